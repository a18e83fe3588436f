//! The pages agree with the exercises: each has one block, they stand in the same order, and use code that the reader
//! has met.

use std::collections::{BTreeMap, BTreeSet};

use board::{Exercise, FOLDER, INFO, Set};

use crate::Error;

/// Every exercise has one block on the pages, which says what its file says, and they have the same order.
pub(crate) fn pages(set: &Set, faults: &mut Vec<String>) -> Result<(), Error> {
    let found = preprocessor::tasks(set.root()).map_err(board::Error::Exercise)?;
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for task in &found {
        places.entry(&task.name).or_default().push(task.place());
        let told =
            set.find(&task.name).map_err(|error| error.to_string()).and_then(|exercise| {
                let agreed =
                    exercise.header(set).and_then(|header| header.agrees(&task.header));
                agreed.map_err(|told| format!("{FOLDER}/{}: {told}", exercise.file()))
            });
        faults.extend(told.err().map(|told| format!("{}: {told}", task.place())));
    }
    for Exercise { name, .. } in &set.exercises {
        match places.get(name.as_str()).map_or(&[][..], Vec::as_slice) {
            [_] => {}
            [] => faults.push(format!("{FOLDER}/{INFO}: {name} is on no page")),
            many => faults.push(format!("{}: {name} is on several pages", many.join(", "))),
        }
    }
    let listed = set.exercises.iter().map(|exercise| &exercise.name);
    let mut pairs = listed.zip(found.iter().map(|task| &task.name));
    if let Some((listed, found)) = pairs.find(|(listed, found)| listed != found) {
        let told = format!("has {listed} where the pages have {found}");
        faults.push(format!("{FOLDER}/{INFO}: {told}; the order is that of the book"));
    }
    taught(set, &found, faults)
}

/// An exercise takes from the chapters only what a listing has shown, on its page or before.
fn taught(
    set: &Set,
    tasks: &[preprocessor::Placed],
    faults: &mut Vec<String>,
) -> Result<(), Error> {
    let shown = preprocessor::shown(set.root()).map_err(board::Error::Exercise)?;
    for task in tasks {
        let Ok(exercise) = set.find(&task.name) else { continue };
        for path in [exercise.file(), exercise.tests(), exercise.solution()] {
            for item in chapter_items(&set.read(&path).unwrap_or_default()) {
                if shown.get(&item).is_none_or(|page| *page > task.page) {
                    let told = format!("uses {item}, which no page shows up to {}", task.file);
                    faults.push(format!("{FOLDER}/{path}: {told}"));
                }
            }
        }
    }
    Ok(())
}

/// What a text takes from the chapters: the first two words of each of their paths, such as `ch1::network`.
fn chapter_items(text: &str) -> BTreeSet<String> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let items = text.match_indices("::").filter_map(|(at, _)| {
        let chapter = text[..at].rsplit(|c| !word(c)).next()?;
        let item = text[at + 2..].split(|c| !word(c)).next()?;
        let number = chapter.strip_prefix("ch")?;
        number.parse::<u32>().is_ok().then(|| format!("{chapter}::{item}"))
    });
    items.collect()
}
