//! Wrong answers: each gets the tests of its exercise, all are compiled into one program, each is run by itself.
//!
//! A wrong answer is rejected if the test that its first line names fails with the words that it quotes. Other
//! tests may fail too.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::cargo::{self, Outcome};
use super::parts::{is_open, rejection};
use super::set::{Exercise, FOLDER, Set};
use crate::Error;

/// A wrong answer, composed with the tests.
#[derive(Debug)]
pub(crate) struct Answer {
    exercise: String,
    name: String,
    /// The composed file.
    file: PathBuf,
    /// The test that must reject it.
    test: String,
    /// What that test must say.
    words: String,
}

/// The wrong answers to an exercise, composed below `folder`; and what is wrong with their files.
pub(crate) fn compose(
    set: &Set,
    exercise: &Exercise,
    below: &str,
    folder: &Path,
    faults: &mut Vec<String>,
) -> Result<Vec<Answer>, Error> {
    let mut answers = vec![];
    let home = set.path(&exercise.wrong());
    let mut files: Vec<PathBuf> = match fs::read_dir(&home) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(_) => vec![],
    };
    files.sort();
    for path in files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let place = format!("{FOLDER}/{}/{name}.rs", exercise.wrong());
        let text = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
        match rejection(&text) {
            Err(told) => faults.push(format!("{place}: {told}")),
            Ok(_) if is_open(&text) => faults.push(format!("{place}: has a `todo!()`")),
            Ok((test, words)) => {
                let file = folder.join(&exercise.name).join(format!("{name}.rs"));
                write(&file, &format!("{text}\n{below}"))?;
                let [test, words] = [test, words].map(str::to_owned);
                answers.push(Answer {
                    exercise: exercise.name.clone(),
                    name,
                    file,
                    test,
                    words,
                });
            }
        }
    }
    Ok(answers)
}

/// Compiles the answers and runs them, and tells of each that is not rejected as it should be.
pub(crate) fn reject(
    set: &Set,
    answers: &[Answer],
    folder: &Path,
    limit: Duration,
    faults: &mut Vec<String>,
) -> Result<(), Error> {
    let root = folder.join("wrong.rs");
    write(&root, &answers.iter().map(Answer::module).collect::<String>())?;
    let mut cargo = cargo::cargo(set.root());
    cargo.args(["test", "-p", "exercises", "--features", "wrong", "--example", "wrong"]);
    let built = cargo::build(cargo.arg("--no-run").env("WRONG_ANSWERS", &root))?;
    for error in built.diagnostics.iter().filter(|found| found.is_error) {
        let own = |file: &&Answer| error.files.iter().any(|path| file.file.ends_with(path));
        let place = answers.iter().find(own).map_or(error.files.concat(), Answer::place);
        faults.push(format!("{place}: does not compile\n{}", error.rendered.trim_end()));
    }
    let Some(program) = built.programs.get("wrong") else { return Ok(()) };
    let tests = cargo::list(program)?;
    for answer in answers {
        let path = format!("{}_{}::", answer.exercise, answer.name);
        let outcome = cargo::run(program, &[&path], limit)?;
        let own = tests.iter().filter_map(|test| test.strip_prefix(&path)).collect::<Vec<_>>();
        if let Err(told) = answer.judge(&path, &own, &outcome) {
            faults.push(format!("{}: {told}", answer.place()));
        }
    }
    Ok(())
}

impl Answer {
    /// The file as its author knows it.
    fn place(&self) -> String {
        format!("{FOLDER}/wrong/{}/{}.rs", self.exercise, self.name)
    }

    fn module(&self) -> String {
        let Self { exercise, name, file, .. } = self;
        format!("#[path = {file:?}]\nmod {exercise}_{name};\n")
    }

    /// Whether it was rejected by its test with its words. `path` is what stands before the names of the tests.
    fn judge(&self, path: &str, tests: &[&str], outcome: &Outcome) -> Result<(), String> {
        let Outcome::Ended { success, said, .. } = outcome else {
            return Err("is not rejected in time".to_owned());
        };
        let test = tests.iter().find(|test| test.rsplit("::").next() == Some(&self.test));
        let Some(test) = test else {
            return Err(format!(
                "there is no test `{}`; there are {}",
                self.test,
                tests.join(", ")
            ));
        };
        if *success {
            return Err("passes all tests".to_owned());
        }
        let failed: Vec<&str> =
            tests.iter().filter(|test| section(said, path, test).is_some()).copied().collect();
        match section(said, path, test) {
            None if failed.is_empty() => {
                Err(format!("ends without a result:\n{}", said.trim()))
            }
            None => Err(format!("is rejected by {}, not by {test}", failed.join(", "))),
            Some(words) if !words.contains(&self.words) => {
                Err(format!("is rejected by {test} with other words:\n{}", words.trim()))
            }
            Some(_) => Ok(()),
        }
    }
}

/// What a failed test has said.
fn section<'s>(said: &'s str, path: &str, test: &str) -> Option<&'s str> {
    let (_, rest) = said.split_once(&format!("---- {path}{test} stdout ----\n"))?;
    Some(
        rest.split("\n---- ")
            .next()
            .unwrap_or(rest)
            .split("\nfailures:\n")
            .next()
            .unwrap_or(rest),
    )
}

/// Writes a file, unless it is there as it should be: cargo compiles what was written.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(Error::file("write", folder))?;
    fs::write(path, text).map_err(Error::file("write", path))
}
