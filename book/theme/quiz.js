// Quick checks and forecasts: the reader answers in the page. Nothing leaves it; a forecast is remembered in it.
// Without this script the answers are folded below their questions.
(() => {
    const reader = {
        get: id => { try { return localStorage.getItem(id); } catch { return null; } },
        set: (id, text) => { try { localStorage.setItem(id, text); } catch { /* then it is forgotten */ } },
    };

    const number = text => {
        const plain = text.trim().replace(/[−–]/g, "-").replace(/(\d),(?=\d{3}\b)/g, "$1").replace(",", ".");
        return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
    };

    // Right is what rounds to the answer as it is printed.
    const meets = (given, answer) => {
        const decimals = (answer.split(".")[1] ?? "").length;
        return Math.abs(given - Number(answer)) <= 0.5000001 * 10 ** -decimals;
    };

    const ask = (box, label, deed, answered) => {
        const form = document.createElement("form");
        form.className = "reply";
        form.innerHTML = `<label>${label} <input inputmode="text" autocomplete="off" size="9" required></label>
            <button>${deed}</button><p role="status"></p>`;
        const [input, status] = [form.querySelector("input"), form.querySelector("p")];
        form.addEventListener("submit", event => {
            event.preventDefault();
            const given = number(input.value);
            if (Number.isNaN(given)) status.textContent = "A number, please.";
            else answered(given, status, input);
        });
        // Arrows move the cursor here, and turn no page.
        input.addEventListener("keydown", event => event.stopPropagation());
        box.querySelector(":scope > details").before(form);
        return form;
    };

    for (const check of document.querySelectorAll("main .check")) {
        const answer = check.querySelector(":scope > details");
        ask(check, "Your answer", "Check", (given, status) => {
            if (meets(given, check.dataset.answer)) {
                status.textContent = "Right.";
                answer.open = true;
                return;
            }
            const wrong = [...check.querySelectorAll(":scope > .wrong")];
            const known = wrong.find(wrong => meets(given, wrong.dataset.answer));
            if (known) status.replaceChildren(...[...known.cloneNode(true).childNodes]);
            else status.textContent = "Not that. Try again, or unfold the answer.";
        });
    }

    for (const guess of document.querySelectorAll("main .guess")) {
        const truth = guess.querySelector(":scope > details");
        const show = (given, form) => {
            form.querySelector("p").textContent = `You said ${given}. It was ${guess.dataset.shown}.`;
            form.querySelector("input").value = given;
            truth.open = true;
        };
        const form = ask(guess, "Your forecast", "Say it", given => {
            reader.set(guess.id, given);
            show(given, form);
        });
        const before = reader.get(guess.id);
        if (before !== null) show(before, form);
    }

    for (const row of document.querySelectorAll("main .guesses tbody tr")) {
        const id = row.querySelector("a").hash.slice(1);
        row.querySelector(".yours").textContent = reader.get(id) ?? "–";
    }
})();
