//! Proves the exercises: what their files say agrees, stubs fail, solutions pass, wrong answers are rejected.

use std::path::Path;

use super::listed::list;
use super::pages::pages;
use super::parts::{Header, is_open, split};
use super::programs::{formatted, programs};
use super::set::{Exercise, FOLDER, INFO, Set};
use super::wrong::compose;
use crate::Error;

/// So many wrong answers every exercise has at the least.
const ANSWERS: usize = 3;

/// What was looked at, and what is wrong, each with its file.
#[derive(Debug)]
pub struct Checked {
    /// How many exercises.
    pub exercises: usize,
    /// How many wrong answers.
    pub answers: usize,
    /// Empty if all is well.
    pub faults: Vec<String>,
}

/// Checks all exercises of a repository.
///
/// # Errors
/// [`Error::Exercise`] if there is no set to check or cargo cannot run; [`Error::File`].
pub fn check(root: &Path) -> Result<Checked, Error> {
    // Programs that are started with these paths need not start in this folder.
    let root = root.canonicalize().map_err(Error::file("read", root))?;
    let set = Set::load(&root)?;
    let mut faults = vec![];
    list(&set, &mut faults)?;
    pages(&set, &mut faults)?;
    let folder = root.join("target/exercises");
    let mut answers = vec![];
    for exercise in &set.exercises {
        match files(&set, exercise, &mut faults) {
            Err(told) => faults.push(told),
            Ok(below) => {
                let own = compose(&set, exercise, &below, &folder, &mut faults)?;
                if own.len() < ANSWERS {
                    let place = format!("{FOLDER}/{}", exercise.wrong());
                    faults.push(format!(
                        "{place}: {} wrong answers, at least {ANSWERS}",
                        own.len()
                    ));
                }
                answers.extend(own);
            }
        }
    }
    formatted(&set, &mut faults)?;
    programs(&set, &answers, &folder, &mut faults)?;
    Ok(Checked { exercises: set.exercises.len(), answers: answers.len(), faults })
}

/// What the files of an exercise say; returns the part below the line.
fn files(set: &Set, exercise: &Exercise, faults: &mut Vec<String>) -> Result<String, String> {
    let (file, solution) = (exercise.file(), exercise.solution());
    let of = |path: &str| format!("{FOLDER}/{path}: ");
    let text = set.read(&file).map_err(|told| of(&file) + &told)?;
    let solved = set.read(&solution).map_err(|told| of(&solution) + &told)?;
    let (above, below) = split(&text).map_err(|told| of(&file) + &told)?;
    let (answer, tests) = split(&solved).map_err(|told| of(&solution) + &told)?;
    if below != tests {
        faults.push(of(&solution) + "below the line it differs from the exercise");
    }
    if !is_open(above) {
        faults.push(of(&file) + "the stub has no `todo!()`");
    }
    for wanted in ["// TODO", "fn main()"] {
        if !text.contains(wanted) {
            faults.push(of(&file) + "rustlings wants a `" + wanted + "`");
        }
    }
    if is_open(answer) {
        faults.push(of(&solution) + "has a `todo!()`");
    }
    match (Header::parse(&text), Header::parse(&solved)) {
        (Ok(one), Ok(other)) if one != other => {
            faults.push(of(&solution) + "its first line differs from the exercise's");
        }
        (one, other) => {
            faults.extend(one.err().map(|told| of(&file) + &told));
            faults.extend(other.err().map(|told| of(&solution) + &told));
        }
    }
    let hints = exercise.hints();
    if hints.len() != 2
        || hints.iter().any(|hint| hint.is_empty() || hint.contains('$') || hint.contains("{{"))
    {
        let told = "needs two hints without directives and formulas, a line `---` between them";
        faults.push(format!("{FOLDER}/{INFO}: {} {told}", exercise.name));
    }
    Ok(below.to_owned())
}
