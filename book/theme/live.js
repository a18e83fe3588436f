// Every run of the book can be repeated where it is read. What that takes is fetched when it is first wanted.
(() => {
    const outputs = document.querySelectorAll("main .output[data-cell]");
    if (location.pathname.endsWith("print.html")) return;

    const script = address => new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = address;
        element.onload = resolve;
        element.onerror = () => reject(new Error(`${address} could not be loaded`));
        document.head.append(element);
    });
    let arrived, touch;
    const live = () => arrived ??= script(`${path_to_root}live/machine.js`)
        .then(() => script(`${path_to_root}live/run.js`))
        .then(() => window.Live);

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
    for (const figure of document.querySelectorAll("main figure[data-parameters]")) {
        const button = document.createElement("button");
        button.className = "touch";
        button.type = "button";
        button.textContent = "Touch";
        const label = figure.querySelector("figcaption .label");
        button.setAttribute("aria-label", `Touch ${label.textContent.trim()}`);
        button.setAttribute("aria-expanded", "false");
        const open = values => live()
            .then(() => touch ??= script(`${path_to_root}live/touch.js`))
            .then(() => window.Touch.toggle(figure, button, values));
        button.addEventListener("click", () => open());
        figure.addEventListener("touch", event => open(event.detail)); // the page's address asks for it
        figure.querySelector("figcaption").append(button);
    }
    if (new URLSearchParams(location.search).has("run")) live().then(live => live.restore());
})();
