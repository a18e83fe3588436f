//! What a reader asks for: how far am I, a hint, how does the solution differ from mine?

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use similar::TextDiff;

use crate::cargo::{self, Outcome};
use crate::set::{Exercise, FOLDER, Set};
use crate::{Error, is_open};

/// Where the hints that were shown are counted, a line `NAME COUNT` for each exercise. Git ignores it.
const SHOWN: &str = ".hints";

/// How far an exercise is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Open,
    Broken,
    Failing,
    Changed,
    Solved,
}

impl Standing {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Broken => "does not compile",
            Self::Failing => "fails its tests",
            Self::Changed => "its tests are not the book's",
            Self::Solved => "solved",
        }
    }
}

/// The board: by chapter what is solved and what is next. Runs the tests of whatever has been begun.
///
/// # Errors
/// [`Error::Exercise`] if there are no exercises, [`Error::File`] if cargo cannot run.
pub fn board(root: &Path) -> Result<String, Error> {
    let set = Set::load(root)?;
    let shown = shown(&set);
    let mut chapters: BTreeMap<&str, Vec<(&Exercise, Standing)>> = BTreeMap::new();
    for exercise in &set.exercises {
        chapters.entry(&exercise.dir).or_default().push((exercise, standing(&set, exercise)?));
    }
    let mut text = String::new();
    for (chapter, rows) in &chapters {
        let solved = rows.iter().filter(|(_, standing)| *standing == Standing::Solved).count();
        writeln!(text, "{chapter}: {solved} of {} solved", rows.len()).ok();
        for (exercise, standing) in rows {
            let header = exercise.header(&set).map_err(|told| at(&exercise.file(), &told))?;
            let hints = match shown.get(&exercise.name) {
                Some(1) => ", 1 hint",
                Some(_) => ", 2 hints",
                None => "",
            };
            let mark = if *standing == Standing::Solved { '✓' } else { '·' };
            let (number, name) = (header.number, &exercise.name);
            let state = standing.word();
            writeln!(text, "  {mark} {number:<5} {name:<24} {}: {state}{hints}", header.title)
                .ok();
        }
    }
    let mut rows = chapters.values().flatten();
    match rows.find(|(_, standing)| *standing != Standing::Solved) {
        Some((next, _)) => {
            let page = next.header(&set).map_err(|told| at(&next.file(), &told))?.page;
            let (file, command) = (next.file(), next.command());
            writeln!(text, "\nnext: {}, of the page {page}", next.name).ok();
            writeln!(text, "  write in {FOLDER}/{file}\n  run {command}").ok();
        }
        None => text += "\nAll exercises are solved.\n",
    }
    Ok(text)
}

fn standing(set: &Set, exercise: &Exercise) -> Result<Standing, Error> {
    let (above, as_it_was) = written(set, exercise)?;
    if is_open(&above) {
        return Ok(Standing::Open);
    }
    if !as_it_was {
        return Ok(Standing::Changed);
    }
    let Some(program) = cargo::tests(set.root(), &exercise.name)? else {
        return Ok(Standing::Broken);
    };
    for test in cargo::list(&program)? {
        if !matches!(cargo::run(&program, &test)?, Outcome::Passed) {
            return Ok(Standing::Failing);
        }
    }
    Ok(Standing::Solved)
}

/// The first hint of an exercise; asked again, both.
///
/// # Errors
/// [`Error::Exercise`] if there is no such exercise, [`Error::File`] if it cannot be noted.
pub fn hint(root: &Path, name: &str) -> Result<String, Error> {
    let set = Set::load(root)?;
    let hints = set.find(name)?.hints();
    let mut shown = shown(&set);
    let count = shown.entry(name.to_owned()).or_default();
    *count = (*count + 1).min(hints.len());
    let mut text = hints[..*count].join("\n\n");
    if *count < hints.len() {
        write!(text, "\n\n(Ask again for the second hint.)").ok();
    }
    let path = set.path(SHOWN);
    let lines: String = shown.iter().map(|(name, count)| format!("{name} {count}\n")).collect();
    fs::write(&path, lines).map_err(Error::file("write", &path))?;
    Ok(text + "\n")
}

fn shown(set: &Set) -> BTreeMap<String, usize> {
    let text = fs::read_to_string(set.path(SHOWN)).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    lines.filter_map(|(name, count)| Some((name.to_owned(), count.parse().ok()?))).collect()
}

/// How the solution differs from what the reader has written, once that is solved, or `anyway`.
///
/// # Errors
/// [`Error::Exercise`] if there is no such exercise or it is not solved.
pub fn diff(root: &Path, name: &str, anyway: bool) -> Result<String, Error> {
    let set = Set::load(root)?;
    let exercise = set.find(name)?;
    let standing = if anyway { Standing::Solved } else { standing(&set, exercise)? };
    if standing != Standing::Solved {
        let told = format!(
            "{name} is not solved: {}. --anyway shows it all the same",
            standing.word()
        );
        return Err(Error::Exercise(told));
    }
    let (yours, _) = written(&set, exercise)?;
    let yours = format!("{}\n", yours.trim_end());
    let ours =
        set.read(&exercise.solution()).map_err(|told| at(&exercise.solution(), &told))?;
    if yours == ours {
        return Ok("There is no difference.\n".to_owned());
    }
    let diff = TextDiff::from_lines(&yours, &ours);
    Ok(diff.unified_diff().header("yours", &exercise.solution()).to_string())
}

fn written(set: &Set, exercise: &Exercise) -> Result<(String, bool), Error> {
    exercise.written(set).map_err(|told| at(&exercise.file(), &told))
}

fn at(path: &str, told: &str) -> Error {
    Error::Exercise(format!("{FOLDER}/{path}: {told}"))
}
