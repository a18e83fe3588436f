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

    // What runs in a worker. It knows nothing of the page.
    function work() {
        let page;
        const listener = told => {
            let last = 0;
            return {
                wrote: text => told({ wrote: text }),
                drew: (name, svg) => told({ drew: name, svg }),
                progressed: (done, total, message) => {
                    const now = performance.now();
                    if (done < total && now - last < 50) return;
                    last = now;
                    told({ progressed: done, total, message });
                },
            };
        };
        const deeds = {
            begin: module => {
                wasm_bindgen.initSync({ module });
                page = new wasm_bindgen.Page();
            },
            images: files => page.take_images(...files),
            run: ({ name, changes, wanted }) => page.run(name, changes, wanted, listener(postMessage)),
        };
        onmessage = ({ data: [deed, argument] }) => {
            try {
                postMessage({ left: deeds[deed](argument) ?? null });
            } catch (error) {
                let told = error.message ?? String(error);
                if (error instanceof WebAssembly.RuntimeError) told = wasm_bindgen.panic_message() || told;
                postMessage({ failed: told });
            }
        };
    }

    // Has a worker do something; it answers once, and may tell of much before.
    const ask = (worker, deed, argument, hear = () => {}) => new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => {
            if ("left" in data) resolve(data.left);
            else if ("failed" in data) reject(new Error(data.failed));
            else hear(data);
        };
        worker.onerror = event => reject(new Error(event.message));
        worker.postMessage([deed, argument]);
    });

    const idle = [];
    const worker = async () => {
        if (idle.length) return idle.pop();
        const { module, program } = await load();
        const worker = new Worker(program);
        await ask(worker, "begin", module);
        return worker;
    };

    class Stopped extends Error {}

    // Runs a cell. `hear` is told of lines (`wrote`), figures (`drew`), steps (`progressed`), of images that arrive
    // (`fetched`), and `again` if all that was told is void, because the images had to be fetched first.
    const run = (cell, hear) => {
        let mine, stopped = false, stop;
        const interrupted = new Promise((_, reject) => {
            stop = () => {
                stopped = true;
                mine?.terminate();
                reject(new Stopped());
            };
        });
        const perform = async () => {
            mine = await worker();
            if (stopped) return idle.push(mine);
            for (;;) {
                const left = await ask(mine, "run", cell, hear);
                if (left !== null) {
                    idle.push(mine);
                    return JSON.parse(left);
                }
                hear({ again: true });
                const files = await mnist((fetched, total) => hear({ fetched, total }));
                if (stopped) return null;
                await ask(mine, "images", files);
            }
        };
        const performed = perform().catch(error => { mine?.terminate(); throw error; });
        return { done: Promise.race([performed, interrupted]), stop };
    };

    return { take, run, Stopped, simd };
})();
