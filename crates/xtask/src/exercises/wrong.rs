//! Wrong answers: each gets the tests of its exercise, all are compiled into one program, each is run by itself.
//!
//! A wrong answer is rejected if the first test that fails, by which a reader learns of the mistake, is the one that
//! its first line names, and says the words that it quotes.

use std::fs;
use std::path::{Path, PathBuf};

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
        if let Some(told) = answer.judge(program, &tests)? {
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

    /// Why it is not rejected as it should be. Its tests run one after the other until one fails.
    fn judge(&self, program: &Path, tests: &[String]) -> Result<Option<String>, Error> {
        let home = format!("{}_{}::", self.exercise, self.name);
        for test in tests.iter().filter(|test| test.starts_with(&home)) {
            let name = test.rsplit("::").next().unwrap_or(test);
            return Ok(match cargo::run(program, test)? {
                Outcome::Passed => continue,
                Outcome::TooLong => Some(format!("{name} does not end in time")),
                Outcome::Failed(said) if name != self.test => Some(format!(
                    "is rejected by {name} first, not by {}\n{}",
                    self.test,
                    said.trim()
                )),
                Outcome::Failed(said) if !said.contains(&self.words) => {
                    Some(format!("is rejected by {name} with other words\n{}", said.trim()))
                }
                Outcome::Failed(_) => None,
            });
        }
        Ok(Some("passes all tests".to_owned()))
    }
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
