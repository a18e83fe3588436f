//! Cells that are run where they are read.

use std::fmt;

use serde_json::{Value, json};

use crate::access::{RUN, axe};
use crate::book::{Book, missing, with_running_cells};
use crate::webdriver::Browser;

/// One of the two modules that the chapters are compiled to.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Module {
    Plain,
    Simd,
}

impl Module {
    pub(crate) fn file(self) -> &'static str {
        match self {
            Module::Plain => "page.wasm.gz",
            Module::Simd => "page-simd.wasm.gz",
        }
    }
}

impl fmt::Display for Module {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Module::Plain => "none",
            Module::Simd => "simd128",
        })
    }
}

/// Presses Run of a page's output blocks one after the other, those of chosen cells or paces, and tells what the page
/// says of each.
const PRESS: &str = "
    const pause = () => new Promise(resolve => setTimeout(resolve, 20));
    const [chosen] = arguments;
    const found = [];
    for (const output of document.querySelectorAll('main .output[data-cell]')) {
        if (![output.dataset.cell, output.querySelector('.time').textContent].some(it => chosen.includes(it))) continue;
        const verdict = () => output.querySelector('.verdict')?.textContent ?? '';
        output.querySelector('.go').click();
        while (!verdict() || verdict().startsWith('Running')) await pause();
        found.push(`${output.dataset.cell}: ${verdict()}`);
    }
    return found;";

pub(crate) fn press(browser: &Browser, chosen: &[&str]) -> Vec<String> {
    let found = browser.call(PRESS, &json!([chosen]));
    let found = found.as_array().unwrap_or_else(|| panic!("{found}"));
    found.iter().map(|told| told.as_str().unwrap().to_owned()).collect()
}

/// Opens a page whose cells will run in this module: the page asks the browser whether it knows simd128, and takes
/// the module for that.
pub(crate) fn open_for(browser: &Browser, address: &str, module: Module) {
    browser.open(address);
    browser.ask(&format!("WebAssembly.validate = () => {}", module == Module::Simd));
}

/// The modules that the page has fetched.
pub(crate) fn fetched(browser: &Browser) -> Vec<String> {
    browser.list(
        "return performance.getEntriesByType('resource')
            .map(entry => entry.name.split('/').pop()).filter(name => name.endsWith('.wasm.gz'));",
    )
}

/// Tells the record of what is the same to the bit (`cargo xtask bench same-bits`) what ran here.
fn tell(browser: &Browser, module: Module, what: &str) {
    println!(
        "ran: wasm32 in Chromium {} | as the page has it | {module} | {what}",
        browser.version
    );
}

/// Presses Run on all pages; every cell must say that its output is the printed one.
fn all_are_identical(browser: &Browser, book: &Book, module: Module, paces: &[&str]) -> usize {
    browser.command("timeouts", &json!({ "script": 1_200_000 }));
    let mut count = 0;
    for page in book.pages.iter().filter(|page| *page != "print.html") {
        open_for(browser, &book.at(page), module);
        let found = press(browser, paces);
        if !found.is_empty() {
            assert_eq!(fetched(browser), [module.file()]);
        }
        let other: Vec<_> = found
            .iter()
            .filter(|told| !told.contains(": Identical to the printed output"))
            .collect();
        assert!(other.is_empty(), "{page}: {other:#?}");
        count += found.len();
    }
    count
}

#[test]
fn every_instant_cell_prints_in_the_page_what_was_printed_by_both_modules() {
    with_running_cells(|browser, book| {
        for module in [Module::Simd, Module::Plain] {
            let count = all_are_identical(browser, book, module, &["instant"]);
            assert!(count > 50, "only {count} cells were found");
            assert_eq!(browser.complaints(), [""; 0]);
            tell(browser, module, &format!("{count} instant cells: transcripts, figures"));
        }
    });
}

/// The longer form of the test above: `cargo test -p browser -- --ignored every_cell`.
#[test]
#[ignore = "takes half an hour"]
fn every_cell_that_is_not_long_prints_in_the_page_what_was_printed() {
    with_running_cells(|browser, book| {
        let count = all_are_identical(browser, book, Module::Simd, &["instant", "seconds"]);
        assert!(count > 100, "only {count} cells were found");
    });
}

#[test]
fn the_first_network_is_the_printed_one_from_a_server_and_from_the_disk() {
    with_running_cells(|browser, book| {
        browser.command("timeouts", &json!({ "script": 600_000 }));
        for address in [book.at("ch1/learns.html"), book.on_disk("ch1/learns.html")] {
            browser.open(&address);
            let found = press(browser, &["seconds"]);
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].starts_with("ch1/learns: Identical"), "{address}: {found:?}");
        }
    });
}

#[test]
fn both_modules_train_the_same_network() {
    with_running_cells(|browser, book| {
        browser.command("timeouts", &json!({ "script": 600_000 }));
        for module in [Module::Simd, Module::Plain] {
            open_for(browser, &book.at("ch1/learns.html"), module);
            let found = press(browser, &["seconds"]);
            assert!(found[0].starts_with("ch1/learns: Identical"), "{found:?}");
            assert_eq!(fetched(browser), [module.file()]);
            tell(browser, module, "ch1/learns: transcript, figures");
        }
    });
}

#[test]
fn other_settings_change_the_command_the_address_and_the_numbers_and_come_back() {
    with_running_cells(|browser, book| {
        browser.open(&format!(
            "{}?run=ch1/flip+--change+0.02#cell-ch1-flip",
            book.at("ch1/sigmoid-neurons.html")
        ));
        let told = browser.call(
            "const output = document.querySelector('.output[data-cell=\"ch1/flip\"]');
             const verdict = () => output.querySelector('.verdict')?.textContent ?? '';
             while (!verdict().startsWith('With')) await new Promise(resolve => setTimeout(resolve, 20));
             const before = [output.querySelector('.command code').textContent, location.search, verdict(),
                 String(output.querySelectorAll('mark').length > 0),
                 String(document.querySelectorAll('.value.yours').length)];
             [...output.querySelectorAll('.settings button')].at(-1).click();
             return [...before, output.querySelector('.command code').textContent, location.search,
                 String(document.querySelectorAll('.value.yours').length)];",
            &json!([]),
        );
        let told: Vec<&str> =
            told.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(told[0], "cargo run -p ch1 -- flip --change 0.02");
        assert_eq!(told[1], "?run=ch1/flip+--change+0.02");
        assert!(told[2].contains("differ from the printed ones"), "{told:?}");
        assert_eq!(told[3], "true");
        assert_eq!(&told[5..], ["cargo run -p ch1 -- flip", "", "0"]);
    });
}

#[test]
fn a_value_out_of_range_is_refused_with_its_range() {
    with_running_cells(|browser, book| {
        browser.open(&format!(
            "{}?run=ch1/flip+--change+nonsense#cell-ch1-flip",
            book.at("ch1/sigmoid-neurons.html")
        ));
        let told = browser.call(
            "const verdict = () => document.querySelector('.output[data-cell=\"ch1/flip\"] .verdict')?.textContent ?? '';
             while (!verdict().startsWith('It failed')) await new Promise(resolve => setTimeout(resolve, 20));
             return verdict();",
            &json!([]),
        );
        let told = told.as_str().unwrap();
        assert!(told.contains("--change") && told.contains("expected"), "{told}");
    });
}

/// Opens the panel of every figure that can be touched, moves its first slider by a key's event, and tells what does
/// not follow.
const TOUCH: &str = "
    const pause = () => new Promise(resolve => setTimeout(resolve, 20));
    const until = async done => {
        for (let tries = 0; tries < 3000 && !done(); tries++) await pause();
        return done();
    };
    const found = [];
    for (const figure of document.querySelectorAll('main figure[data-parameters]')) {
        const name = figure.dataset.figure;
        const printed = figure.querySelector('svg');
        figure.querySelector('.touch').click();
        if (!await until(() => figure.querySelector('.dials'))) { found.push(`${name}: no panel`); continue; }
        const status = figure.querySelector('.dials [role=status]');
        const sliders = [...figure.querySelectorAll('input[type=range]')];
        for (const slider of sliders) {
            slider.focus();
            slider.value = Number(slider.max) * (Number(slider.value) > Number(slider.max) / 2 ? 0.4 : 0.6);
            slider.dispatchEvent(new Event('input'));
        }
        if (!await until(() => status.textContent.startsWith('cargo run'))) found.push(`${name}: ${status.textContent}`);
        figure.querySelector('.dials button').click();
        const back = () => status.textContent === 'As printed.' && !printed.hasAttribute('hidden');
        if (!await until(back)) found.push(`${name} does not come back: ${status.textContent}`);
        figure.querySelector('.touch').click();
    }
    const yours = document.querySelectorAll('.value.yours').length;
    if (yours) found.push(`${yours} numbers did not come back`);
    return [document.querySelectorAll('main figure[data-parameters]').length, found];";

#[test]
fn every_figure_of_an_instant_cell_follows_its_sliders_and_comes_back() {
    with_running_cells(|browser, book| {
        browser.command("timeouts", &json!({ "script": 600_000 }));
        let mut count = 0;
        for page in book.pages.iter().filter(|page| *page != "print.html") {
            browser.open(&book.at(page));
            let told = browser.call(TOUCH, &json!([]));
            assert_eq!(told[1], json!([]), "{page}");
            count += told[0].as_u64().unwrap();
        }
        assert!(count > 20, "only {count} figures can be touched");
        assert_eq!(browser.complaints(), [""; 0]);
    });
}

#[test]
fn a_figure_moves_under_the_keys_and_its_sentences_with_it() {
    with_running_cells(moves_under_the_keys);
}

pub(crate) fn moves_under_the_keys(browser: &Browser, book: &Book) {
    browser.open(&book.at("ch1/perceptrons.html"));
    let told = browser.call(
        "const pause = () => new Promise(resolve => setTimeout(resolve, 20));
         const figure = document.querySelector('figure[data-figure=\"ch1/decision.plane\"]');
         const printed = figure.querySelector('svg').outerHTML;
         figure.querySelector('.touch').click();
         while (!figure.querySelector('.dials')) await pause();
         figure.querySelector('.dials input[type=range]').focus();
         return printed.length;",
        &json!([]),
    );
    assert!(told.as_u64().unwrap() > 500, "{told}");
    let address = browser.ask("return location.href");
    browser.press("\u{e012}"); // arrow left
    let told = browser.call(
        "const pause = () => new Promise(resolve => setTimeout(resolve, 20));
         const figure = document.querySelector('figure[data-figure=\"ch1/decision.plane\"]');
         while (figure.querySelectorAll('svg').length < 2) await pause();
         const visible = [...figure.querySelectorAll('svg')].filter(svg => !svg.hasAttribute('hidden'));
         return [String(visible.length), figure.querySelector('[role=status]').textContent];",
        &json!([]),
    );
    assert_eq!(told[0], "1");
    assert!(
        told[1].as_str().unwrap().starts_with("cargo run -p ch1 -- decision --warm "),
        "{told}"
    );
    let now = browser.ask("return location.pathname");
    assert!(
        address.as_str().unwrap().contains(now.as_str().unwrap()),
        "an arrow turned the page"
    );
}

#[test]
fn a_figure_is_dragged_and_the_address_brings_it_back() {
    with_running_cells(|browser, book| {
        browser.open(&book.at("ch3/momentum.html"));
        let drag = "
            const pause = () => new Promise(resolve => setTimeout(resolve, 20));
            const figure = document.querySelector('figure[data-figure=\"ch3/ball.triangle\"]');
            figure.querySelector('.touch').click();
            while (!figure.querySelector('.dials')) await pause();
            figure.scrollIntoView({ block: 'center' });
            const handle = figure.querySelector('.handle').getBoundingClientRect();
            return [Math.round(handle.x + handle.width / 2), Math.round(handle.y + handle.height / 2)];";
        let at = browser.call(drag, &json!([]));
        let [x, y] = [0, 1].map(|i| at[i].as_i64().unwrap());
        let step = |kind: &str, x: i64, y: i64| json!({ "type": kind, "x": x, "y": y, "duration": 50 });
        let actions = json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": [
            step("pointerMove", x, y), { "type": "pointerDown", "button": 0 },
            step("pointerMove", x - 30, y), step("pointerMove", x - 60, y - 10), { "type": "pointerUp", "button": 0 },
        ]}]});
        browser.command("actions", &actions);
        let read = "
            const pause = () => new Promise(resolve => setTimeout(resolve, 20));
            const figure = document.querySelector('figure[data-figure=\"ch3/ball.triangle\"]');
            const status = () => figure.querySelector('.dials [role=status]')?.textContent ?? '';
            const asked = () => new URLSearchParams(location.search).get('run')?.split(' ').slice(1).join(' ');
            while (!asked() || !status().trim().endsWith(asked())) await pause();
            return [status().trim(), location.href];";
        let moved = browser.call(read, &json!([]));
        let command = moved[0].as_str().unwrap();
        assert!(command.contains("--mu ") && command.contains("--eta "), "{command}");
        browser.open("about:blank");
        browser.open(moved[1].as_str().unwrap());
        assert_eq!(browser.call(read, &json!([])), moved);
    });
}

#[test]
fn what_runs_and_what_is_touched_can_be_read_by_everyone() {
    let Ok(axe) = std::fs::read_to_string(axe()) else { return missing("axe-core") };
    with_running_cells(|browser, book| {
        for theme in ["light", "navy"] {
            browser.open(&book.at("index.html"));
            browser.ask(&format!("localStorage.setItem('mdbook-theme', '{theme}')"));
            let page = "ch1/sigmoid-neurons.html?run=ch1/flip+--change+0.02#cell-ch1-flip";
            browser.open(&book.at(page));
            browser.call(
                "const pause = () => new Promise(resolve => setTimeout(resolve, 20));
                 const verdict = () => document.querySelector('.verdict')?.textContent ?? '';
                 while (!verdict().startsWith('With')) await pause();
                 const figure = document.querySelector('main figure[data-parameters]');
                 figure.querySelector('.touch').click();
                 while (!figure.querySelector('.dials')) await pause();",
                &json!([]),
            );
            browser.ask(&axe);
            let found = browser.list(RUN);
            let new: Vec<_> = found
                .iter()
                .filter(|line| line.contains(".output") || line.contains("figure"))
                .collect();
            assert!(new.is_empty(), "{theme}: {new:#?}");
        }
    });
}
