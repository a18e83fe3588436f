//! What a page has to know of an exercise that is solved in code: its entry in `info.toml`, and what its file
//! says of itself.

use std::fs;
use std::path::Path;

use record::nearest;
use serde::Deserialize;

use super::fault::Told;

/// An entry of `info.toml`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Exercise {
    name: String,
    dir: String,
    hint: String,
}

#[derive(Deserialize)]
struct Info {
    exercises: Vec<Exercise>,
}

/// What the first line of an exercise says: `//! Exercise 1-3: Title (page Title of the page)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// `1-3`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The title of its page.
    pub page: String,
}

impl Exercise {
    /// The exercise of this name.
    pub(crate) fn find(root: &Path, name: &str) -> Told<Self> {
        let path = "crates/exercises/info.toml";
        let text = fs::read_to_string(root.join(path));
        let text = text.map_err(|error| format!("cannot read {path}: {error}"))?;
        let info: Info = toml::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
        info.exercises.iter().find(|exercise| exercise.name == name).cloned().ok_or_else(|| {
            let names = info.exercises.iter().map(|exercise| exercise.name.as_str());
            let near = nearest(name, names).join(", ");
            format!("there is no exercise `{name}`; nearest: {near}")
        })
    }

    /// The reader's file below `crates/exercises`.
    pub(crate) fn file(&self) -> String {
        format!("exercises/{}/{}.rs", self.dir, self.name)
    }

    /// The solved file.
    pub(crate) fn solution(&self) -> String {
        format!("solutions/{}/{}.rs", self.dir, self.name)
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
    pub(crate) fn header(&self, root: &Path) -> Told<Header> {
        let text = fs::read_to_string(root.join("crates/exercises").join(self.file()));
        Header::parse(&text.map_err(|error| format!("cannot be read: {error}"))?)
    }
}

impl Header {
    fn parse(text: &str) -> Told<Self> {
        let line = text.lines().next().unwrap_or_default();
        let parse = || {
            let (number, rest) = line.strip_prefix("//! Exercise ")?.split_once(": ")?;
            let (title, page) = rest.strip_suffix(')')?.rsplit_once(" (page ")?;
            let [number, title, page] = [number, title, page].map(str::to_owned);
            Some(Self { number, title, page })
        };
        parse().ok_or_else(|| {
            format!("begins with `{line}`, not with `//! Exercise 1-3: Title (page Its page)`")
        })
    }

    /// What the block on the page says must be what the file says.
    pub(crate) fn agrees(&self, block: &Self) -> Told<()> {
        let pairs = [
            ("number", &self.number, &block.number),
            ("title", &self.title, &block.title),
            ("page", &self.page, &block.page),
        ];
        match pairs.into_iter().find(|(_, file, page)| file != page) {
            Some((what, file, page)) => {
                Err(format!("its {what} is `{file}`, and on the page it is `{page}`"))
            }
            None => Ok(()),
        }
    }
}
