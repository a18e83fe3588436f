//! Anchors that no page uses.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::anchors::anchors;
use super::chapters::chapters;
use super::fault::Fault;
use super::library::place;
use super::listing::Quote;

/// Notes every anchor of the sources of chapters and frameworks that none of the quotes names.
pub(crate) fn unused(root: &Path, quotes: &BTreeSet<Quote>) -> Vec<Fault> {
    let crates = root.join("crates");
    let mut sources: Vec<PathBuf> = vec![];
    for chapter in chapters(root).unwrap_or_default() {
        gather(&crates.join(chapter).join("src"), &mut sources);
    }
    for framework in folder(&root.join("frameworks")) {
        gather(&framework.join("src"), &mut sources);
    }
    let mut found = vec![];
    for file in sources {
        let text = fs::read_to_string(&file).unwrap_or_default();
        let below = file.strip_prefix(&crates).or_else(|_| file.strip_prefix(root));
        let path = below.unwrap_or(&file).to_string_lossy().replace('\\', "/");
        for (anchor, line) in anchors(&text) {
            let message = format!("no page uses anchor `{anchor}`");
            if !quotes.contains(&Quote { path: path.clone(), anchor }) {
                found.push(Fault { file: place(&path), line, message });
            }
        }
    }
    found
}

fn folder(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).into_iter().flatten();
    let mut found: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.sort();
    found
}

fn gather(path: &Path, sources: &mut Vec<PathBuf>) {
    for entry in folder(path) {
        if entry.is_dir() {
            gather(&entry, sources);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            sources.push(entry);
        }
    }
}
