(() => {
    let builds = null;
    const box = document.createElement("pre");
    box.setAttribute("role", "alert");
    box.style.cssText = "position:fixed;z-index:999;inset:auto 0 0 0;margin:0;padding:1em;" +
        "max-height:50vh;overflow:auto;white-space:pre-wrap;background:#7a1f1f;color:#fff";
    setInterval(async () => {
        try {
            const news = await (await fetch("/.news")).json();
            if (news.faults) {
                box.textContent = news.faults;
                document.body.append(box);
            } else if (builds !== null && builds !== news.builds) {
                location.reload();
            } else {
                box.remove();
            }
            builds = news.builds;
        } catch { /* the server rests */ }
    }, 1000);
})();
