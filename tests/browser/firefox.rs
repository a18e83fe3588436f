//! A sample of what the other tests say, in Firefox: another compiler of WebAssembly, another page engine.

use page::drawings::DRAWINGS;
use serde_json::json;

use crate::book::{Book, with};
use crate::engine::Engine;
use crate::webdriver::{Browser, patiently};
use crate::{live, pad, training};

/// Whatever a test does, the console is empty after it.
fn in_firefox(test: impl FnOnce(&Browser, &Book)) {
    with(Engine::Firefox, |browser, book| {
        test(browser, book);
        assert_eq!(browser.complaints(), [""; 0]);
    });
}

/// A cell that needs nothing, one that fetches MNIST, one that draws, and one that trains, with their pages.
const CELLS: [(&str, &str); 4] = [
    ("vectors.html", "ch1/matrix-vector"),
    ("ch1/data.html", "ch1/mnist"),
    ("ch1/perceptrons.html", "ch1/decision"),
    ("ch1/learns.html", "ch1/learns"),
];

fn cells_print_what_was_printed(browser: &Browser, address: impl Fn(&str) -> String) {
    browser.command("timeouts", &json!({ "script": 600_000 }));
    for (page, cell) in CELLS {
        browser.open(&address(page));
        let found = live::press(browser, &[cell]);
        let told = found.first().map_or("", String::as_str);
        assert!(
            told.starts_with(&format!("{cell}: Identical to the printed output")),
            "{found:?}"
        );
        assert!(told.contains(", byte for byte."), "{told}");
    }
}

#[test]
fn cells_print_in_firefox_what_was_printed() {
    in_firefox(|browser, book| {
        cells_print_what_was_printed(browser, |page| book.at(page));
    });
}

#[test]
fn cells_print_in_firefox_what_was_printed_when_the_book_lies_on_the_disk() {
    in_firefox(|browser, book| {
        cells_print_what_was_printed(browser, |page| book.on_disk(page));
    });
}

#[test]
fn both_networks_read_a_digit_that_is_drawn_in_firefox() {
    in_firefox(|browser, book| {
        pad::open(browser, &book.at(pad::PAGE));
        let drawing = &DRAWINGS[0];
        pad::draw(browser, drawing);
        let said = pad::settled(browser);
        let answers = "const { last, first } = document.querySelector('.digit-pad').dataset;
                       return [last, first]";
        let digit = drawing.digit.to_string();
        assert_eq!(browser.list(answers), [digit.clone(), digit], "{said}");
    });
}

#[test]
fn an_epoch_in_firefox_ends_with_the_hash_of_the_program() {
    in_firefox(|browser, book| training::ends_with_the_hash_of_the_program(browser, book, 1));
}

#[test]
fn a_figure_moves_in_firefox_under_the_keys_and_its_sentences_with_it() {
    in_firefox(live::moves_under_the_keys);
}

#[test]
fn errors_that_nobody_catches_in_a_page_and_in_its_workers_are_heard_from_firefox() {
    with(Engine::Firefox, |browser, book| {
        browser.open(&book.at("index.html"));
        assert_eq!(browser.complaints(), [""; 0]);
        let worker =
            "new Worker(URL.createObjectURL(new Blob(['throw new Error(`in a worker`)'])))";
        for (script, words) in
            [("throw new Error('in the page')", "in the page"), (worker, "in a worker")]
        {
            browser.call(
                "const script = document.createElement('script');
                 script.textContent = arguments[0];
                 document.head.append(script);",
                &json!([script]),
            );
            patiently(|| {
                browser.complaints().iter().any(|told| told.contains(words)).then_some(())
            });
        }
    });
}
