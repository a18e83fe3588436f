// The chapters as WebAssembly: fetched once, run in workers.
window.Machine = (() => {
    const folder = `${path_to_root}live/`;
    const fromDisk = location.protocol === "file:";

    const script = address => new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = address;
        element.onload = () => { element.remove(); resolve(); };
        element.onerror = () => reject(new Error(`${address} could not be loaded`));
        document.head.append(element);
    });

    // From disk a browser reads scripts and nothing else, so every file is there as a script too, which hands it over.
    const handed = new Map();
    const take = (name, text) => handed.set(name, text);

    const read = async (name, heard) => {
        await script(`${folder}${name}.js`);
        const text = atob(handed.get(name));
        handed.delete(name);
        const bytes = new Uint8Array(text.length);
        for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
        heard?.(bytes.length, bytes.length);
        return bytes;
    };

    const receive = async (response, heard) => {
        if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
        const total = Number(response.headers.get("content-length")) || 0;
        const parts = [];
        let length = 0;
        for (const reader = response.body.getReader(); ;) {
            const { done, value } = await reader.read();
            if (done) break;
            parts.push(value);
            length += value.length;
            heard?.(length, Math.max(total, length));
        }
        const bytes = new Uint8Array(length);
        parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
        return bytes;
    };

    const fetched = async (name, heard) =>
        fromDisk ? read(name, heard) : receive(await fetch(folder + name), heard);

    // The images never change, so they are kept where the browser keeps anything.
    const kept = async (name, heard) => {
        if (fromDisk || !window.caches) return fetched(name, heard);
        const store = await caches.open("mnist");
        const known = await store.match(folder + name);
        if (known) return receive(known, heard);
        const bytes = await fetched(name, heard);
        await store.put(folder + name, new Response(bytes));
        return bytes;
    };

    let images;
    const mnist = heard => images ??= (async () => {
        const names = ["train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"];
        const sizes = new Map();
        const add = name => (length, total) => {
            sizes.set(name, [length, total]);
            const sum = at => [...sizes.values()].reduce((sum, size) => sum + size[at], 0);
            heard(sum(0), sum(1));
        };
        return Promise.all(names.map(name => kept(name, add(name))));
    })().catch(error => { images = undefined; throw error; });

    // Whether the browser adds two numbers at a time: a function of one such instruction is valid to it.
    const simd = WebAssembly.validate(new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
    ]));

    const unpacked = async bytes => {
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
        return new Response(stream).arrayBuffer();
    };

    let parts;
    const load = () => parts ??= (async () => {
        const name = simd ? "page-simd.wasm.gz" : "page.wasm.gz";
        const [bytes] = await Promise.all([fetched(name), script(`${folder}glue.js`)]);
        return {
            module: await WebAssembly.compile(await unpacked(bytes)),
            program: URL.createObjectURL(new Blob([Machine.glue, `\n(${work})();`], { type: "text/javascript" })),
        };
    })().catch(error => { parts = undefined; throw error; });

    // What runs in a worker. It knows nothing of the page: it calls the methods of the crate's `Page`, and tells what
    // a method tells its listener.
    function work() {
        let page;
        const tell = told => postMessage({ told });
        let last = 0;
        const listener = {
            wrote: text => tell({ wrote: text }),
            drew: (name, svg) => tell({ drew: name, svg }),
            progressed: (done, total, message) => {
                const now = performance.now();
                if (done < total && now - last < 50) return;
                last = now;
                tell({ progressed: done, total, message });
            },
        };
        onmessage = ({ data: [method, ...parts] }) => {
            try {
                if (method === "begin") {
                    wasm_bindgen.initSync({ module: parts[0] });
                    page = new wasm_bindgen.Page();
                    postMessage({ left: null });
                } else {
                    postMessage({ left: page[method](...parts, listener) ?? null });
                }
            } catch (error) {
                const panic = error instanceof WebAssembly.RuntimeError && wasm_bindgen.panic_message();
                postMessage({ failed: panic || (error.message ?? String(error)), broken: panic !== false });
            }
        };
    }

    class Stopped extends Error {}

    // A worker with a `Page` of its own. What is asked of it is done in turn.
    class Session {
        static idle = [];
        static all = new Set();

        // A session that nobody needs any more, or a new one.
        static async open() {
            if (Session.idle.length) return Session.idle.pop();
            const { module, program } = await load();
            const session = new Session();
            Session.all.add(session);
            session.worker = new Worker(program);
            session.worker.onmessage = ({ data }) => session.answer(data);
            session.worker.onerror = event => session.answer({ failed: event.message });
            await session.call("begin", [module]);
            return session;
        }

        waiting = [];

        // Calls a method of the crate's `Page`. `hear` is told of lines (`wrote`), figures (`drew`) and steps
        // (`progressed`).
        call(method, parts = [], hear = () => {}) {
            return new Promise((resolve, reject) => {
                if (this.ended) return reject(new Stopped());
                this.waiting.push({ resolve, reject, hear });
                this.worker.postMessage([method, ...parts]);
            });
        }

        answer({ told, left, failed, broken }) {
            if (told) return this.waiting[0].hear(told);
            const { resolve, reject } = this.waiting.shift();
            if (failed === undefined) resolve(left);
            else reject(Object.assign(new Error(failed), { broken }));
        }

        // Gives it the images; `hear` is told how far they have arrived (`fetched`).
        async takeImages(hear) {
            await this.call("take_images", await mnist((fetched, total) => hear({ fetched, total })));
        }

        // Leaves it to whoever comes next.
        release() { Session.idle.push(this); }

        // Ends it in the midst of whatever it does.
        end() {
            this.ended = true;
            Session.all.delete(this);
            Session.idle = Session.idle.filter(session => session !== this);
            this.worker.terminate();
            for (const { reject } of this.waiting.splice(0)) reject(new Stopped());
        }
    }

    // Who leaves the page leaves its workers.
    addEventListener("pagehide", () => Session.all.forEach(session => session.end()));

    // Runs a cell. `hear` is told what a session tells, and `again` if all of it is void because images had to be
    // fetched first.
    const run = ({ name, changes, wanted }, hear) => {
        let session, stopped = false, stop;
        const interrupted = new Promise((_, reject) => {
            stop = () => {
                stopped = true;
                session?.end();
                reject(new Stopped());
            };
        });
        const perform = async () => {
            session = await Session.open();
            for (;;) {
                if (stopped) throw new Stopped();
                const left = await session.call("run", [name, changes, wanted], hear);
                if (left !== null) {
                    session.release();
                    return JSON.parse(left);
                }
                hear({ again: true });
                await session.takeImages(hear);
            }
        };
        const performed = perform().catch(error => {
            session?.end();
            throw error;
        });
        return { done: Promise.race([performed, interrupted]), stop };
    };

    // An element with attributes and content, for whoever shows what has run.
    const make = (tag, attributes = {}, ...content) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.append(...content);
        return element;
    };

    // A packed file beside the pages, unpacked.
    const file = async name => new Uint8Array(await unpacked(await fetched(name)));

    return { take, file, run, make, Session, Stopped, simd };
})();
