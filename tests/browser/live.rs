//! Cells that are run where they are read.

use serde_json::{Value, json};

use crate::book::{Book, with_browser};
use crate::webdriver::Browser;

/// Presses Run of a page's output blocks one after the other, and tells what the page says of each.
const PRESS: &str = "
    const pause = () => new Promise(resolve => setTimeout(resolve, 20));
    const [paces, skipped] = arguments;
    const found = [];
    for (const output of document.querySelectorAll('main .output[data-cell]')) {
        if (!paces.includes(output.querySelector('.time').textContent)) continue;
        if (skipped.includes(output.dataset.cell)) continue;
        const verdict = () => output.querySelector('.verdict')?.textContent ?? '';
        output.querySelector('.go').click();
        while (!verdict() || verdict().startsWith('Running')) await pause();
        found.push(`${output.dataset.cell}: ${verdict()}`);
    }
    return found;";

fn press(browser: &Browser, paces: &[&str], skipped: &[&str]) -> Vec<String> {
    let found = browser.call(PRESS, &json!([paces, skipped]));
    let found = found.as_array().unwrap_or_else(|| panic!("{found}"));
    found.iter().map(|told| told.as_str().unwrap().to_owned()).collect()
}

/// Presses Run on all pages; every cell must say that its output is the printed one.
fn all_are_identical(
    browser: &Browser,
    book: &Book,
    paces: &[&str],
    skipped: &[&str],
) -> usize {
    browser.command("timeouts", &json!({ "script": 1_200_000 }));
    let mut count = 0;
    for page in book.pages.iter().filter(|page| *page != "print.html") {
        browser.open(&book.at(page));
        let found = press(browser, paces, skipped);
        let other: Vec<_> = found
            .iter()
            .filter(|told| !told.contains(": Identical to the printed output"))
            .collect();
        assert!(other.is_empty(), "{page}: {other:#?}");
        count += found.len();
    }
    count
}

/// Cells that print what the compiler or the machine is.
const NATIVE: [&str; 0] = [];

#[test]
fn every_instant_cell_prints_in_the_page_what_was_printed() {
    with_browser(|browser, book| {
        let count = all_are_identical(browser, book, &["instant"], &NATIVE);
        assert!(count > 50, "only {count} cells were found");
        assert_eq!(browser.complaints(), Vec::<String>::new());
    });
}

/// The longer form of the test above: `cargo test -p browser -- --ignored every_cell`.
#[test]
#[ignore = "takes half an hour"]
fn every_cell_that_is_not_long_prints_in_the_page_what_was_printed() {
    with_browser(|browser, book| {
        let count = all_are_identical(browser, book, &["instant", "seconds"], &NATIVE);
        assert!(count > 100, "only {count} cells were found");
    });
}

#[test]
fn the_first_network_is_the_printed_one_from_a_server_and_from_the_disk() {
    with_browser(|browser, book| {
        browser.command("timeouts", &json!({ "script": 600_000 }));
        for address in [book.at("ch1/learns.html"), book.on_disk("ch1/learns.html")] {
            browser.open(&address);
            let found = press(browser, &["seconds"], &[]);
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].starts_with("ch1/learns: Identical"), "{address}: {found:?}");
        }
    });
}

#[test]
fn other_settings_change_the_command_the_address_and_the_numbers_and_come_back() {
    with_browser(|browser, book| {
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
    with_browser(|browser, book| {
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

#[test]
fn a_figure_moves_under_the_keys_and_its_sentences_with_it() {
    with_browser(|browser, book| {
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
    });
}
