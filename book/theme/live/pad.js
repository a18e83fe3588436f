// A sheet to draw a digit on. What is seen of it, and what is said of it, comes from Rust.
window.Pad = (() => {
    const SIDE = 280; // of the sheet, in pixels
    const STEP = 4; // by which an arrow key moves the drawing; with Shift five times as far
    const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

    const { make } = Machine;
    const button = (text, act) => {
        const element = make("button", { type: "button" }, text);
        element.addEventListener("click", act);
        return element;
    };
    const option = (value, text) => make("option", { value }, text);

    class Pad {
        strokes = []; // each with its pen and its points
        chalk = false;
        kept = 0;

        constructor(place) {
            this.place = place;
            this.canvas = make("canvas", { width: SIDE, height: SIDE, tabindex: "0", role: "img" });
            this.paper = this.canvas.getContext("2d", { willReadFrequently: true });
            this.says = make("p", { class: "says", role: "status" }, "Fetching the networks.");
            this.steps = make("div", { class: "steps" });
            this.speaks = make("div", { class: "speaks" });
            this.outputs = make("table", { class: "outputs", hidden: "" });
            place.replaceChildren(
                make("div", { class: "desk" }, make("div", { class: "sheet" }, this.canvas, this.says), this.makeTools(), this.outputs),
                make("div", { class: "seen" }, this.steps, this.speaks),
                this.makeKeeping(),
            );
            place.setAttribute("role", "group");
            place.setAttribute("aria-label", "Draw a digit");
            // Arrows work here, and turn no page.
            place.addEventListener("keydown", event => event.stopPropagation());
            this.listen();
            this.draw();
        }

        async open() {
            try {
                this.session = await Machine.Session.open();
                await this.session.call("take_networks", [await Machine.file("networks.bin.gz")]);
                this.offer(JSON.parse(await this.session.call("drawings")));
                this.says.textContent = "Draw a digit with mouse, finger or pen, or choose one.";
                if (this.strokes.length) this.changed(true);
            } catch (error) {
                this.fail(error);
            }
        }

        fail(error) {
            this.says.textContent = `It failed: ${error.message}`;
            this.session?.end();
            this.session = undefined;
        }

        makeTools() {
            this.pen = make("input", { type: "range", min: "4", max: "36", value: "18" });
            this.ground = make("select", {}, option("", "ink on paper"), option("chalk", "chalk on a blackboard"));
            this.ground.addEventListener("change", () => {
                this.chalk = this.ground.value === "chalk";
                this.changed(true);
            });
            this.choice = make("select", { disabled: "" }, option("", "yours"));
            this.choice.addEventListener("change", () => this.choose());
            const undo = button("Undo", () => { this.strokes.pop(); this.changed(true); });
            const clear = button("Clear", () => { this.strokes = []; this.choice.value = ""; this.changed(true); });
            return make("div", { class: "tools" },
                make("label", {}, "Pen ", this.pen),
                make("label", {}, "Sheet ", this.ground),
                make("label", {}, "Drawing ", this.choice),
                make("div", {}, undo, clear),
                make("p", {}, "Arrow keys on the sheet move the drawing."),
            );
        }

        makeKeeping() {
            this.digit = make("select", {}, ...[..."0123456789"].map(digit => option(digit, digit)));
            this.keep = button("Keep it", () => this.keepIt());
            this.save = button("Save the kept ones", () => this.saveThem());
            this.told = make("span", { role: "status" });
            this.keep.disabled = this.save.disabled = true;
            return make("p", { class: "keeping" }, make("label", {}, "This is a ", this.digit), this.keep, this.save, this.told);
        }

        // The drawings that can be chosen.
        offer(drawings) {
            this.drawings = drawings;
            const hands = new Map();
            drawings.forEach(({ digit }, at) => {
                hands.set(digit, (hands.get(digit) ?? 0) + 1);
                this.choice.append(option(at, `${digit}, hand ${hands.get(digit)}`));
            });
            this.choice.disabled = false;
        }

        choose() {
            if (!this.choice.value) return;
            const { digit, pen, chalk, strokes } = this.drawings[this.choice.value];
            this.strokes = strokes.map(points => ({ pen, points }));
            this.chalk = chalk;
            Object.assign(this.ground, { value: chalk ? "chalk" : "" });
            this.pen.value = pen;
            this.digit.value = digit;
            this.changed(true);
        }

        listen() {
            const { canvas } = this;
            const point = event => {
                const frame = canvas.getBoundingClientRect();
                return [(event.clientX - frame.left) * SIDE / frame.width, (event.clientY - frame.top) * SIDE / frame.height];
            };
            let stroke;
            canvas.addEventListener("pointerdown", event => {
                if (!event.isPrimary || event.button) return;
                canvas.setPointerCapture(event.pointerId);
                stroke = { pen: Number(this.pen.value), points: [point(event)] };
                this.strokes.push(stroke);
                this.choice.value = "";
                this.changed(false);
            });
            canvas.addEventListener("pointermove", event => {
                if (!stroke || !event.isPrimary) return;
                const passed = event.getCoalescedEvents?.() ?? [];
                stroke.points.push(...(passed.length ? passed : [event]).map(point));
                this.changed(false);
            });
            for (const end of ["pointerup", "pointercancel"]) {
                canvas.addEventListener(end, event => {
                    if (!stroke || !event.isPrimary) return;
                    stroke = undefined;
                    this.changed(true);
                });
            }
            canvas.addEventListener("keydown", event => {
                const way = ARROWS[event.key];
                if (!way) return;
                event.preventDefault();
                const step = event.shiftKey ? 5 * STEP : STEP;
                this.move(step * way[0], step * way[1]);
            });
        }

        // Moves the drawing, but not off the sheet.
        move(right, down) {
            const points = this.strokes.flatMap(stroke => stroke.points);
            if (!points.length) return;
            const fits = (k, by) => points.every(point => point[k] + by >= 0 && point[k] + by <= SIDE);
            if (!fits(0, right) || !fits(1, down)) return;
            for (const stroke of this.strokes) stroke.points = stroke.points.map(([x, y]) => [x + right, y + down]);
            this.changed(true);
        }

        draw() {
            const { paper, chalk } = this;
            const [ground, ink] = chalk ? ["#000", "#fff"] : ["#fff", "#000"];
            paper.fillStyle = ground;
            paper.fillRect(0, 0, SIDE, SIDE);
            Object.assign(paper, { strokeStyle: ink, lineCap: "round", lineJoin: "round" });
            for (const { pen, points } of this.strokes) {
                paper.lineWidth = pen;
                paper.beginPath();
                paper.moveTo(...points[0]);
                for (const point of points) paper.lineTo(...point);
                if (points.length === 1) paper.lineTo(points[0][0] + 0.01, points[0][1]); // so that a dot is a line too
                paper.stroke();
            }
        }

        // The sheet is not what it was. Words are said only when the hand rests.
        changed(rests) {
            this.draw();
            this.rests = rests;
            this.stale = true;
            this.canvas.setAttribute("aria-label", this.strokes.length ? "The sheet with the drawing" : "The sheet, empty");
            this.looking ??= this.look().finally(() => { this.looking = undefined; });
        }

        async look() {
            while (this.stale && this.session) {
                this.stale = false;
                const { data } = this.paper.getImageData(0, 0, SIDE, SIDE);
                const greys = data.filter((_, at) => at % 4 === 0);
                const figures = {};
                const hear = told => { if (told.drew) figures[told.drew] = told.svg; };
                try {
                    this.show(JSON.parse(await this.session.call("look", [SIDE, greys], hear)), figures);
                } catch (error) {
                    this.fail(error);
                }
                await new Promise(requestAnimationFrame);
            }
        }

        show({ verdict, words, rows, answers }, figures) {
            const read = Boolean(rows) && verdict !== "dot";
            this.place.dataset.verdict = verdict;
            if (this.rests) this.says.textContent = words;
            this.steps.innerHTML = figures.steps ?? "";
            this.speaks.innerHTML = read ? figures.speaks : "";
            this.outputs.hidden = !read;
            if (read) this.tabulate(rows);
            Object.assign(this.place.dataset, { last: read ? answers.last : "", first: read ? answers.first : "" });
            this.keep.disabled = !read;
        }

        tabulate(rows) {
            this.outputs.innerHTML = `<caption>The ten outputs</caption><thead><tr><th scope="col">digit</th>
                <th scope="col">final network</th><th scope="col">chapter 1’s</th></tr></thead>`;
            const output = ({ text, share, answer }) => {
                const cell = make("td", answer ? { class: "answer" } : {}, text);
                cell.style.setProperty("--share", share);
                return cell;
            };
            this.outputs.append(make("tbody", {}, ...rows.map(({ digit, last, first }) =>
                make("tr", {}, make("th", { scope: "row" }, digit), output(last), output(first)))));
        }

        async keepIt() {
            this.kept = await this.session.call("keep", [Number(this.digit.value)]);
            this.save.disabled = false;
            this.told.textContent = `${this.kept} kept.`;
        }

        async saveThem() {
            const archive = await this.session.call("kept");
            const address = URL.createObjectURL(new Blob([archive], { type: "application/x-tar" }));
            make("a", { href: address, download: "drawings.tar" }).click();
            setTimeout(() => URL.revokeObjectURL(address), 10_000);
        }
    }

    return {
        open: place => {
            const pad = new Pad(place);
            pad.canvas.focus();
            place.pad = pad;
            return pad.open();
        },
    };
})();
