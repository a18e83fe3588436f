//! A concept has one type and one home, and each chapter builds on the one before.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const CHAPTERS: [&str; 3] = ["ch1", "ch2", "ch3"];

/// The library of a chapter: its sources without the cells, up to their unit tests, as file and lines.
fn library(chapter: &str) -> Vec<(PathBuf, Vec<String>)> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates").join(chapter).join("src");
    let mut files = vec![];
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("cells") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let lines = text.lines().take_while(|line| *line != "#[cfg(test)]");
                files.push((path.clone(), lines.map(str::to_owned).collect()));
            }
        }
    }
    files
}

/// The name of the public type that a line begins to define.
fn public_type(line: &str) -> Option<&str> {
    let line = line.trim_start().strip_prefix("pub ")?;
    let kinds = ["struct ", "enum ", "trait ", "type ", "union "];
    let rest = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

#[test]
fn no_two_public_types_of_the_chapters_share_a_name() {
    let mut homes: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (path, lines) in CHAPTERS.into_iter().flat_map(library) {
        for name in lines.iter().filter_map(|line| public_type(line)) {
            homes.entry(name.to_owned()).or_default().push(path.clone());
        }
    }
    assert!(homes.len() > 60, "only {} types were found: is the search broken?", homes.len());
    for known in ["Network", "Activation", "Cost", "Net", "Recipe"] {
        assert!(homes.contains_key(known), "{known} has no home");
    }
    homes.retain(|_, homes| homes.len() > 1);
    assert!(homes.is_empty(), "types of one name; a concept has one home: {homes:#?}");
}

/// What a chapter's library takes from an earlier one.
const CHAIN: [(&str, &str); 9] = [
    ("ch2", "ch1::network::"),
    ("ch2", "ch1::sigmoid::"),
    ("ch3", "ch1::network::Network"),
    ("ch3", "ch1::diverged::Diverged"),
    ("ch3", "ch2::activation::"),
    ("ch3", "ch2::cost::"),
    ("ch3", "ch2::examples::"),
    ("ch3", "ch2::mini_batch::{errors_with, forward_with, update}"),
    ("ch3", "ch2::mini_batch::update"),
];

#[test]
fn each_chapter_builds_on_those_before_it() {
    for (chapter, taken) in CHAIN {
        let used = library(chapter).iter().any(|(_, lines)| {
            lines.iter().any(|line| line.trim_start().starts_with(&format!("use {taken}")))
        });
        assert!(used, "the library of {chapter} no longer uses {taken}");
    }
}

#[test]
fn every_module_of_a_chapter_names_its_page() {
    let summary = Path::new(env!("CARGO_MANIFEST_DIR")).join("../book/src/SUMMARY.md");
    let summary = fs::read_to_string(summary).unwrap();
    let titles: Vec<String> = summary
        .lines()
        .filter_map(|line| Some(line.split_once('[')?.1.split_once("](")?.0.to_owned()))
        .collect();
    assert!(titles.len() > 40, "{titles:?}");
    for (path, lines) in CHAPTERS.into_iter().flat_map(library) {
        if path.ends_with("src/lib.rs") || path.ends_with("src/main.rs") {
            continue;
        }
        let doc = lines.iter().map_while(|line| line.strip_prefix("//!")).collect::<String>();
        let named = titles.iter().any(|title| doc.contains(&format!("*{title}*")));
        assert!(named, "{} names no page of the book in its first lines", path.display());
    }
}
