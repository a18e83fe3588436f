// Every run of the book can be repeated where it is read. What that takes is fetched when it is first wanted.
(() => {
    if (location.pathname.endsWith("print.html")) return;
    const outputs = document.querySelectorAll("main .output[data-cell]");
    const trainers = document.querySelectorAll("main .train-here");

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
    const training = () => part("machine").then(() => part("train")).then(() => window.Training);

    const button = (text, label, press) => {
        const button = document.createElement("button");
        button.className = "go";
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
    for (const place of trainers) {
        const begin = button("Train here", null, () => training().then(training => training.open(place)));
        place.append(begin);
    }
    const command = "cargo run -p digits -- train ";
    for (const code of trainers.length ? document.querySelectorAll("main > pre > code") : []) {
        const text = code.textContent.trim();
        if (!text.startsWith(command)) continue;
        const set = button("Set it here", `Set ${text.slice(command.length)} here`, () =>
            training().then(training => training.open(trainers[0], text.slice(command.length))));
        const line = document.createElement("p");
        line.className = "train-here";
        line.append(set);
        code.parentElement.after(line);
    }
    const asked = new URLSearchParams(location.search);
    if (outputs.length && asked.has("run")) live().then(live => live.restore());
    if (trainers.length && asked.has("train")) {
        addEventListener("load", () => training().then(training => training.open(trainers[0], asked.get("train"))));
    }
})();
