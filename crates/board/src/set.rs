//! The set of exercises as `info.toml` lists it, and where their files lie.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::Error;
use crate::parts::{self, Header};

/// The exercises in their order.
#[derive(Debug)]
pub struct Set {
    /// The repository.
    root: PathBuf,
    /// The exercises in the order of `info.toml`.
    pub exercises: Vec<Exercise>,
}

/// An entry of `info.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Exercise {
    /// Its name, which is also that of its files and of its program.
    pub name: String,
    /// The chapter's folder, such as `ch1`.
    pub dir: String,
    /// Both hints; [`Exercise::hints`] takes them apart.
    hint: String,
}

#[derive(Deserialize)]
struct Info {
    exercises: Vec<Exercise>,
}

/// The folder of the exercises in the repository.
pub const FOLDER: &str = "crates/exercises";

/// The list of the exercises, below [`FOLDER`].
pub const INFO: &str = "info.toml";

impl Set {
    /// The set of a repository.
    ///
    /// # Errors
    /// [`Error::File`] if there is no `info.toml`, [`Error::Exercise`] if it has not its form.
    pub fn load(root: &Path) -> Result<Self, Error> {
        let path = root.join(FOLDER).join(INFO);
        let text = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
        let bad = |told: String| Error::Exercise(format!("{FOLDER}/{INFO}: {told}"));
        let info: Info = toml::from_str(&text).map_err(|error| bad(error.to_string()))?;
        Ok(Self { root: root.to_owned(), exercises: info.exercises })
    }

    /// The exercise of this name.
    ///
    /// # Errors
    /// [`Error::Exercise`] with the name most like it.
    pub fn find(&self, name: &str) -> Result<&Exercise, Error> {
        self.exercises.iter().find(|exercise| exercise.name == name).ok_or_else(|| {
            let likeness = |exercise: &&Exercise| strsim::jaro_winkler(name, &exercise.name);
            let near = self.exercises.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
            let near = near.map_or("none", |exercise| &exercise.name);
            Error::Exercise(format!("there is no exercise `{name}`; nearest: {near}"))
        })
    }

    /// The repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the exercises.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(FOLDER).join(path)
    }

    /// The text of a file of the exercises.
    ///
    /// # Errors
    /// Why there is none.
    pub fn read(&self, path: &str) -> Result<String, String> {
        fs::read_to_string(self.path(path)).map_err(|error| format!("cannot be read: {error}"))
    }
}

impl Exercise {
    /// The reader's file below `crates/exercises`.
    pub fn file(&self) -> String {
        format!("exercises/{}/{}.rs", self.dir, self.name)
    }

    /// The file with its tests.
    pub fn tests(&self) -> String {
        format!("exercises/{}/tests/{}.rs", self.dir, self.name)
    }

    /// The file with its solution.
    pub fn solution(&self) -> String {
        format!("solutions/{}/{}.rs", self.dir, self.name)
    }

    /// The folder of the wrong answers.
    pub fn wrong(&self) -> String {
        format!("wrong/{}", self.name)
    }

    /// The hints, one after the other: between them is a line `---`.
    pub fn hints(&self) -> Vec<&str> {
        self.hint.split("\n---\n").map(str::trim).collect()
    }

    /// The command that runs its tests.
    pub fn command(&self) -> String {
        format!("cargo test -p exercises --bin {}", self.name)
    }

    /// What the reader's file says of itself.
    ///
    /// # Errors
    /// That there is no such file, or no such line.
    pub fn header(&self, set: &Set) -> Result<Header, String> {
        Header::parse(&set.read(&self.file())?)
    }

    /// What the reader has written, and whether the lines below it, which take in the tests, are as they were.
    ///
    /// # Errors
    /// That there is no such file.
    pub fn written(&self, set: &Set) -> Result<(String, bool), String> {
        let text = set.read(&self.file())?;
        let (above, below) = parts::split(&text);
        Ok((above.to_owned(), below == self.below()))
    }

    /// What stands below a reader's part.
    pub fn below(&self) -> String {
        parts::below(&format!("{FOLDER}/exercises/{}", self.dir), &format!("{}.rs", self.name))
    }

    /// An answer as a module with the tests of the exercise.
    pub fn judged(&self, set: &Set, answer: &str) -> String {
        format!("{answer}\n#[path = {:?}]\nmod tests;\n", set.path(&self.tests()))
    }
}
