//! The set of exercises as `info.toml` lists it, and where their files lie.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::parts::{Header, split};
use crate::Error;

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
    format_version: u32,
    exercises: Vec<Exercise>,
}

/// The folder of the exercises in the repository.
pub(crate) const FOLDER: &str = "crates/exercises";

/// The list of the exercises, below [`FOLDER`].
pub(crate) const INFO: &str = "info.toml";

impl Set {
    /// The set of a repository.
    ///
    /// # Errors
    /// [`Error::File`] if there is no `info.toml`, [`Error::Exercise`] if it is not in the format of rustlings 6.
    pub fn load(root: &Path) -> Result<Self, Error> {
        let path = root.join(FOLDER).join(INFO);
        let text = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
        let bad = |told: String| Error::Exercise(format!("{FOLDER}/{INFO}: {told}"));
        let info: Info = toml::from_str(&text).map_err(|error| bad(error.to_string()))?;
        match info.format_version {
            1 => Ok(Self { root: root.to_owned(), exercises: info.exercises }),
            other => Err(bad(format!("format_version is {other} and should be 1"))),
        }
    }

    /// The exercise of this name.
    ///
    /// # Errors
    /// [`Error::Exercise`] with the names most like it.
    pub fn find(&self, name: &str) -> Result<&Exercise, Error> {
        self.exercises.iter().find(|exercise| exercise.name == name).ok_or_else(|| {
            let names = self.exercises.iter().map(|exercise| exercise.name.as_str());
            let near = record::nearest(name, names).join(", ");
            Error::Exercise(format!("there is no exercise `{name}`; nearest: {near}"))
        })
    }

    /// The repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the exercises.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(FOLDER).join(path)
    }

    /// The text of a file, or why there is none.
    pub(crate) fn read(&self, path: &str) -> Result<String, String> {
        fs::read_to_string(self.path(path)).map_err(|error| format!("cannot be read: {error}"))
    }
}

impl Exercise {
    /// The reader's file below `crates/exercises`.
    pub(crate) fn file(&self) -> String {
        format!("exercises/{}/{}.rs", self.dir, self.name)
    }

    /// The solved file.
    pub(crate) fn solution(&self) -> String {
        format!("solutions/{}/{}.rs", self.dir, self.name)
    }

    /// The folder of the wrong answers.
    pub(crate) fn wrong(&self) -> String {
        format!("wrong/{}", self.name)
    }

    /// The hints, one after the other: between them is a line `---`.
    pub(crate) fn hints(&self) -> Vec<&str> {
        self.hint.split("\n---\n").map(str::trim).collect()
    }

    /// The command that runs its tests.
    pub(crate) fn command(&self) -> String {
        format!("cargo test -p exercises --bin {}", self.name)
    }

    /// What the reader's file says of itself.
    pub(crate) fn header(&self, set: &Set) -> Result<Header, String> {
        Header::parse(&set.read(&self.file())?)
    }

    /// What the reader has written, and the tests.
    pub(crate) fn parts(&self, set: &Set) -> Result<(String, String), String> {
        let text = set.read(&self.file())?;
        split(&text).map(|(above, below)| (above.to_owned(), below.to_owned()))
    }
}
