//! Digits that are drawn in the page.

use page::drawings::{DRAWINGS, Drawing, Ground, SIDE};
use serde_json::{Value, json};

use crate::book::{Book, with_browser};
use crate::webdriver::{Browser, patiently};

pub(crate) const PAGE: &str = "ch3/own-digits.html";

/// The strokes of one drawing are many; every so manieth drawing is drawn, and so each digit more than once.
const SAMPLE: usize = 4;

/// Opens the pad of a page and waits for its networks.
pub(crate) fn open(browser: &Browser, address: &str) {
    browser.open(address);
    browser.ask("document.querySelector('.digit-pad .go').click()");
    patiently(|| says(browser).starts_with("Draw a digit").then_some(()));
    // Nothing above the pad may change its height while it is drawn on.
    browser
        .ask("document.querySelector('.digit-pad canvas').scrollIntoView({ block: 'center' })");
}

pub(crate) fn text(browser: &Browser, body: &str) -> String {
    browser.ask(body).as_str().unwrap_or_default().to_owned()
}

fn says(browser: &Browser) -> String {
    text(browser, "return document.querySelector('.digit-pad .says')?.textContent ?? ''")
}

/// Waits until the pad has looked at all that is on the sheet, and tells what it says.
pub(crate) fn settled(browser: &Browser) -> String {
    patiently(|| {
        let busy = "const { pad } = document.querySelector('.digit-pad');
                    return String(Boolean(pad.looking || pad.stale))";
        (text(browser, busy) == "false").then(|| says(browser))
    })
}

/// Draws with a mouse.
pub(crate) fn draw(browser: &Browser, drawing: &Drawing) {
    draw_with(browser, "mouse", drawing);
}

/// Draws with a `mouse` or by `touch`, whole pixels only, since WebDriver knows no others.
pub(crate) fn draw_with(browser: &Browser, pointer: &str, drawing: &Drawing) {
    let chalk = drawing.ground == Ground::Chalk;
    let frame = browser.ask(&format!(
        "const place = document.querySelector('.digit-pad');
         place.pad.strokes = [];
         place.pad.pen.value = {};
         place.pad.ground.value = {};
         place.pad.ground.dispatchEvent(new Event('change'));
         const {{ left, top, width }} = place.querySelector('canvas').getBoundingClientRect();
         return [left, top, width]",
        drawing.pen,
        if chalk { "'chalk'" } else { "''" },
    ));
    let [left, top, width] = [0, 1, 2].map(|i| frame[i].as_f64().unwrap());
    let to = |[x, y]: [f64; 2]| {
        let scale = width / SIDE as f64;
        let [x, y] = [left + x * scale, top + y * scale].map(|at| at.round() as i64);
        json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y })
    };
    let mut actions = vec![];
    for stroke in drawing.strokes() {
        actions.push(to(stroke[0]));
        actions.push(json!({ "type": "pointerDown", "button": 0 }));
        actions.extend(stroke[1..].iter().map(|&point| to(point)));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
    }
    let parameters = json!({ "pointerType": pointer });
    let pointer = json!({ "type": "pointer", "id": pointer, "parameters": parameters, "actions": actions });
    browser.command("actions", &json!({ "actions": [pointer] }));
}

pub(crate) fn answer(browser: &Browser) -> String {
    text(browser, "return document.querySelector('.digit-pad').dataset.last")
}

#[test]
fn drawings_by_pointer_are_read_in_the_page() {
    with_browser(|browser, book| {
        open(browser, &book.at(PAGE));
        let sample: Vec<&Drawing> = DRAWINGS.iter().step_by(SAMPLE).collect();
        let mut read = 0;
        for drawing in &sample {
            draw(browser, drawing);
            let said = settled(browser);
            let right = answer(browser) == drawing.digit.to_string();
            read += usize::from(right);
            if !right {
                println!("a {}: {said}", drawing.digit);
            }
        }
        assert!(100 * read >= 93 * sample.len(), "{read} of {}", sample.len());
        let shown = "return String(document.querySelectorAll('.digit-pad .seen svg').length)";
        assert_eq!(text(browser, shown), "2");
    });
}

#[test]
fn an_empty_sheet_and_a_dot_are_no_digits() {
    with_browser(|browser, book| {
        open(browser, &book.at(PAGE));
        draw(browser, &DRAWINGS[0]);
        settled(browser);
        browser.ask(
            "[...document.querySelectorAll('.digit-pad button')]
                 .find(button => button.textContent === 'Clear').click()",
        );
        assert_eq!(settled(browser), "The sheet is empty.");
        let at = browser.ask(
            "const { left, top } = document.querySelector('.digit-pad canvas').getBoundingClientRect();
             return [Math.round(left) + 90, Math.round(top) + 60]",
        );
        let actions = json!([
            { "type": "pointerMove", "duration": 0, "x": at[0], "y": at[1] },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let finger = json!({ "type": "pointer", "id": "finger", "actions": actions,
            "parameters": { "pointerType": "touch" } });
        browser.command("actions", &json!({ "actions": [finger] }));
        assert_eq!(settled(browser), "This is no digit: it is too small.");
        assert_eq!(answer(browser), "");
    });
}

/// Chooses a drawing by keys alone and moves it by arrow keys; the page stays where it is.
#[test]
fn the_pad_works_by_keyboard() {
    with_browser(|browser, book| {
        browser.open(&book.at(PAGE));
        browser.ask("document.querySelector('.digit-pad .go').focus()");
        browser.press("\u{e007}"); // Enter
        patiently(|| says(browser).starts_with("Draw a digit").then_some(()));
        let focused = "return document.activeElement.tagName";
        assert_eq!(text(browser, focused), "CANVAS");
        for _ in 0..3 {
            browser.press("\u{e004}"); // Tab: pen, sheet, drawing
        }
        browser.press("\u{e015}"); // down: the first drawing
        let first = settled(browser);
        assert!(first.starts_with("0, "), "{first}");
        browser.ask("document.querySelector('.digit-pad canvas').focus()");
        let place = "return JSON.stringify(document.querySelector('.digit-pad').pad.strokes[0].points[0])";
        let before = text(browser, place);
        browser.press("\u{e014}"); // to the right
        assert!(settled(browser).starts_with("0, "));
        assert_ne!(text(browser, place), before);
        assert_eq!(text(browser, "return location.href"), book.at(PAGE));
    });
}

#[test]
fn kept_drawings_are_files_that_the_program_takes() {
    with_browser(|browser, book| {
        open(browser, &book.on_disk(PAGE));
        for drawing in [&DRAWINGS[2], &DRAWINGS[44]] {
            draw(browser, drawing);
            settled(browser);
            browser.ask(&format!(
                "const {{ pad }} = document.querySelector('.digit-pad');
                 pad.digit.value = {}; return pad.keepIt()",
                drawing.digit
            ));
        }
        let archive = browser.ask(
            "const { pad } = document.querySelector('.digit-pad');
             return pad.session.call('kept').then(bytes => [...bytes])",
        );
        let numbers = archive.as_array().unwrap().iter().filter_map(Value::as_u64);
        let bytes: Vec<u8> = numbers.map(|byte| byte as u8).collect();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("drawings.tar"), bytes).unwrap();
        let mut tar = std::process::Command::new("tar");
        let tar = tar.args(["xf", "drawings.tar"]).current_dir(folder.path()).status();
        assert!(tar.unwrap().success());
        let mnist = mnist::Mnist::from_dir(&folder.path().join("drawings")).unwrap();
        assert_eq!(mnist.test.labels(), [DRAWINGS[2].digit, DRAWINGS[44].digit]);
        assert!(mnist.test.pixels(0).iter().any(|&ink| ink > 200));
    });
}

#[test]
fn without_a_press_the_pad_is_a_button_and_fetches_nothing() {
    with_browser(|browser, book: &Book| {
        browser.open(&book.at(PAGE));
        let found = browser.list(
            "return [document.querySelector('.digit-pad').textContent, String(Boolean(window.Machine))]",
        );
        assert_eq!(found, ["Draw a digit", "false"]);
    });
}
