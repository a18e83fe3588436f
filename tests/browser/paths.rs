//! Three readers, each on one way through the book: one on a phone, one who projects a page to a class, and one who
//! hears the pages and has no mouse.

use page::drawings::DRAWINGS;
use serde_json::{Value, json};

use crate::book::with_running_cells;
use crate::pad;
use crate::webdriver::{Browser, patiently};

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";
const RIGHT: &str = "\u{e014}";

/// Touches the middle of an element, or another share of its width, with a finger.
fn tap(browser: &Browser, element: &str, share: f64) {
    let at = browser.call(
        "const element = document.querySelector(arguments[0]);
         element.scrollIntoView({ block: 'center' });
         await new Promise(resolve => setTimeout(resolve, 100));
         const { left, top, width, height } = element.getBoundingClientRect();
         return [left + arguments[1] * width, top + height / 2].map(Math.round);",
        &json!([element, share]),
    );
    let finger = json!({
        "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
        "actions": [
            { "type": "pointerMove", "x": at[0], "y": at[1] },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ],
    });
    browser.command("actions", &json!({ "actions": [finger] }));
}

/// Waits until an element says something that contains these words, and tells all that it says. A run takes its time
/// on a busy machine.
fn says(browser: &Browser, element: &str, words: &str) -> String {
    let told = browser.call(
        "const says = () => document.querySelector(arguments[0])?.textContent ?? '';
         for (let tries = 0; tries < 5000 && !says().includes(arguments[1]); tries++) {
             await new Promise(resolve => setTimeout(resolve, 20));
         }
         return says()",
        &json!([element, words]),
    );
    let told = told.as_str().unwrap_or_default();
    assert!(told.contains(words), "{element} says {told:?}, and not {words:?}");
    told.to_owned()
}

/// Presses a key until the element that has the focus is this one, as a reader does who has only keys.
fn walk_to(browser: &Browser, element: &str) {
    let there = format!("return document.activeElement.matches('{element}')");
    for _ in 0..400 {
        if browser.ask(&there) == true {
            return;
        }
        browser.press(TAB);
    }
    panic!("{element} cannot be reached by Tab");
}

/// Waits until the panel below a figure is there.
fn opens(browser: &Browser, figure: &str) {
    let open = format!("return Boolean(document.querySelector('{figure} .dials'))");
    patiently(|| (browser.ask(&open) == true).then_some(()));
}

fn number(browser: &Browser, body: &str) -> f64 {
    browser.ask(body).as_f64().unwrap_or(f64::NAN)
}

#[test]
fn a_reader_on_a_phone_runs_a_cell_moves_a_figure_answers_and_draws() {
    with_running_cells(|browser, book| {
        browser.narrow(360);
        let fits = |place: &str| {
            let width = number(browser, "return document.documentElement.scrollWidth");
            assert!(width <= 360.0, "{place} is {width} pixels wide");
        };
        browser.open(&book.at("ch1/learns.html"));
        tap(browser, ".output .go", 0.5);
        says(browser, ".output .verdict", "Identical to the printed output");
        fits("a page whose cell has run");

        browser.open(&book.at("ch1/perceptrons.html"));
        let figure = "figure[data-figure=\"ch1/decision.plane\"]";
        tap(browser, &format!("{figure} .touch"), 0.5);
        opens(browser, figure);
        tap(browser, &format!("{figure} .dials input[type=range]"), 0.9);
        says(browser, &format!("{figure} [role=status]"), "cargo run -p ch1 -- decision --");
        fits("a page whose figure has been moved");

        tap(browser, ".reply input", 0.5);
        browser.press("1");
        tap(browser, ".reply button", 0.5);
        patiently(|| {
            let reply = "return document.querySelector('.reply p').textContent";
            (!pad::text(browser, reply).is_empty()).then_some(())
        });
        fits("a page with an answer");

        pad::open(browser, &book.at(pad::PAGE));
        pad::draw_with(browser, "touch", &DRAWINGS[0]);
        pad::settled(browser);
        assert_eq!(pad::answer(browser), DRAWINGS[0].digit.to_string());
        fits("a page with a drawing");
    });
}

#[test]
fn a_teacher_projects_the_page_about_the_cross_entropy_and_steers_it_by_keys() {
    with_running_cells(|browser, book| {
        browser.open(&book.at("index.html"));
        browser.ask("localStorage.setItem('mdbook-theme', 'navy')");
        // A projector's 1,280 pixels, enlarged to 200 %.
        browser.narrow(640);
        let page = "ch3/cross-entropy.html";
        browser.open(&book.at(page));
        let figure = "main figure[data-parameters]";
        walk_to(browser, ".touch");
        browser.press(ENTER);
        opens(browser, figure);
        walk_to(browser, ".dials input[type=range]");
        for _ in 0..3 {
            browser.press(RIGHT);
        }
        let command =
            says(browser, &format!("{figure} .dials [role=status]"), "cargo run -p ch3");
        let path = pad::text(browser, "return location.pathname");
        assert!(path.ends_with(page), "an arrow has turned the page: {path}");
        let width = number(browser, "return document.documentElement.scrollWidth");
        assert!(width <= 640.0, "{width} pixels wide");
        let letters = number(
            browser,
            "const texts = [...document.querySelectorAll('figure svg:not([hidden]) text')];
             return texts.length ? Math.min(...texts.map(text => text.getBoundingClientRect().height)) : 0",
        );
        assert!(letters >= 9.0, "letters of {letters} pixels, enlarged to {}", 2.0 * letters);

        // The address is what the class gets.
        let address = pad::text(browser, "return location.href");
        browser.open("about:blank");
        browser.open(&address);
        says(browser, "main", command.trim());

        browser.open(&book.at(page));
        walk_to(browser, ".go");
        browser.press(ENTER);
        says(browser, ".output:focus-within .verdict", "Identical to the printed output");
    });
}

/// What a screen reader hears of a page: role and name of everything that has one of these roles.
fn heard(browser: &Browser) -> Vec<(String, String)> {
    let tree = browser.devtools("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().unwrap().iter();
    let text = |node: &Value, what: &str| node[what]["value"].as_str().unwrap_or("").to_owned();
    let spoken = nodes.filter(|node| node["ignored"] != true);
    spoken.map(|node| (text(node, "role"), text(node, "name"))).collect()
}

/// Everything that one can do something with has a name, and so has every picture.
fn all_have_names(browser: &Browser, place: &str) {
    let roles = [
        "button",
        "link",
        "slider",
        "textbox",
        "combobox",
        "checkbox",
        "img",
        "image",
        "navigation",
    ];
    let nameless: Vec<_> = heard(browser)
        .into_iter()
        .filter(|(role, name)| roles.contains(&role.as_str()) && name.trim().is_empty())
        .collect();
    assert!(nameless.is_empty(), "{place}: {nameless:?}");
}

#[test]
fn a_reader_who_hears_the_page_and_has_no_mouse_is_told_all_that_happens() {
    with_running_cells(|browser, book| {
        browser.open(&book.at("ch1/perceptrons.html"));
        let headings = heard(browser).iter().filter(|(role, _)| role == "heading").count();
        assert!(headings > 3, "{headings} headings");
        all_have_names(browser, "the page as it comes");

        walk_to(browser, ".output .go");
        browser.press(ENTER);
        says(
            browser,
            ".output:focus-within .verdict[role=status]",
            "Identical to the printed output",
        );
        let focused = pad::text(browser, "return document.activeElement.className");
        assert_eq!(focused, "go", "the focus stays where it was");

        walk_to(browser, ".touch");
        browser.press(ENTER);
        walk_to(browser, ".dials input[type=range]");
        browser.press(RIGHT);
        let status = ".dials [role=status]";
        says(browser, status, "cargo run -p ch1");
        let figure = "document.activeElement.closest('figure')";
        let words = pad::text(
            browser,
            &format!(
                "const [svg] = [...{figure}.querySelectorAll('svg:not([hidden])')];
                 return svg.querySelector('title')?.textContent ?? svg.getAttribute('aria-label')"
            ),
        );
        assert!(words.len() > 20, "the moved figure says: {words}");

        walk_to(browser, ".reply input");
        browser.press("1");
        browser.press(ENTER);
        says(browser, ".reply:focus-within [role=status]", " ");
        all_have_names(browser, "the page after all that");
    });
}
