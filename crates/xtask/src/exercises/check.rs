//! Proves the exercises: what their files say agrees, stubs fail, solutions pass, wrong answers are rejected.

use std::path::Path;

use board::{Exercise, FOLDER, Header, INFO, Set, is_open};

use super::listed::list;
use super::pages::pages;
use super::programs::{formatted, programs};
use super::wrong::answers;
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
/// [`Error::Board`] if there is no set to check, a file cannot be read, or cargo cannot run.
pub fn check(root: &Path) -> Result<Checked, Error> {
    // Programs that are started with these paths need not start in this folder.
    let root = root.canonicalize().map_err(Error::file("read", root))?;
    let set = Set::load(&root)?;
    let mut faults = vec![];
    list(&set, &mut faults)?;
    pages(&set, &mut faults)?;
    let mut wrong = vec![];
    for exercise in &set.exercises {
        files(&set, exercise, &mut faults);
        let own = answers(&set, exercise, &mut faults)?;
        if own.len() < ANSWERS {
            let place = format!("{FOLDER}/{}", exercise.wrong());
            faults.push(format!("{place}: {} wrong answers, at least {ANSWERS}", own.len()));
        }
        wrong.extend(own);
    }
    formatted(&set, &mut faults)?;
    programs(&set, &wrong, &mut faults)?;
    Ok(Checked { exercises: set.exercises.len(), answers: wrong.len(), faults })
}

/// What the files of an exercise say.
fn files(set: &Set, exercise: &Exercise, faults: &mut Vec<String>) {
    let (file, solution) = (exercise.file(), exercise.solution());
    let mut note = |path: &str, told: String| faults.push(format!("{FOLDER}/{path}: {told}"));
    match exercise.written(set) {
        Err(told) => note(&file, told),
        Ok((above, as_it_was)) => {
            if !is_open(&above) {
                note(&file, "the stub has no `todo!()`".to_owned());
            }
            if !as_it_was {
                note(&file, format!("should end with\n{}", exercise.below()));
            }
        }
    }
    let header = exercise.header(set);
    match set.read(&solution) {
        Err(told) => note(&solution, told),
        Ok(text) => {
            if is_open(&text) {
                note(&solution, "has a `todo!()`".to_owned());
            }
            match (&header, Header::parse(&text)) {
                (Ok(one), Ok(other)) if *one != other => {
                    note(&solution, "its first line differs from the exercise's".to_owned());
                }
                (_, Err(told)) => note(&solution, told),
                _ => {}
            }
        }
    }
    if let Err(told) = header {
        note(&file, told);
    }
    let hints = exercise.hints();
    let plain = |hint: &&str| !hint.is_empty() && !hint.contains('$') && !hint.contains("{{");
    if hints.len() != 2 || !hints.iter().all(plain) {
        let told = "needs two hints without directives and formulas, a line `---` between them";
        note(INFO, format!("{} {told}", exercise.name));
    }
}
