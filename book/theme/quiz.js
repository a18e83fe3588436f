// Quick checks, forecasts, exercises: the reader answers in the page, and the page remembers. Nothing leaves it but a
// file that the reader asks for.
// Without this script the answers are folded below their questions.
(() => {
    const KINDS = [["check", "quick checks answered"], ["guess", "forecasts made"], ["exercise", "exercises done"]];
    const reader = {
        get: id => { try { return localStorage.getItem(id); } catch { return null; } },
        set: (id, text) => { try { localStorage.setItem(id, text); } catch { /* then it is forgotten */ } },
        remove: id => { try { localStorage.removeItem(id); } catch { /* it was not there */ } },
        all: () => { try { return Object.entries(localStorage).filter(([id]) => KINDS.some(([kind]) => id.startsWith(`${kind}-`))); } catch { return []; } },
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
        const form = ask(check, "Your answer", "Check", (given, status) => {
            if (meets(given, check.dataset.answer)) {
                status.textContent = "Right.";
                answer.open = true;
                reader.set(check.id, String(given));
                return;
            }
            const wrong = [...check.querySelectorAll(":scope > .wrong")];
            const known = wrong.find(wrong => meets(given, wrong.dataset.answer));
            if (known) status.replaceChildren(...[...known.cloneNode(true).childNodes]);
            else status.textContent = "Not that. Try again, or unfold the answer.";
        });
        if (reader.get(check.id) !== null) form.querySelector("p").textContent = "You have answered this one.";
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

    for (const exercise of document.querySelectorAll("main .exercise[id]")) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "done";
        const name = exercise.id.replace("-", " ");
        const show = done => {
            button.textContent = done ? "Done ✓" : "Mark as done";
            button.setAttribute("aria-label", done ? `Done ✓: ${name}` : `Mark as done: ${name}`);
            button.setAttribute("aria-pressed", String(done));
        };
        button.addEventListener("click", () => {
            const done = reader.get(exercise.id) === null;
            if (done) reader.set(exercise.id, "done");
            else reader.remove(exercise.id);
            show(done);
        });
        show(reader.get(exercise.id) !== null);
        exercise.append(button);
    }

    for (const row of document.querySelectorAll("main .guesses tbody tr")) {
        const id = row.querySelector("a").hash.slice(1);
        row.querySelector(".yours").textContent = reader.get(id) ?? "–";
    }

    // What the reader has done, and the file that takes it to another browser.
    for (const place of document.querySelectorAll("main .progress-here")) {
        const FORMAT = "neural-networks-from-scratch progress";
        place.innerHTML = `<ul></ul><p class="reply"><button type="button">Save it to a file</button>
            <label>Take it from a file <input type="file" accept=".json"></label></p><p role="status"></p>`;
        const [list, save, file, status] = ["ul", "button", "input", "[role=status]"].map(what => place.querySelector(what));
        const count = () => {
            const all = reader.all();
            list.replaceChildren(...KINDS.map(([kind, what]) => {
                const line = document.createElement("li");
                line.textContent = `${what}: ${all.filter(([id]) => id.startsWith(`${kind}-`)).length}`;
                return line;
            }));
        };
        save.addEventListener("click", () => {
            const text = JSON.stringify({ format: FORMAT, entries: Object.fromEntries(reader.all()) }, null, 1);
            const link = document.createElement("a");
            link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
            link.download = "progress.json";
            link.click();
            URL.revokeObjectURL(link.href);
        });
        file.addEventListener("change", async () => {
            try {
                const { format, entries } = JSON.parse(await file.files[0].text());
                if (format !== FORMAT) throw new Error("no such file");
                const known = Object.entries(entries).filter(([id]) => KINDS.some(([kind]) => id.startsWith(`${kind}-`)));
                for (const [id, text] of known) reader.set(id, String(text));
                status.textContent = `${known.length} entries were taken over.`;
                count();
            } catch {
                status.textContent = `${file.files[0].name} is no file of this page's: expected one that "Save it to a file" has made.`;
            }
        });
        count();
    }
})();
