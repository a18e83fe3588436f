//! The book against its runs, as far as a quick test can go: what takes an instant is run whole, of
//! training the first epochs. (`cargo xtask check` runs everything.)
//!
//! Arithmetic is reproducible, so a prefix that agrees to the digit says that the run is the book's.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::PathBuf;
use std::process::Command;

use notebook::{Cell, Chapter, Pace};

const CHAPTERS: &[&Chapter] = &[&ch1::CHAPTER, &ch2::CHAPTER, &ch3::CHAPTER];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Standard output of `cargo run -p ch1 -- …`.
fn run(chapter: &Chapter, arguments: &[&str]) -> String {
    let name = chapter.name;
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "-p", name, "--"])
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo run -p {name} -- {arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// What the book shows of a cell.
fn stored(chapter: &Chapter, cell: &Cell, extension: &str) -> String {
    let file = format!("book/generated/{}/{}.{extension}", chapter.name, cell.name);
    let path = root().join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_cell_that_takes_an_instant_prints_what_the_book_shows() {
    for chapter in CHAPTERS {
        let instant = chapter.cells.iter().filter(|cell| cell.pace == Pace::Instant);
        for cell in instant {
            let text = stored(chapter, cell, "txt");
            let expected = format!("== {}: {} ==\n\n{text}\n", cell.name, cell.title);
            assert_eq!(run(chapter, &[cell.name]), expected, "{}", cell.name);
        }
    }
}

#[test]
fn the_first_epochs_of_the_first_network_are_the_book_s() {
    let chapter = &ch1::CHAPTER;
    let cell = chapter.cell("first-network").unwrap();
    let epochs = |text: &str| -> Vec<String> {
        let rows = text.lines().skip_while(|line| !line.starts_with("----")).skip(1);
        rows.take(3).map(str::to_owned).collect()
    };
    let book = epochs(&stored(chapter, cell, "txt"));
    assert!(book[2].trim_start().starts_with("2 "), "the second epoch in {book:?}");
    assert_eq!(epochs(&run(chapter, &["first-network", "--epochs", "2"])), book);
}

#[test]
fn the_first_network_ends_above_94_percent_and_so_do_four_of_five_others() {
    let values = |name: &str| -> serde_json::Value {
        let chapter = &ch1::CHAPTER;
        serde_json::from_str(&stored(chapter, chapter.cell(name).unwrap(), "json")).unwrap()
    };
    let last = values("first-network")["values"]["last_percent"].as_f64().unwrap();
    assert!(last > 94.0, "{last} %");
    let rows = values("five-seeds")["tables"]["seeds"]["rows"].as_array().unwrap().clone();
    let percent = |row: &serde_json::Value| -> f64 {
        row[2].as_str().unwrap().trim_end_matches(" %").parse().unwrap()
    };
    let above = rows.iter().filter(|row| percent(row) > 94.0).count();
    assert!(rows.len() == 5 && above >= 4, "{above} of {}", rows.len());
}
