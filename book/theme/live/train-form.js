// The form of a training in the page: its settings, its buttons, and the places for what is drawn and said of it.
window.TrainingForm = (() => {
    const { make } = Machine;
    const count = number => number.toLocaleString("en");
    // What stands open; the other settings are folded.
    const COMMON = ["sizes", "activation", "output", "cost", "optimizer", "eta", "lambda", "dropout", "batch", "seed", "epochs", "images"];
    const FIGURES = {
        accuracy: "How many images are read rightly. The validation images are judged after each epoch, the training images four times in each.",
        cost: "What the outputs cost, on the same images.",
        weights: "The weights that lead from the 784 pixels to each neuron of the first layer after them, at most thirty neurons.",
        gradient: "How long the gradient is, layer by layer, on the same training images.",
    };

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

    return class Form {
        // `press` is what the buttons do, by name: `start`, `step`, `reset`, `fresh`, `save`, `open`.
        constructor(settings, press) {
            this.fields = settings.map(setting => new Field(setting));
            this.element = make("form", { class: "trainer", "aria-label": "A network trained here", novalidate: "" });
            this.element.append(this.makeSettings(), this.makeCommand(), this.makeButtons(press), this.makeOutcome());
            this.element.addEventListener("submit", event => { event.preventDefault(); press.start(); });
            this.element.addEventListener("input", () => this.changed());
            // Arrows move the cursor here, and turn no page.
            this.element.addEventListener("keydown", event => event.stopPropagation());
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

        makeButtons(press) {
            const button = (text, press) => {
                const button = make("button", { type: "button" }, text);
                button.addEventListener("click", press);
                return button;
            };
            this.start = make("button", { class: "go" }, "Start");
            this.buttons = {
                step: button("One mini-batch", press.step),
                reset: button("Back to the start", press.reset),
                fresh: button("New settings", press.fresh),
                save: button("Save the model", press.save),
            };
            this.file = make("input", { type: "file", accept: ".json,application/json" });
            this.file.addEventListener("change", press.open);
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

        // The name of the file that the training goes on from, if it does.
        get opened() { return this.name; }
        set opened(name) {
            this.name = name;
            this.changed();
        }

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

        // Fills the fields from the settings of a training.
        take(settings) {
            for (const field of this.fields) field.text = settings[field.word] ?? field.usual;
        }

        // Marks the field that a complaint is about, and goes there.
        blame(complaint) {
            const field = this.field(/^--([a-z]+)/.exec(complaint)?.[1]);
            if (!field) return;
            field.input.setAttribute("aria-invalid", "true");
            for (let box = field.input.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
            field.input.focus();
        }

        // Makes room for what is to be seen.
        fold() {
            if (this.settings.contains(document.activeElement)) this.start.focus();
            this.settings.open = false;
        }

        // Back to the settings.
        unfold() {
            this.outcome.hidden = true;
            this.file.value = "";
            this.settings.open = true;
            this.fields[0].input.focus();
        }

        // Puts a drawing in its place.
        draw(name, svg) {
            const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
            const figure = this.figures[name];
            figure.querySelector("svg")?.remove();
            figure.prepend(drawing);
        }

        // Buttons, fields, progress and numbers as they are now, after so many seconds of training.
        show(state, running, seconds) {
            this.start.textContent = running ? "Pause" : state?.epoch || state?.batch ? "Go on" : "Start";
            for (const button of Object.values(this.buttons)) button.disabled = !state;
            this.buttons.step.disabled = false;
            for (const { input, goal } of this.fields) input.disabled = Boolean(state) && (!goal || running);
            if (!state) return;
            this.outcome.hidden = false;
            const { epoch, epochs, batch, batches } = state;
            Object.assign(this.progress, { max: epochs * batches, value: epoch * batches + batch });
            const pace = seconds ? `, ${seconds.toFixed(1)} s of training` : "";
            this.where.textContent = `${count(epoch)} of ${count(epochs)} epochs, ${count(batch)} of ${count(batches)} mini-batches of the next${pace}`;
        }
    };
})();
