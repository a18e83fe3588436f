// Trains a network where it is read. The training is the crate's; this script asks it for mini-batches, a slice at a
// time, and shows what has become of it.
window.Training = (() => {
    const count = number => number.toLocaleString("en");
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    const SLICE = 100; // milliseconds; so long may a key press wait

    class Panel {
        constructor(place) {
            this.place = place;
            this.status = document.createElement("p");
            this.status.className = "verdict";
            this.status.setAttribute("role", "status");
            place.append(this.status);
        }

        async build(flags) {
            this.say("Fetching the code.");
            await this.connect();
            const alone = deed => () => this.alone(deed);
            this.form = new TrainingForm(JSON.parse(await this.session.call("train_settings")), {
                start: () => this.startOrPause(),
                step: alone(() => this.step()),
                reset: alone(() => this.reset()),
                fresh: alone(() => this.forget()),
                save: alone(() => this.save()),
                open: alone(() => this.open()),
            });
            this.place.querySelector(".go")?.remove();
            this.place.append(this.form.element);
            this.say("");
            this.form.set(flags ?? "");
            this.show();
        }

        async connect() {
            this.session ??= await Machine.Session.open();
        }

        say(text) { this.status.textContent = text; }

        show() { this.form.show(this.state, this.running, this.seconds); }

        // One thing at a time: what is pressed while something else is under way waits for it.
        alone(deed) {
            this.running = false;
            this.under = (this.under ?? Promise.resolve()).then(deed).catch(error => this.fail(error));
            return this.under;
        }

        fail(error) {
            this.running = false;
            if (error instanceof Machine.Stopped) return;
            if (error.broken) this.lose();
            this.show();
            this.say(error.message);
            this.form.blame(error.message);
        }

        // The worker is beyond repair, and the training with it.
        lose() {
            this.session?.end();
            this.session = this.state = this.form.opened = undefined;
        }

        // Asks the worker; what needs images is asked again when they have arrived.
        async ask(method, ...parts) {
            await this.connect();
            const answer = await this.session.call(method, parts);
            if (answer !== null) return answer;
            const mega = bytes => (bytes / 1e6).toFixed(1);
            this.say("Fetching MNIST.");
            await this.session.takeImages(({ fetched, total }) => { this.form.where.textContent = `${mega(fetched)} of ${mega(total)} MB`; });
            this.say("");
            return this.session.call(method, parts);
        }

        async begin() {
            if (this.state) return;
            this.state = JSON.parse(await this.ask("train_begin", this.form.flags));
            this.anew();
        }

        // A training is there that was not there before. It has its settings, which make room for what is to be seen.
        anew() {
            this.form.fold();
            [this.seconds, this.batches, this.told] = [0, 20, -Infinity];
            this.show();
        }

        startOrPause() {
            if (this.running) this.alone(() => {});
            else this.alone(() => this.run());
        }

        async run() {
            await this.begin();
            this.state = JSON.parse(await this.ask("train_aim", this.form.goal));
            if (this.state.over || this.state.failed) return this.end();
            this.running = true;
            this.say("Training.");
            this.show();
            await this.draw();
            while (this.running && !this.state.over && !this.state.failed) {
                await this.slice();
                if (performance.now() > this.due) await this.draw();
            }
            this.running = false;
            await this.draw();
            await this.end();
        }

        // So many mini-batches as take a tenth of a second.
        async slice() {
            const begun = performance.now();
            const { epoch } = this.state;
            this.state = JSON.parse(await this.ask("train_take", this.batches));
            const took = performance.now() - begun;
            this.seconds += took / 1000;
            this.batches = Math.max(1, Math.round(this.batches * Math.min(4, Math.max(0.25, SLICE / took))));
            this.show();
            if (this.state.epoch > epoch && begun - this.told > 3000) {
                this.told = begun;
                this.say(this.result);
            }
        }

        async step() {
            await this.begin();
            this.state = JSON.parse(await this.ask("train_take", 1));
            await this.draw();
            await this.end(`One mini-batch: now ${this.state.place}.`);
        }

        async reset() {
            this.state = JSON.parse(await this.ask("train_reset"));
            this.form.opened = undefined;
            this.anew();
            await this.draw();
            await this.end("Back at the start, with the same random numbers to come.");
        }

        // Takes these settings instead of what there was.
        choose(flags) {
            if (this.state) this.forget();
            this.form.set(flags);
            this.say("Set; Start begins.");
            this.place.scrollIntoView({ block: "start" });
            this.form.start.focus({ preventScroll: true });
        }

        // Leaves the training, so that another one can begin.
        forget() {
            this.state = this.form.opened = undefined;
            this.show();
            this.say("The settings can be changed.");
            this.form.unfold();
        }

        async save() {
            const text = await this.ask("train_save");
            const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
            Object.assign(document.createElement("a"), { href: address, download: "model.json" }).click();
            setTimeout(() => URL.revokeObjectURL(address), 60000);
            this.say(`Saved as it is ${this.state.place}, ${count(text.length)} bytes.`);
        }

        async open() {
            const [file] = this.form.file.files;
            if (!file) return;
            this.state = JSON.parse(await this.ask("train_open", await file.text()));
            this.form.take(this.state.settings);
            this.form.opened = file.name;
            this.anew();
            await this.draw();
            await this.end(`${file.name} is a training ${this.state.place}.`);
        }

        get result() {
            const { epoch, epochs, correct, of } = this.state;
            return epoch ? `Epoch ${epoch} of ${epochs}: ${count(correct)} of ${count(of)} validation images are right.` : "";
        }

        // Says how it stands, and by which bits.
        async end(words) {
            this.form.hash.textContent = await this.ask("train_hash");
            const { failed, over, place } = this.state;
            if (failed) this.say(`${failed}. The model is kept as it was ${place}.`);
            else if (over) this.say(`It is over. ${this.result}`);
            else this.say(words ?? `Paused ${place}. ${this.result}`);
            this.show();
        }

        // Draws what there is, and says when the next drawing is due: all of them take a tenth of the time at most.
        async draw() {
            const begun = performance.now();
            const printed = await this.session.call("train_draw", [], ({ drew, svg }) => this.form.draw(drew, svg));
            this.form.code.textContent = printed;
            const now = performance.now();
            this.due = now + Math.max(calm.matches ? 5000 : 500, 10 * (now - begun));
        }
    }

    const panels = new Map();

    return {
        // Opens the panel of a place, with the settings that the address has.
        async open(place, flags) {
            const panel = panels.get(place) ?? new Panel(place);
            panels.set(place, panel);
            try {
                await (panel.built ??= panel.build(flags));
                if (flags === undefined) panel.form.fields[0].input.focus();
                else panel.alone(() => panel.choose(flags));
            } catch (error) {
                panels.delete(place);
                panel.say(error.message);
            }
        },
    };
})();
