//! A network trained in the page ends with the bits of the same training here.

use std::path::Path;
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use ch3::checkpoint::Checkpoint;
use ch3::trainer::Failed;
use ch3::{Examples, Lessons, Recipe};
use mnist::Mnist;
use serde_json::json;

use crate::book::{Book, with_browser};
use crate::webdriver::Browser;

pub(crate) const PAGE: &str = "ch3/train-here.html";
const SMALL: &str = "--sizes 784,12,10 --images 610 --seed 3";

pub(crate) static MNIST: LazyLock<Mnist> = LazyLock::new(|| Mnist::load().unwrap());

/// A recipe of words and texts.
fn recipe(words: &[(&str, &str)]) -> Recipe {
    let mut recipe = Recipe { sizes: vec![784, 12, 10], ..Recipe::default() };
    words.iter().for_each(|(word, text)| recipe.set(word, text).unwrap());
    recipe
}

/// The same training here, so many whole epochs and mini-batches far.
fn native(model: &Checkpoint, epochs: usize, batches: usize) -> Result<Checkpoint, Failed> {
    let mut model = model.clone();
    let training = model.training.clone().unwrap();
    let images = MNIST.training.first(training.images);
    let lessons = Lessons::new(&images, training.recipe.expansion);
    let validation = Examples::from(&MNIST.validation);
    let mut trainer = model.trainer(lessons, &validation).unwrap();
    while trainer.record().len() < epochs && !trainer.is_over() {
        trainer.epoch_until(|| false)?;
    }
    if batches > 0 {
        let mut begun = 0..batches;
        trainer.epoch_until(|| begun.next().is_none())?;
    }
    model.follow(&trainer);
    Ok(model)
}

pub(crate) fn begun(recipe: &Recipe, images: usize) -> Checkpoint {
    Checkpoint::new(recipe, &MNIST.training.first(images))
}

/// Asks until there is an answer, for so many seconds.
pub(crate) fn within<T>(seconds: u64, ask: impl Fn() -> Option<T>) -> T {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(seconds) {
        if let Some(answer) = ask() {
            return answer;
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("no answer in {seconds} seconds");
}

/// The text of what a selector finds in the panel; nothing if there is none.
pub(crate) fn text(browser: &Browser, selector: &str) -> String {
    let script = format!(
        "return [document.querySelector('main div.train-here {selector}')?.textContent ?? '']"
    );
    browser.list(&script).remove(0)
}

fn status(browser: &Browser) -> String {
    text(browser, "[role=status]")
}

pub(crate) fn says(browser: &Browser, words: &str, seconds: u64) -> String {
    within(seconds, || Some(status(browser)).filter(|said| said.contains(words)))
}

pub(crate) fn click(browser: &Browser, words: &str) {
    browser.ask(&format!(
        "[...document.querySelectorAll('main div.train-here button')].find(it => it.textContent === '{words}').click()"
    ));
}

/// Opens the page with settings in its address; the panel is there then.
fn open(browser: &Browser, book: &Book, flags: &str) {
    let flags = flags.replace(' ', "+");
    browser.command("url", &json!({ "url": format!("{}?train={flags}", book.at(PAGE)) }));
    within(10, || {
        Some(text(browser, ".same-command")).filter(|command| command.contains("--"))
    });
}

/// How far the page's training is: epochs and mini-batches.
fn place(browser: &Browser) -> (usize, usize) {
    let text = text(browser, ".where").replace([',', '.'], "");
    let numbers: Vec<usize> = text.split(' ').filter_map(|word| word.parse().ok()).collect();
    (numbers[0], numbers[2])
}

/// What is saved, instead of going to the disk.
fn saved(browser: &Browser) -> String {
    browser.ask("URL.createObjectURL = blob => { window.kept = blob; return '#'; };");
    click(browser, "Save the model");
    says(browser, "Saved", 10);
    browser.list("return window.kept.text().then(text => [text])").remove(0)
}

/// Goes on with tabs until such an element has the focus.
fn reach(browser: &Browser, selector: &str) {
    let script = format!("return [String(document.activeElement.matches('{selector}'))]");
    for _ in 0..400 {
        if browser.list(&script) == ["true"] {
            return;
        }
        browser.press("\u{e004}");
    }
    panic!("no tab leads to {selector}");
}

/// Writes into a field that is reached by tabs, in the place of what stands there.
fn fill(browser: &Browser, word: &str, text: &str) {
    reach(browser, &format!("[name={word}]"));
    browser.ask("document.activeElement.select()");
    text.chars().for_each(|letter| browser.press(&letter.to_string()));
}

#[test]
fn by_keyboard_alone_a_network_is_trained_to_the_bits_of_the_program() {
    with_browser(|browser, book| {
        browser.open(&book.at(PAGE));
        reach(browser, "div.train-here .go");
        browser.press("\u{e007}"); // Enter
        within(10, || (!text(browser, "form").is_empty()).then_some(()));
        reach(browser, "[name=sizes]");
        fill(browser, "sizes", "784,12,10");
        browser.press("\u{e014}"); // an arrow turns no page
        fill(browser, "optimizer", "adam");
        fill(browser, "eta", "0.002");
        fill(browser, "seed", "3");
        fill(browser, "epochs", "3");
        fill(browser, "images", "610");
        let command = text(browser, ".same-command code");
        browser.press("\u{e007}");
        says(browser, "It is over.", 60);
        let words = [("optimizer", "adam"), ("eta", "0.002"), ("seed", "3"), ("epochs", "3")];
        let start = begun(&recipe(&words), 610);
        let model = native(&start, 3, 0).unwrap();
        assert_eq!(text(browser, "code.hash"), model.hash());
        let printed = text(browser, ".transcript");
        assert!(printed.starts_with(&start.beginning(10_000)), "{printed}");
        assert!(printed.ends_with(&model.end()), "{printed}");
        let flags =
            "--sizes 784,12,10 --optimizer adam --eta 0.002 --seed 3 --epochs 3 --images 610";
        assert_eq!(command, format!("cargo run -p digits -- train {flags} --save model.json"));
        let address = browser.list("return [location.href]").remove(0);
        assert!(address.starts_with(&format!("{}?train=--sizes", book.at(PAGE))), "{address}");
        let drawn = "return [...document.querySelectorAll('.drawn svg title')].map(it => it.textContent)";
        let drawn = browser.list(drawn);
        assert_eq!(drawn.len(), 4);
        assert!(drawn[0].contains("validation: 3 points"), "{drawn:?}");
        complain(browser);
    });
}

/// Nothing that axe finds in the panel, nothing on the console.
fn complain(browser: &Browser) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let axe = root.join("target/browser/node_modules/axe-core/axe.min.js");
    let Ok(axe) = std::fs::read_to_string(axe) else { return crate::book::missing("axe-core") };
    browser.ask(&axe);
    let found = browser.list(
        "return axe.run(document.querySelector('div.train-here'), { resultTypes: ['violations'] })
            .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ' ' + node.target.join(' '))));",
    );
    assert_eq!(found, [""; 0]);
    let errors = browser.log("browser");
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn it_pauses_steps_and_goes_back_to_the_start() {
    with_browser(|browser, book| {
        open(browser, book, &format!("{SMALL} --epochs 500"));
        click(browser, "Start");
        within(60, || text(browser, ".transcript").contains("epoch 1:").then_some(()));
        click(browser, "Pause");
        says(browser, "Paused", 10);
        let start = begun(&recipe(&[("seed", "3"), ("epochs", "500")]), 610);
        let (epochs, batches) = place(browser);
        let there = native(&start, epochs, batches).unwrap();
        assert_eq!(text(browser, "code.hash"), there.hash(), "{epochs} {batches}");
        click(browser, "One mini-batch");
        let after = says(browser, "One mini-batch", 10);
        let place = place(browser);
        let further = native(&start, place.0, place.1).unwrap();
        assert_eq!(text(browser, "code.hash"), further.hash(), "{after}");
        assert_ne!(further.hash(), there.hash());
        click(browser, "Back to the start");
        says(browser, "Back at the start", 10);
        assert_eq!(text(browser, "code.hash"), start.hash());
        assert_eq!(saved(browser), start.to_json().unwrap());
    });
}

#[test]
fn a_saved_model_goes_on_here_and_there() {
    with_browser(|browser, book| {
        open(browser, book, &format!("{SMALL} --epochs 2 --dropout 0.2"));
        for step in ["before epoch 1", "after 1 ", "after 2 "] {
            if step.starts_with("after") {
                click(browser, "One mini-batch");
                says(browser, step, 60);
            }
        }
        let start = begun(&recipe(&[("seed", "3"), ("epochs", "2"), ("dropout", "0.2")]), 610);
        let file = saved(browser);
        assert_eq!(file, native(&start, 0, 2).unwrap().to_json().unwrap());
        let whole = native(&start, 2, 0).unwrap();
        let there = native(&Checkpoint::from_json(&file).unwrap(), 2, 0).unwrap();
        assert_eq!(there, whole);

        browser.command("url", &json!({ "url": book.at("index.html") }));
        open(browser, book, "--eta 1"); // other settings, which the file overrules
        let give = format!(
            "const kept = new DataTransfer();
             kept.items.add(new File([{}], 'my model.json'));
             const input = document.querySelector('div.train-here input[type=file]');
             input.files = kept.files;
             input.dispatchEvent(new Event('change', {{ bubbles: true }}));",
            json!(file)
        );
        browser.ask(&give);
        says(browser, "my model.json is a training in epoch 1, after 2 of its 61", 60);
        let command = text(browser, ".same-command code");
        assert!(command.contains("train --resume 'my model.json' --epochs 2"), "{command}");
        click(browser, "Go on");
        says(browser, "It is over.", 60);
        assert_eq!(text(browser, "code.hash"), whole.hash());
        assert_eq!(saved(browser), whole.to_json().unwrap());
    });
}

#[test]
fn a_divergence_and_a_bad_setting_are_named_in_the_words_of_the_program() {
    with_browser(|browser, book| {
        open(
            browser,
            book,
            &format!("{SMALL} --activation identity --output identity --eta 5"),
        );
        click(browser, "Start");
        let said = says(browser, "diverged", 60);
        let mut recipe = recipe(&[("seed", "3"), ("eta", "5")]);
        recipe.hidden = ch3::Unit::Identity;
        recipe.objective = ch3::Objective::LEAST_SQUARES;
        let failed = native(&begun(&recipe, 610), 30, 0).unwrap_err().to_string();
        assert!(said.starts_with(&failed), "{said}");
        click(browser, "New settings");
        says(browser, "The settings can be changed.", 10);
        fill(browser, "eta", "-1");
        browser.press("\u{e007}");
        let said = says(browser, "--eta", 10);
        assert_eq!(said, "--eta: expected a finite number above 0, found -1");
        let focus = "return [document.activeElement.name, document.activeElement.getAttribute('aria-invalid')]";
        assert_eq!(browser.list(focus), ["eta", "true"]);
    });
}

/// The program's usual training, whole: most of a minute.
#[test]
fn thirty_epochs_of_784_30_10_end_with_the_hash_of_the_program() {
    with_browser(|browser, book| {
        ends_with_the_hash_of_the_program(browser, book, 30);
        println!(
            "ran: wasm32 in Chromium {} | as the page has it | simd128 | 30 epochs of 784-30-10 \
             on {PAGE}: the hash of the program on this machine",
            browser.version
        );
    });
}

pub(crate) fn ends_with_the_hash_of_the_program(browser: &Browser, book: &Book, epochs: usize) {
    open(browser, book, &format!("--seed 7 --epochs {epochs}"));
    let begun_here = Instant::now();
    click(browser, "Start");
    says(browser, "It is over.", 600);
    let seconds = begun_here.elapsed().as_secs_f64();
    let recipe = Recipe { epochs, ..Recipe::default() };
    let model = native(&begun(&recipe, 50_000), epochs, 0).unwrap();
    assert_eq!(text(browser, "code.hash"), model.hash());
    let place = text(browser, ".where");
    assert!(
        place.starts_with(&format!("{epochs} of {epochs} epochs")),
        "{place} after {seconds} s"
    );
}
