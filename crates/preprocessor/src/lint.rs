//! What is not wrong but should not stay: anchors that no page uses, pages that are too long, verdicts on luck that
//! an author has typed, and exercises that are out of count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::anchors::anchors;
use super::chapters::chapters;
use super::draft::Draft;
use super::fault::Fault;
use super::furniture::too_long;
use super::library::place;
use super::listing::Quote;
use super::page::{Page, line_of};
use super::scan::{inside, literal};

/// Words that judge whether a difference is real. Whoever compares two runs has the judge's own words from the cell.
const VERDICTS: [&str; 10] = [
    "not luck",
    "is luck",
    "be luck",
    "by luck",
    "lucky",
    "probably real",
    "significan",
    "seeds show",
    "seeds do not show",
    "difference that these images",
];

/// Notes every verdict that is typed into a page.
pub(crate) fn verdicts(page: &Page) -> Vec<Fault> {
    let mut found = vec![];
    let text = page.text.to_ascii_lowercase().replace('\n', " ");
    let code = literal(&page.text);
    for words in VERDICTS {
        for (at, _) in text.match_indices(words).filter(|(at, _)| !inside(&code, *at)) {
            let line = line_of(&page.text, at);
            let message =
                format!("`{words}` is the judge's to say: {{{{#value ch3/CELL.KEY_verdict}}}}");
            found.push(Fault { file: page.file(), line, message });
        }
    }
    found
}

/// Notes every exercise whose number is not the next one of its chapter.
pub(crate) fn out_of_count(pages: &[Page]) -> Vec<Fault> {
    const OPENING: &str = "{{#exercise ";
    let (mut counts, mut found) = (BTreeMap::<&str, usize>::new(), vec![]);
    for page in pages {
        let code = literal(&page.text);
        for (at, _) in page.text.match_indices(OPENING).filter(|(at, _)| !inside(&code, *at)) {
            let rest = &page.text[at + OPENING.len()..];
            let Some((chapter, number)) =
                rest.split_whitespace().next().and_then(|number| number.split_once('-'))
            else {
                continue;
            };
            let count = counts.entry(chapter).or_default();
            *count += 1;
            if number != count.to_string() {
                let line = line_of(&page.text, at);
                let message = format!(
                    "exercise {chapter}-{number} is number {chapter}-{count} in the order of the pages"
                );
                found.push(Fault { file: page.file(), line, message });
            }
        }
    }
    found
}

/// Notes every page that is too long.
pub(crate) fn long(draft: &Draft) -> Option<Fault> {
    let message = too_long(draft)?;
    Some(Fault { file: draft.page.file(), line: 1, message })
}

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
