// Runs cells where they are read, and says whether what they print is what was printed.
window.Live = (() => {
    const { make } = Machine;
    const many = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;

    // A cell on this page: its outputs, the figures that it has drawn, the numbers in sentences that are its own.
    class Cell {
        static known = new Map();

        static of(name) {
            if (!Cell.known.has(name)) Cell.known.set(name, new Cell(name));
            return Cell.known.get(name);
        }

        constructor(name) {
            this.name = name;
            this.outputs = [...document.querySelectorAll(`main .output[data-cell="${name}"]`)].map(output => new Output(this, output));
            const own = attribute => [...document.querySelectorAll(`main [${attribute}^="${name}."]`)];
            this.figures = own("data-figure").map(figure => new Figure(this, figure));
            this.values = own("data-value").map(span => {
                const [item, ...format] = span.dataset.value.slice(name.length + 1).split(" ");
                return { span, wanted: [item, ...format].join(" ").trim(), printed: span.textContent, title: span.title };
            });
        }

        // What a terminal takes.
        get command() {
            const [chapter, cell] = this.name.split("/");
            return `cargo run -p ${chapter} -- ${cell}`;
        }

        // The values that the sentences of this page want, a line each.
        get wanted() { return [...new Set(this.values.map(value => value.wanted))].join("\n"); }

        figure(item) { return this.figures.find(figure => figure.item === item); }

        // The page's address says what was changed.
        remember(changes, id) {
            const address = new URL(location);
            const asked = encodeURIComponent(`${this.name} ${changes}`).replaceAll("%20", "+").replaceAll("%2F", "/");
            address.search = changes ? `?run=${asked}` : "";
            if (changes && id) address.hash = id;
            history.replaceState(history.state, "", address);
        }

        // Runs the cell as `changes` say, and lets `hear` know of it. With the book's own settings the page stays as it is.
        start(changes, hear) {
            const own = changes !== "";
            const run = Machine.run({ name: this.name, changes, wanted: this.wanted }, told => {
                if (told.drew && own) this.figure(told.drew)?.show(told.svg, changes);
                hear(told);
            });
            run.done = run.done.then(left => {
                if (own) this.say(left.values, changes);
                else this.restore();
                return left;
            });
            return run;
        }

        // Writes numbers of a reader's run into the sentences.
        say(values, changes) {
            for (const { span, wanted, printed } of this.values) {
                const text = values[wanted] ?? printed;
                span.textContent = text;
                span.classList.toggle("yours", text !== printed);
                span.title = text === printed ? `the same with ${changes}` : `with ${changes}; printed: ${printed}`;
            }
        }

        // Everything as it was printed.
        restore() {
            for (const { span, printed, title } of this.values) {
                Object.assign(span, { textContent: printed, title });
                span.classList.remove("yours");
            }
            for (const figure of this.figures) figure.restore();
        }
    }

    // A figure, with the drawing of a reader's run beside the printed one.
    class Figure {
        constructor(cell, figure) {
            this.item = figure.dataset.figure.slice(cell.name.length + 1);
            this.digest = figure.dataset.sha256;
            this.figure = figure;
            this.printed = figure.querySelector("svg");
        }

        // The reader's drawing in place of the printed one.
        move(svg) {
            const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
            if (this.drawing) this.drawing.replaceWith(drawing);
            else this.printed.after(drawing);
            this.drawing = drawing;
            this.printed.toggleAttribute("hidden", true);
        }

        // The same, with a button that shows the printed one.
        show(svg, changes) {
            this.move(svg);
            this.bar ??= this.makeBar();
            this.bar.firstChild.textContent = `Drawn with ${changes}. `;
            this.choose(false);
        }

        makeBar() {
            const button = make("button", { type: "button", "aria-pressed": "false" }, "Show the printed one");
            button.addEventListener("click", () => this.choose(button.getAttribute("aria-pressed") === "false"));
            const bar = make("p", { class: "of-yours" }, make("span"), button);
            this.figure.querySelector("figcaption").prepend(bar);
            return bar;
        }

        choose(printed) {
            this.printed.toggleAttribute("hidden", !printed);
            this.drawing.toggleAttribute("hidden", printed);
            this.bar.querySelector("button").setAttribute("aria-pressed", String(printed));
        }

        restore() {
            this.printed.removeAttribute("hidden");
            this.drawing?.remove();
            this.bar?.remove();
            this.drawing = this.bar = undefined;
        }
    }

    // An output block: command, settings, what was printed, and below it what a reader's run prints.
    class Output {
        constructor(cell, block) {
            this.cell = cell;
            this.block = block;
            this.button = block.querySelector(".go");
            this.command = block.querySelector(".command code");
            this.printedCommand = this.command.textContent;
            this.time = block.querySelector(".time");
            this.long = this.time.classList.contains("long");
            this.fields = this.makeFields();
            this.verdict = make("p", { class: "verdict", role: "status" });
            this.progress = make("progress", { "aria-label": `progress of ${cell.name}`, hidden: "" });
            this.code = make("code", { class: "nohighlight", tabindex: "0" });
            this.code.addEventListener("keydown", event => event.stopPropagation()); // arrows scroll it, and turn no page
            this.mine = make("pre", { class: "transcript mine", hidden: "", "aria-label": `what ${cell.name} prints here` }, this.code);
            this.live = make("div", { class: "live" }, this.progress, this.verdict, this.mine);
            const settings = block.querySelector(".settings");
            if (settings) settings.before(this.live);
            else block.append(this.live);
        }

        makeFields() {
            const rows = this.block.querySelectorAll(".settings tr[data-name]");
            const fields = [...rows].map(row => {
                const { name, printed, least, most, step } = row.dataset;
                const input = make("input", { value: printed, inputmode: "decimal", size: "8", autocomplete: "off", spellcheck: "false" });
                const range = least === undefined ? "any whole number" : `${least} to ${most}`;
                input.setAttribute("aria-label", `${row.cells[0].textContent}, ${range}`);
                input.title = range;
                input.addEventListener("input", () => this.changed());
                input.addEventListener("keydown", event => {
                    event.stopPropagation(); // arrows move the cursor here, and turn no page
                    if (event.key === "Enter") this.press();
                });
                const code = make("code", {}, `--${name} `);
                row.cells[1].replaceChildren(code, input);
                return { name, printed, input, step };
            });
            if (fields.length) {
                const reset = make("button", { type: "button" }, "As printed");
                reset.addEventListener("click", () => { this.set({}); this.cell.restore(); this.quiet(); });
                this.block.querySelector(".settings").append(reset);
            }
            return fields;
        }

        // The parameters that differ from the book's, as the command line takes them.
        get changes() {
            const changed = this.fields.filter(({ input, printed }) => input.value.trim() !== printed);
            return changed.map(({ name, input }) => `--${name} ${input.value.trim()}`).join(" ");
        }

        set(values) {
            for (const { name, printed, input } of this.fields) input.value = values[name] ?? printed;
            this.changed();
        }

        // The command and the page's address say what would run.
        changed() {
            const { changes } = this;
            this.command.textContent = changes ? `${this.printedCommand} ${changes}` : this.printedCommand;
            this.cell.remember(changes, this.block.id);
        }

        press() {
            if (this.run) this.run.stop();
            else this.go();
        }

        async go() {
            const { changes } = this;
            const printed = this.quiet();
            this.lines = "";
            this.started = performance.now();
            this.steps = 0;
            this.label("Stop");
            this.verdict.textContent = this.long ? `Running here. The run that is stored took ${this.time.textContent}.` : "Running here.";
            this.run = this.cell.start(changes, told => this.hear(told));
            try {
                const left = await this.run.done;
                const seconds = ((performance.now() - this.started) / 1000).toFixed(1);
                if (changes) this.compare(printed, changes, seconds);
                else this.judge(left, seconds);
            } catch (error) {
                this.verdict.textContent = error instanceof Machine.Stopped ? "Stopped." : `It failed: ${error.message}`;
            }
            this.run = undefined;
            this.progress.hidden = true;
            this.label("Run");
        }

        label(word) {
            this.button.textContent = word;
            this.button.setAttribute("aria-label", `${word} ${this.cell.name} here`);
        }

        // Takes away what an earlier run has left; returns the printed lines.
        quiet() {
            this.mine.hidden = true;
            this.code.textContent = "";
            this.verdict.textContent = "";
            return this.block.querySelector(".transcript:not(.mine) code")?.textContent ?? "";
        }

        hear(told) {
            if ("wrote" in told) this.write(told.wrote);
            if (told.again) {
                this.write(this.lines = this.code.textContent = "");
                this.started = performance.now();
                this.steps = 0;
            }
            if ("progressed" in told) {
                this.step(told.progressed, told.total, told.message);
                this.foretell();
            }
            if ("fetched" in told) {
                const mega = bytes => (bytes / 1e6).toFixed(1);
                this.step(told.fetched, told.total, `Fetching MNIST, ${mega(told.fetched)} of ${mega(told.total)} MB`);
            }
        }

        write(text) {
            this.lines += text;
            this.code.append(text);
            this.mine.hidden = !this.lines;
        }

        // The first steps of a long run were timed when it was stored, and the whole. By how fast they are here, it says
        // how long the whole will be: after its first second, or the step that then ends.
        foretell() {
            const { steps, whole } = this.time.dataset;
            const then = steps?.split(" ")[this.steps];
            const seconds = (performance.now() - this.started) / 1000;
            this.steps += 1;
            if (then === undefined || (seconds < 1 && this.steps < 3)) return;
            this.steps = Infinity;
            const here = whole * seconds / then;
            const about = here < 90 ? `${Math.ceil(here / 10) * 10} seconds` : `${Math.ceil(here / 60)} minutes`;
            this.verdict.textContent = `Running here. By the pace of its first steps the whole takes about ${about}.`;
        }

        step(done, total, message) {
            Object.assign(this.progress, { max: total, value: done, hidden: false, title: message });
            this.progress.setAttribute("aria-valuetext", message);
        }

        // A run with the book's settings: is it the printed one?
        judge(left, seconds) {
            const figures = this.cell.figures.map(({ item, digest }) => left.figures[item] === digest);
            const { sha256, weights } = this.block.dataset;
            const same = left.transcript === sha256 && figures.every(Boolean) && (!weights || left.weights === weights);
            const drawn = figures.length ? ` and ${many(figures.length, "figure")}` : "";
            const trained = weights ? ` The trained weights have the same SHA-256, ${weights.slice(0, 8)}….` : "";
            this.verdict.textContent = same
                ? `Identical to the printed output${drawn}, byte for byte.${trained} ${seconds} s.`
                : "This differs from the printed output, and should not: please tell us your browser.";
            this.verdict.title = `SHA-256 of the transcript: ${left.transcript}`;
            this.live.classList.toggle("same", same);
            this.mine.hidden = same;
        }

        // A run with other settings: the lines that the printed one does not have are marked.
        compare(printed, changes, seconds) {
            const known = new Set(printed.split("\n").map(line => line.trimEnd()));
            const lines = this.lines.trimEnd().split("\n");
            const differs = line => line.trim() && !known.has(line.trimEnd());
            this.code.replaceChildren(...lines.flatMap((line, at) => {
                const text = at + 1 < lines.length ? `${line}\n` : line;
                return differs(line) ? [make("mark", {}, text)] : [text];
            }));
            const count = lines.filter(differs).length;
            this.verdict.textContent = count
                ? `With ${changes}, ${count} of ${many(lines.length, "line")} differ from the printed ones; they are marked. ${seconds} s.`
                : `With ${changes} it prints the same. ${seconds} s.`;
        }
    }

    const find = block => Cell.of(block.dataset.cell).outputs.find(output => output.block === block);

    return {
        of: name => Cell.of(name),
        cell: find,
        press: block => find(block).press(),

        // What the page's address asks for: `?run=ch1/first-network --eta 0.5`.
        restore() {
            const [name, ...words] = (new URLSearchParams(location.search).get("run") ?? "").split(/\s+/);
            const { outputs: [output], figures: [figure] } = Cell.of(name);
            const values = {};
            for (let at = 0; at + 1 < words.length; at += 2) values[words[at].replace(/^--/, "")] = words[at + 1];
            if (!output) return figure?.figure.dispatchEvent(new CustomEvent("touch", { detail: values }));
            output.set(values);
            const settings = output.block.querySelector(".settings");
            if (settings) settings.open = true;
            if (output.long) output.verdict.textContent = "Set as the address says; Run starts it.";
            else output.press();
        },
    };
})();
