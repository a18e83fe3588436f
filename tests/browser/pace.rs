//! How long an epoch takes in the page, and how long in the program on the same machine.

use std::time::Instant;

use ch3::checkpoint::Checkpoint;
use ch3::{Examples, Lessons, Recipe};
use serde_json::json;
use simd::Instructions;

use crate::book::{Book, with_running_cells};
use crate::live::{Module, fetched, open_for};
use crate::training::{MNIST, PAGE, begun, click, says, text, within};
use crate::webdriver::Browser;

/// So often everybody takes a turn.
const ROUNDS: usize = 9;

/// From the press of Start until the page says that it is over, in seconds: with all drawings, and pauses for keys.
const EPOCH: &str = "
    const place = document.querySelector('main div.train-here');
    const status = place.querySelector('[role=status]');
    const begun = performance.now();
    [...place.querySelectorAll('button')].find(button => button.textContent === 'Start').click();
    while (!status.textContent.startsWith('It is over')) await new Promise(resolve => setTimeout(resolve, 2));
    return (performance.now() - begun) / 1000;";

/// One epoch of the usual recipe.
fn recipe() -> Recipe {
    Recipe { epochs: 1, ..Recipe::default() }
}

/// Opens the panel, and fetches code and images.
fn prepare(browser: &Browser, book: &Book, module: Module) {
    open_for(browser, &book.at(PAGE), module);
    click(browser, "Train here");
    within(30, || (!text(browser, "form").is_empty()).then_some(()));
    browser.ask("document.querySelector('div.train-here [name=epochs]').value = '1'");
    click(browser, "One mini-batch");
    says(browser, "One mini-batch: now", 60);
    assert_eq!(fetched(browser), [module.file()]);
}

/// An epoch in the page, in seconds; it must end with this hash.
fn in_page(browser: &Browser, hash: &str) -> f64 {
    click(browser, "Back to the start");
    says(browser, "Back at the start", 10);
    let seconds = browser.call(EPOCH, &json!([])).as_f64().unwrap();
    assert_eq!(text(browser, "code.hash"), hash);
    seconds
}

/// The same epoch with these instructions here, as `cargo run -p digits -- train --epochs 1` takes it: the seconds,
/// and the hash.
fn in_program(start: &Checkpoint, newest: Instructions) -> (f64, String) {
    let mut model = start.clone();
    let lessons = Lessons::new(&MNIST.training, recipe().expansion);
    let validation = Examples::from(&MNIST.validation);
    let mut trainer = model.trainer(lessons, &validation).unwrap();
    simd::limit(newest);
    let begun = Instant::now();
    trainer.epoch_until(|| false).unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    simd::limit(Instructions::Avx512);
    model.follow(&trainer);
    (seconds, model.hash())
}

/// The middle one.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// Tells the record a row of times beside those of the program's portable path, round by round.
fn tell(name: &str, key: &str, times: &[f64], portable: &[f64]) {
    let ratios: Vec<f64> =
        times.iter().zip(portable).map(|(time, other)| time / other).collect();
    let (seconds, ratio) = (median(times.to_vec()), median(ratios.clone()));
    let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    let greatest = ratios.iter().copied().fold(0.0, f64::max);
    println!("ran: {name} | {seconds:.2} s | {ratio:.2} | {least:.2} to {greatest:.2}");
    println!("value: {key}_seconds {seconds}");
    println!("value: {key}_ratio {ratio}");
}

/// `cargo xtask bench page` stores what it says.
#[test]
#[ignore = "it measures, and judges nothing but the hashes"]
fn an_epoch_in_the_page_beside_one_of_the_program() {
    with_running_cells(|simd, book| {
        with_running_cells(|plain, _| {
            prepare(simd, book, Module::Simd);
            prepare(plain, book, Module::Plain);
            let start = begun(&recipe(), MNIST.training.len());
            let (_, hash) = in_program(&start, Instructions::Portable);
            let mut times = [const { vec![] }; 4];
            for _ in 0..ROUNDS {
                let turns = [
                    in_program(&start, Instructions::Portable).0,
                    in_page(simd, &hash),
                    in_page(plain, &hash),
                    in_program(&start, Instructions::Avx512).0,
                ];
                times.iter_mut().zip(turns).for_each(|(all, time)| all.push(time));
            }
            let [portable, with, without, newest] = times;
            let widest = ::simd::instructions();
            tell(
                "the program, with what every such processor has",
                "portable",
                &portable,
                &portable,
            );
            tell("the page, with simd128", "simd", &with, &portable);
            tell("the page, without", "plain", &without, &portable);
            tell(&format!("the program, with {widest:?}"), "newest", &newest, &portable);
            println!("value: rounds {ROUNDS}");
            println!("value: browser Chromium {}", simd.version);
        });
    });
}
