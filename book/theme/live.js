// Every run of the book can be repeated where it is read, and a digit be drawn. What that takes is fetched when it is
// first wanted.
(() => {
    const outputs = document.querySelectorAll("main .output[data-cell]");
    const pads = document.querySelectorAll("main .digit-pad");
    if (!outputs.length && !pads.length || location.pathname.endsWith("print.html")) return;

    const script = address => new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = address;
        element.onload = resolve;
        element.onerror = () => reject(new Error(`${address} could not be loaded`));
        document.head.append(element);
    });
    const parts = new Map();
    const part = name => {
        if (!parts.has(name)) parts.set(name, script(`${path_to_root}live/${name}.js`));
        return parts.get(name);
    };
    const live = () => part("machine").then(() => part("run")).then(() => window.Live);

    for (const output of outputs) {
        const button = document.createElement("button");
        button.className = "go";
        button.type = "button";
        button.textContent = "Run";
        button.setAttribute("aria-label", `Run ${output.dataset.cell} here`);
        button.addEventListener("click", () => live().then(live => live.press(output)));
        output.querySelector(".run").append(button);
        const settings = output.querySelector(".settings");
        settings?.addEventListener("toggle", () => live().then(live => live.cell(output)), { once: true });
    }
    for (const pad of pads) {
        const button = document.createElement("button");
        button.className = "go";
        button.type = "button";
        button.textContent = "Draw a digit";
        button.addEventListener("click", () => part("machine").then(() => part("pad")).then(() => window.Pad.open(pad)));
        pad.append(button);
    }
    if (new URLSearchParams(location.search).has("run")) live().then(live => live.restore());
})();
