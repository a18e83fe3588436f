// Small corrections of the page that mdBook makes.
(() => {
    // A printed page is light, and shows what the reader has folded.
    const folded = [];
    const page = document.documentElement;
    let theme;
    addEventListener("beforeprint", () => {
        theme = ["rust", "navy", "coal", "ayu"].find(name => page.classList.contains(name));
        if (theme) page.classList.replace(theme, "light");
        for (const details of document.querySelectorAll("main details:not([open])")) {
            details.open = true;
            folded.push(details);
        }
    });
    addEventListener("afterprint", () => {
        if (theme) page.classList.replace("light", theme);
        for (const details of folded.splice(0)) details.open = false;
    });

    // A short note belongs to the paragraph above it: where there is a margin it stands beside that paragraph.
    for (const note of document.querySelectorAll("main > .margin-note, main > .aside.short")) {
        const paragraph = note.previousElementSibling;
        if (!paragraph?.matches("p:not(.furniture)")) continue;
        const both = document.createElement("div");
        both.className = "noted";
        paragraph.before(both);
        both.append(note, paragraph);
    }

    // Code within a sentence is broken at its blanks, not at its hyphens.
    for (const code of document.querySelectorAll("main :not(pre) > code")) {
        if (code.children.length) continue;
        const words = code.textContent.split(" ").flatMap((word, at) => {
            const whole = document.createElement("span");
            whole.textContent = word;
            if (word.length <= 24) whole.className = "nowrap";
            return at ? [" ", whole] : [whole];
        });
        code.replaceChildren(...words);
    }

    // Code that can be scrolled can be scrolled by keys too.
    const boxes = document.querySelectorAll("pre > code, .preview, .equation, .table-wrapper");
    const reachable = () => {
        for (const box of boxes) {
            if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
            else box.removeAttribute("tabindex");
        }
    };
    // And the arrows that scroll it turn no page.
    for (const box of boxes) {
        box.addEventListener("keydown", event => { if (event.key.startsWith("Arrow")) event.stopPropagation(); });
    }
    addEventListener("load", reachable);
    addEventListener("resize", reachable);
})();
