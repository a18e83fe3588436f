//! Wrong answers. Each is a module within the solution, and so states only what differs: everything else, imports too,
//! is the solution's. It gets the tests of its exercise, and each of these runs by itself.
//!
//! A wrong answer is rejected if the first test that fails, by which a reader learns of the mistake, is the one that
//! its first line names, and says the words that it quotes.

use std::fs;
use std::path::{Path, PathBuf};

use board::cargo::{self, Outcome};
use board::{Exercise, FOLDER, Set, is_open};

use crate::Error;

/// A wrong answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) exercise: String,
    name: String,
    /// The module: the answer, and the tests.
    pub(crate) text: String,
    /// The test that must reject it.
    test: String,
    /// What that test must say.
    words: String,
}

/// The wrong answers to an exercise; and what is wrong with their files.
pub(crate) fn answers(
    set: &Set,
    exercise: &Exercise,
    faults: &mut Vec<String>,
) -> Result<Vec<Answer>, Error> {
    let mut answers = vec![];
    let mut files: Vec<PathBuf> = match fs::read_dir(set.path(&exercise.wrong())) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(_) => vec![],
    };
    files.sort();
    let tests = set.read(&exercise.tests()).unwrap_or_default();
    for path in files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let place = format!("{FOLDER}/{}/{name}.rs", exercise.wrong());
        let text = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
        match rejection(&text) {
            Err(told) => faults.push(format!("{place}: {told}")),
            Ok(_) if is_open(&text) => faults.push(format!("{place}: has a `todo!()`")),
            Ok((test, words)) => {
                let [test, words] = [test, words].map(str::to_owned);
                let text = format!("{text}\nuse super::*;\n\nmod tests {{\n{tests}}}\n");
                let exercise = exercise.name.clone();
                answers.push(Answer { exercise, name, text, test, words });
            }
        }
    }
    Ok(answers)
}

/// What the first line of a wrong answer says: `//! rejected by TEST: WORDS`.
fn rejection(text: &str) -> Result<(&str, &str), String> {
    let line = text.lines().next().unwrap_or_default();
    let parse = || {
        let (test, words) = line.strip_prefix("//! rejected by ")?.split_once(": ")?;
        (!words.trim().is_empty()).then_some((test.trim(), words.trim()))
    };
    parse()
        .ok_or_else(|| format!("begins with `{line}`, not with `//! rejected by TEST: WORDS`"))
}

impl Answer {
    /// The file as its author knows it.
    pub(crate) fn place(&self) -> String {
        format!("{FOLDER}/wrong/{}/{}.rs", self.exercise, self.name)
    }

    /// The module's file, without its ending.
    pub(crate) fn module(&self) -> String {
        format!("{}/{}", self.exercise, self.name)
    }

    /// How the solution takes it in.
    pub(crate) fn declaration(&self) -> String {
        format!("#[path = \"{}.rs\"]\nmod wrong_{};\n", self.module(), self.name)
    }

    /// Why it is not rejected as it should be. Its tests run one after the other until one fails.
    pub(crate) fn judge(
        &self,
        program: &Path,
        tests: &[String],
    ) -> Result<Option<String>, Error> {
        let home = format!("{}::wrong_{}::", self.exercise, self.name);
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
