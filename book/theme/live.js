// Every run of the book can be repeated where it is read, figures be touched, a network be trained, a digit be drawn.
// What that takes is fetched when it is first wanted.
(() => {
    if (location.pathname.endsWith("print.html")) return;
    const all = selector => document.querySelectorAll(`main ${selector}`);
    const [outputs, trainers] = [all(".output[data-cell]"), all("div.train-here")];

    const parts = new Map();
    const part = name => {
        if (!parts.has(name)) parts.set(name, new Promise((resolve, reject) => {
            const element = document.createElement("script");
            element.src = `${path_to_root}live/${name}.js`;
            element.onload = resolve;
            element.onerror = () => {
                parts.delete(name);
                reject(new Error(`${element.src} could not be loaded`));
            };
            document.head.append(element);
        }));
        return parts.get(name);
    };
    const live = () => part("machine").then(() => part("run")).then(() => window.Live);
    const touch = () => live().then(() => part("touch")).then(() => window.Touch);
    const training = () => part("machine").then(() => part("train-form")).then(() => part("train")).then(() => window.Training);
    const pad = () => part("machine").then(() => part("pad")).then(() => window.Pad);

    const button = (text, label, press, kind = "go") => {
        const button = document.createElement("button");
        button.className = kind;
        button.type = "button";
        button.textContent = text;
        if (label) button.setAttribute("aria-label", label);
        button.addEventListener("click", press);
        return button;
    };

    for (const output of outputs) {
        const run = button("Run", `Run ${output.dataset.cell} here`, () => live().then(live => live.press(output)));
        output.querySelector(".run").append(run);
        const settings = output.querySelector(".settings");
        settings?.addEventListener("toggle", () => live().then(live => live.cell(output)), { once: true });
    }

    for (const figure of all("figure[data-parameters]")) {
        const name = figure.querySelector("figcaption .label").textContent.trim();
        const open = values => touch().then(touch => touch.toggle(figure, handle, values));
        const handle = button("Touch", `Touch ${name}`, () => open(), "touch");
        handle.setAttribute("aria-expanded", "false");
        figure.addEventListener("touch", event => open(event.detail)); // the page's address asks for it
        figure.querySelector("figcaption").append(handle);
    }

    for (const place of trainers) {
        place.append(button("Train here", null, () => training().then(training => training.open(place))));
    }
    const command = "cargo run -p digits -- train ";
    for (const code of trainers.length ? document.querySelectorAll("main > pre > code") : []) {
        const text = code.textContent.trim();
        if (!text.startsWith(command)) continue;
        const settings = text.slice(command.length);
        const set = button("Set it here", `Set it here: ${settings}`, () =>
            training().then(training => training.open(trainers[0], settings)));
        const line = document.createElement("p");
        line.className = "train-here";
        line.append(set);
        code.parentElement.after(line);
    }

    for (const place of all(".digit-pad")) {
        place.append(button("Draw a digit", null, () => pad().then(pad => pad.open(place))));
    }

    const asked = new URLSearchParams(location.search);
    if (asked.has("run")) live().then(live => live.restore());
    if (trainers.length && asked.has("train")) {
        addEventListener("load", () => training().then(training => training.open(trainers[0], asked.get("train"))));
    }
})();
