// A figure under the reader's hand: every change of a parameter runs the figure's cell again.
window.Touch = (() => {
    const { make } = Machine;

    // A command that is broken at its blanks only.
    const words = text => text.split(" ").flatMap(word => [make("span", { class: "nowrap" }, word), " "]);

    // A run that takes longer, in milliseconds, is given up for the next.
    const PATIENCE = 300;
    const digits = (number, count) => String(Number(number.toPrecision(count)));

    // Where a slider reaches: about the printed value, within the range that the parameter has. What may grow and
    // shrink by powers of ten does so on the slider, too.
    class Dial {
        constructor({ name, meaning, printed, least, most, whole }) {
            const value = Number(printed);
            Object.assign(this, { name, meaning, printed, least, most, whole });
            this.logarithmic = !whole && least > 0 && most / least >= 1e4;
            const [low, high] = this.logarithmic ? [value / 30, value * 30]
                : whole ? [least, Math.max(4 * value, value + 10)]
                    : value === 0 ? [-3, 3] : [value - 2 * Math.abs(value), value + 2 * Math.abs(value)];
            this.low = Math.max(least, low);
            this.high = Math.min(most, high);
            this.steps = whole ? Math.min(200, this.high - this.low) : 200;
        }

        at(position) {
            const share = position / this.steps;
            const value = this.logarithmic
                ? this.low * (this.high / this.low) ** share
                : this.low + (this.high - this.low) * share;
            return this.proper(value);
        }

        position(value) {
            const share = this.logarithmic
                ? Math.log(value / this.low) / Math.log(this.high / this.low)
                : (value - this.low) / (this.high - this.low);
            return Math.round(this.steps * Math.min(1, Math.max(0, share)));
        }

        // As the command line takes it.
        proper(value) {
            const within = Math.min(this.most, Math.max(this.least, value));
            return this.whole ? String(Math.round(within)) : digits(within, 3);
        }
    }

    // The dials of a cell: one set for all of its figures.
    class Touch {
        static known = new Map();

        static of(cell, parameters) {
            if (!Touch.known.has(cell)) Touch.known.set(cell, new Touch(cell, parameters));
            return Touch.known.get(cell);
        }

        constructor(cell, parameters) {
            this.cell = cell;
            this.dials = parameters.map(parameter => new Dial(parameter));
            this.values = Object.fromEntries(this.dials.map(({ name, printed }) => [name, printed]));
            this.panels = [];
        }

        get changes() {
            const changed = this.dials.filter(({ name, printed }) => this.values[name] !== printed);
            return changed.map(({ name }) => `--${name} ${this.values[name]}`).join(" ");
        }

        set(values) {
            Object.assign(this.values, values);
            for (const panel of this.panels) panel.follow();
            const [output] = this.cell.outputs;
            if (output) output.set(this.values);
            else this.cell.remember(this.changes, this.panels[0]?.figure.id);
            this.turn();
        }

        // Runs the cell; what has changed meanwhile is run when that has ended.
        async turn() {
            if (this.turning) {
                this.again = true;
                if (performance.now() - this.begun > PATIENCE) this.session?.end();
                return;
            }
            this.turning = true;
            do {
                this.again = false;
                this.begun = performance.now();
                await this.run();
            } while (this.again);
            this.turning = false;
        }

        async run() {
            const { changes } = this;
            const told = [];
            try {
                if (this.session?.ended) this.session = undefined;
                this.session ??= await Machine.Session.open();
                const wanted = this.cell.wanted;
                let left = null;
                while ((left = await this.session.call("run", [this.cell.name, changes, wanted], event => told.push(event))) === null) {
                    told.length = 0;
                    await this.session.takeImages(() => {});
                }
                const drawings = told.filter(event => event.drew);
                if (changes) for (const { drew, svg } of drawings) this.cell.figure(drew)?.move(svg);
                if (changes) this.cell.say(JSON.parse(left).values, changes);
                else this.cell.restore();
                for (const panel of this.panels) panel.tell(changes);
            } catch (error) {
                this.session?.end();
                this.session = undefined;
                if (error instanceof Machine.Stopped) return; // what has been set since comes next
                for (const panel of this.panels) panel.tell(changes, error.message);
            }
        }
    }

    // Sliders and number fields below a figure, and what is dragged in it.
    class Panel {
        constructor(touch, figure) {
            this.touch = touch;
            this.figure = figure;
            this.rows = touch.dials.map(dial => this.row(dial));
            this.status = make("p", { role: "status" });
            const back = make("button", { type: "button" }, "As printed");
            back.addEventListener("click", () => touch.set(Object.fromEntries(touch.dials.map(({ name, printed }) => [name, printed]))));
            this.box = make("div", { class: "dials", role: "group", "aria-label": "Parameters of this figure" }, ...this.rows.map(({ box }) => box), this.status, back);
            this.box.addEventListener("keydown", event => event.stopPropagation()); // arrows turn no page
            touch.panels.push(this);
            figure.querySelector("figcaption").after(this.box);
            figure.classList.add("touched");
            figure.addEventListener("pointerdown", event => this.grasp(event));
            figure.addEventListener("click", event => this.choose(event));
            this.follow();
            this.tell(touch.changes);
        }

        row(dial) {
            const slider = make("input", { type: "range", min: "0", max: String(dial.steps), "aria-label": dial.meaning });
            const field = make("input", { inputmode: "decimal", size: "7", autocomplete: "off", "aria-label": `${dial.meaning}, ${dial.least} to ${dial.most}` });
            slider.addEventListener("input", () => this.touch.set({ [dial.name]: dial.at(Number(slider.value)) }));
            field.addEventListener("change", () => {
                const value = Number(field.value.replace("−", "-").replace(",", "."));
                this.touch.set({ [dial.name]: Number.isFinite(value) && field.value.trim() ? String(value) : dial.printed });
            });
            const box = make("label", {}, make("span", {}, dial.meaning), slider, field);
            return { dial, slider, field, box };
        }

        // Shows what has been set.
        follow() {
            for (const { dial, slider, field } of this.rows) {
                const value = this.touch.values[dial.name];
                slider.value = dial.position(Number(value));
                slider.setAttribute("aria-valuetext", value);
                if (field !== document.activeElement) field.value = value;
            }
        }

        tell(changes, fault) {
            if (fault) this.status.textContent = `It failed: ${fault}`;
            else if (!changes) this.status.textContent = "As printed.";
            else this.status.replaceChildren(...words(`${this.touch.cell.command} ${changes}`));
        }

        // What can be chosen in the figure itself, such as the edge of a network.
        choose(event) {
            const choice = event.target.closest?.(".choice");
            if (choice) this.touch.set({ [choice.dataset.name]: choice.dataset.value });
        }

        // A handle follows the pointer: its place in the figure becomes the value of its parameters.
        grasp(event) {
            const handle = event.target.closest?.(".handle");
            if (!handle) return;
            event.preventDefault();
            const { x, y, origin, scale, low, high, log = "" } = handle.dataset;
            const [origins, scales, lows, highs] = [origin, scale, low, high].map(text => text.split(" ").map(Number));
            const drag = moved => {
                const svg = this.figure.querySelector("svg:not([hidden])");
                const place = new DOMPoint(moved.clientX, moved.clientY).matrixTransform(svg.getScreenCTM().inverse());
                const along = (at, name) => {
                    const measure = ([place.x, place.y][at] - origins[at]) / scales[at];
                    const value = log.includes(name) ? 10 ** measure : measure;
                    return Math.min(highs[at], Math.max(lows[at], value));
                };
                const values = {};
                for (const [at, name, parameter] of [[0, "x", x], [1, "y", y]]) {
                    const dial = this.touch.dials.find(dial => dial.name === parameter);
                    if (dial) values[parameter] = dial.proper(along(at, name));
                }
                this.touch.set(values);
            };
            this.figure.setPointerCapture(event.pointerId);
            this.figure.addEventListener("pointermove", drag);
            const end = () => this.figure.removeEventListener("pointermove", drag);
            this.figure.addEventListener("pointerup", end, { once: true });
            this.figure.addEventListener("pointercancel", end, { once: true });
        }
    }

    return {
        // Opens the panel of a figure, with these values if there are any; the second time it closes it.
        toggle(figure, button, values) {
            const open = button.getAttribute("aria-expanded") !== "true";
            button.setAttribute("aria-expanded", String(open));
            if (figure.panel) {
                figure.panel.box.hidden = !open;
                return;
            }
            const [name] = figure.dataset.figure.split(".");
            const touch = Touch.of(Live.of(name), JSON.parse(figure.dataset.parameters));
            figure.panel = new Panel(touch, figure);
            if (values) touch.set(values);
        },
    };
})();
