// Trains a network where it is read. The training is the crate's; this script asks it for mini-batches, a slice at a
// time, and shows what has become of it.
window.Training = (() => {
    const make = (tag, attributes = {}, ...content) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.append(...content);
        return element;
    };
    const count = number => number.toLocaleString("en");
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    // What stands open; the other settings are folded.
    const COMMON = ["sizes", "activation", "output", "cost", "optimizer", "eta", "lambda", "dropout", "batch", "seed", "epochs", "images"];
    const FIGURES = {
        accuracy: "How many images are read rightly. The validation images are judged after each epoch, the training images four times in each.",
        cost: "What the outputs cost, on the same images.",
        weights: "The weights that lead from the 784 pixels to each neuron of the first layer after them, at most thirty neurons.",
        gradient: "How long the gradient is, layer by layer, on the same training images.",
    };
    const SLICE = 100; // milliseconds; so long may a key press wait

    // A setting: its field, and what it is usually.
    class Field {
        constructor({ word, meaning, forms, usual, fits, choices, goal }) {
            Object.assign(this, { word, usual, goal });
            if (choices) {
                const options = choices.map(choice => new Option(choice, choice, false, choice === usual));
                if (fits) options.unshift(new Option(fits, "", true, true));
                this.input = make("select", { name: word }, ...options);
            } else {
                this.input = make("input", { name: word, value: usual, placeholder: fits, autocomplete: "off", spellcheck: "false" });
            }
            this.input.title = forms;
            this.label = make("label", {}, make("span", {}, `${meaning} `, make("code", {}, `--${word}`)), this.input);
        }

        get text() { return this.input.value.trim(); }
        set text(text) { this.input.value = text; }
        get flag() { return this.text === this.usual ? "" : ` --${this.word} ${this.text}`; }
    }

    class Panel {
        constructor(place) {
            this.place = place;
            this.status = make("p", { class: "verdict", role: "status" });
            place.append(this.status);
        }

        async build(flags) {
            this.say("Fetching the code.");
            await this.connect();
            const settings = JSON.parse(await this.session.call("train_settings"));
            this.fields = settings.map(setting => new Field(setting));
            this.form = make("form", { class: "trainer", "aria-label": "A network trained here", novalidate: "" });
            this.form.append(this.makeSettings(), this.makeCommand(), this.makeButtons(), this.makeOutcome());
            this.form.addEventListener("submit", event => { event.preventDefault(); this.startOrPause(); });
            this.form.addEventListener("input", () => this.changed());
            // Arrows move the cursor here, and turn no page.
            this.form.addEventListener("keydown", event => event.stopPropagation());
            this.place.querySelector(".go")?.remove();
            this.place.append(this.form);
            this.say("");
            this.set(flags ?? "");
            this.show();
        }

        async connect() {
            this.session ??= await Machine.Session.open();
        }

        makeSettings() {
            const common = COMMON.map(word => this.field(word).label);
            const others = this.fields.filter(field => !COMMON.includes(field.word)).map(field => field.label);
            const more = make("details", {}, make("summary", {}, "More settings"), make("div", { class: "fields" }, ...others));
            this.settings = make("details", { class: "settings", open: "" }, make("summary", {}, "Settings"), make("div", { class: "fields" }, ...common), more);
            return this.settings;
        }

        makeCommand() {
            this.command = make("code", { class: "nohighlight" });
            return make("p", { class: "same-command" }, "The same in a terminal: ", this.command);
        }

        makeButtons() {
            const button = (text, press) => {
                const button = make("button", { type: "button" }, text);
                button.addEventListener("click", () => this.alone(press));
                return button;
            };
            this.start = make("button", { class: "go" }, "Start");
            this.buttons = {
                step: button("One mini-batch", () => this.step()),
                reset: button("Back to the start", () => this.reset()),
                fresh: button("New settings", () => this.forget()),
                save: button("Save the model", () => this.save()),
            };
            this.file = make("input", { type: "file", accept: ".json,application/json" });
            this.file.addEventListener("change", () => this.alone(() => this.open()));
            const file = make("label", { class: "file" }, "Go on with a model ", this.file);
            return make("div", { class: "buttons" }, this.start, ...Object.values(this.buttons), file);
        }

        makeOutcome() {
            this.progress = make("progress", { "aria-label": "progress of the training", max: "1", value: "0" });
            this.where = make("p", { class: "where" });
            this.code = make("code", { class: "nohighlight", tabindex: "0" });
            this.hash = make("code", { class: "nohighlight hash" });
            this.figures = {};
            const figures = Object.entries(FIGURES).map(([name, words]) => {
                this.figures[name] = make("figure", { "data-name": name }, make("figcaption", {}, words));
                return this.figures[name];
            });
            const transcript = make("pre", { class: "transcript", "aria-label": "what the program prints" }, this.code);
            const hash = make("p", { class: "where" }, "SHA-256 of the parameters: ", this.hash);
            this.outcome = make("div", { class: "outcome", hidden: "" }, this.progress, this.where, make("div", { class: "drawn" }, ...figures), transcript, hash);
            return this.outcome;
        }

        field(word) { return this.fields.find(field => field.word === word); }

        get flags() { return this.fields.map(field => field.flag).join("").trim(); }

        // The flags of those settings that can still change.
        get goal() { return this.fields.filter(field => field.goal).map(field => `--${field.word} ${field.text}`).join(" "); }

        say(text) { this.status.textContent = text; }

        // Fills the fields from flags, as the address has them.
        set(flags) {
            for (const field of this.fields) field.text = field.usual;
            for (const part of flags.split(/\s*--/).filter(Boolean)) {
                const [word, ...text] = part.split(/\s+/);
                const field = this.field(word);
                if (field) field.text = text.join(" ");
            }
            this.changed();
        }

        // The command and the page's address say what would be trained.
        changed() {
            for (const field of this.fields) field.input.removeAttribute("aria-invalid");
            const quoted = name => /[^\w.,+/-]/.test(name) ? `'${name.replaceAll("'", "'\\''")}'` : name;
            const given = this.opened ? ` --resume ${quoted(this.opened)} ${this.goal}` : `${this.flags && ` ${this.flags}`} --save model.json`;
            this.command.textContent = `cargo run -p digits -- train${given}`;
            if (this.opened) return;
            const address = new URL(location);
            if (this.flags) address.searchParams.set("train", this.flags);
            else address.searchParams.delete("train");
            if (address.href !== location.href) history.replaceState(history.state, "", address);
        }

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
            const field = this.field(/^--([a-z]+)/.exec(error.message)?.[1]);
            if (!field) return;
            field.input.setAttribute("aria-invalid", "true");
            for (let box = field.input.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
            field.input.focus();
        }

        // The worker is beyond repair, and the training with it.
        lose() {
            this.session?.end();
            this.session = this.state = this.opened = undefined;
            this.changed();
        }

        // Asks the worker; what needs images is asked again when they have arrived.
        async ask(method, ...parts) {
            await this.connect();
            const answer = await this.session.call(method, parts);
            if (answer !== null) return answer;
            const mega = bytes => (bytes / 1e6).toFixed(1);
            this.say("Fetching MNIST.");
            await this.session.takeImages(({ fetched, total }) => { this.where.textContent = `${mega(fetched)} of ${mega(total)} MB`; });
            this.say("");
            return this.session.call(method, parts);
        }

        async begin() {
            if (this.state) return;
            this.state = JSON.parse(await this.ask("train_begin", this.flags));
            this.anew();
        }

        // A training is there that was not there before. It has its settings, which make room for what is to be seen.
        anew() {
            if (this.settings.contains(document.activeElement)) this.start.focus();
            this.settings.open = false;
            [this.seconds, this.batches, this.told] = [0, 20, -Infinity];
            this.show();
        }

        startOrPause() {
            if (this.running) this.alone(() => {});
            else this.alone(() => this.run());
        }

        async run() {
            await this.begin();
            this.state = JSON.parse(await this.ask("train_aim", this.goal));
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
            this.opened = undefined;
            this.changed();
            this.anew();
            await this.draw();
            await this.end("Back at the start, with the same random numbers to come.");
        }

        // Takes these settings instead of what there was.
        choose(flags) {
            if (this.state) this.forget();
            this.set(flags);
            this.say("Set; Start begins.");
            this.place.scrollIntoView({ block: "start" });
            this.start.focus({ preventScroll: true });
        }

        // Leaves the training, so that another one can begin.
        forget() {
            this.state = this.opened = undefined;
            this.outcome.hidden = true;
            this.file.value = "";
            this.show();
            this.changed();
            this.say("The settings can be changed.");
            this.settings.open = true;
            this.fields[0].input.focus();
        }

        async save() {
            const text = await this.ask("train_save");
            const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
            make("a", { href: address, download: "model.json" }).click();
            setTimeout(() => URL.revokeObjectURL(address), 60000);
            this.say(`Saved as it is ${this.state.place}, ${count(text.length)} bytes.`);
        }

        async open() {
            const [file] = this.file.files;
            if (!file) return;
            this.outcome.hidden = false;
            this.state = JSON.parse(await this.ask("train_open", await file.text()));
            for (const field of this.fields) field.text = this.state.settings[field.word] ?? field.usual;
            this.opened = file.name;
            this.changed();
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
            this.hash.textContent = await this.ask("train_hash");
            const { failed, over, place } = this.state;
            if (failed) this.say(`${failed}. The model is kept as it was ${place}.`);
            else if (over) this.say(`It is over. ${this.result}`);
            else this.say(words ?? `Paused ${place}. ${this.result}`);
            this.show();
        }

        // Buttons, fields, progress and numbers as they are now.
        show() {
            const { state, running } = this;
            this.start.textContent = running ? "Pause" : state?.epoch || state?.batch ? "Go on" : "Start";
            for (const button of Object.values(this.buttons)) button.disabled = !state;
            this.buttons.step.disabled = false;
            for (const { input, goal } of this.fields) input.disabled = Boolean(state) && (!goal || running);
            if (!state) return;
            this.outcome.hidden = false;
            const { epoch, epochs, batch, batches } = state;
            Object.assign(this.progress, { max: epochs * batches, value: epoch * batches + batch });
            const pace = this.seconds ? `, ${this.seconds.toFixed(1)} s of training` : "";
            this.where.textContent = `${count(epoch)} of ${count(epochs)} epochs, ${count(batch)} of ${count(batches)} mini-batches of the next${pace}`;
        }

        // Draws what there is, and says when the next drawing is due: all of them take a tenth of the time at most.
        async draw() {
            const begun = performance.now();
            this.code.textContent = await this.session.call("train_draw", [], ({ drew, svg }) => {
                const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
                const figure = this.figures[drew];
                figure.querySelector("svg")?.remove();
                figure.prepend(drawing);
            });
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
                if (flags === undefined) panel.fields[0].input.focus();
                else panel.alone(() => panel.choose(flags));
            } catch (error) {
                panels.delete(place);
                panel.say(error.message);
            }
        },
    };
})();
