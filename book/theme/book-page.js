// Small corrections of the page that mdBook makes.
(() => {
    // A printed page shows what the reader has folded.
    const folded = [];
    addEventListener("beforeprint", () => {
        for (const details of document.querySelectorAll("main details:not([open])")) {
            details.open = true;
            folded.push(details);
        }
    });
    addEventListener("afterprint", () => {
        for (const details of folded.splice(0)) details.open = false;
    });

    // Code that can be scrolled can be scrolled by keys too.
    const reachable = () => {
        for (const box of document.querySelectorAll("pre > code, .preview, .equation, .table-wrapper")) {
            if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
            else box.removeAttribute("tabindex");
        }
    };
    addEventListener("load", reachable);
    addEventListener("resize", reachable);
})();
