//! The book against its runs, as far as a quick test can go: what takes an instant is run whole, of
//! training the first epochs. (`cargo xtask check` runs everything.)
//!
//! Arithmetic is reproducible, so a prefix that agrees to the digit says that the run is the book's.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::PathBuf;
use std::process::Command;

use record::{CATALOGUE, Entry};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The chapters that have been stored, each with its cells.
fn chapters() -> Vec<(String, Vec<Entry>)> {
    let folders = std::fs::read_dir(root().join("book/generated")).unwrap();
    let names = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.starts_with("ch")).collect();
    names.sort();
    let cells = |name: &str| serde_json::from_str(&stored(name, CATALOGUE)).unwrap();
    names.into_iter().map(|name| (name.clone(), cells(&name))).collect()
}

/// Standard output of `cargo run -p ch1 -- …`.
fn run(name: &str, arguments: &[&str]) -> String {
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

/// What the book has stored of a chapter.
fn stored(chapter: &str, file: &str) -> String {
    let path = root().join("book/generated").join(chapter).join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_cell_that_takes_an_instant_prints_what_the_book_shows() {
    let all = chapters();
    assert!(all.len() >= 3, "{all:?}");
    for (chapter, cells) in all {
        for Entry { cell, title, .. } in cells.iter().filter(|it| it.duration == "instant") {
            let text = stored(&chapter, &format!("{cell}.txt"));
            let expected = format!("== {cell}: {title} ==\n\n{text}\n");
            assert_eq!(run(&chapter, &[cell]), expected, "{cell}");
        }
    }
}

#[test]
fn the_first_epochs_of_the_first_network_are_the_book_s() {
    let epochs = |text: &str| -> Vec<String> {
        let rows = text.lines().skip_while(|line| !line.starts_with("----")).skip(1);
        rows.take(3).map(str::to_owned).collect()
    };
    let book = epochs(&stored("ch1", "first-network.txt"));
    assert!(book[2].trim_start().starts_with("2 "), "the second epoch in {book:?}");
    assert_eq!(epochs(&run("ch1", &["first-network", "--epochs", "2"])), book);
}

#[test]
fn the_first_network_ends_above_94_percent_and_so_do_four_of_five_others() {
    let values = |name: &str| -> serde_json::Value {
        serde_json::from_str(&stored("ch1", &format!("{name}.json"))).unwrap()
    };
    let last = values("first-network")["values"]["last_percent"].as_f64().unwrap();
    assert!(last > 94.0, "{last} %");
    let rows = values("five-seeds")["tables"]["seeds"]["rows"].as_array().unwrap().clone();
    let percent = |row: &serde_json::Value| -> f64 {
        row[3].as_str().unwrap().trim_end_matches(" %").parse().unwrap()
    };
    let above = rows.iter().filter(|row| percent(row) > 94.0).count();
    assert!(rows.len() == 5 && above >= 4, "{above} of {}", rows.len());
}

#[test]
fn the_pages_have_the_colours_of_the_figures() {
    let stored = std::fs::read_to_string(root().join("book/theme/palette.css")).unwrap();
    let colours = figures::stylesheet(".light, .rust", ".navy, .coal, .ayu");
    let advice =
        "`cargo run -p figures --example palette > book/theme/palette.css` writes them";
    assert!(stored.ends_with(&format!(" */\n\n{colours}")), "{advice}");
}
