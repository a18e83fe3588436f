//! What pages quote from: the sources below `crates` and `frameworks`, and what the cells left in
//! `book/generated`.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use record::{
    CATALOGUE, CellFile, Entry, StoredTimes, TEST_LABELS, TIMES, Table, Value, nearest,
};

use super::chapters::chapters;
use super::fault::Told;

/// The repository, seen as a library.
#[derive(Debug, Clone)]
pub struct Library {
    root: PathBuf,
    repository: Option<String>,
    /// The sources that pages link to.
    linked: RefCell<BTreeSet<String>>,
}

/// Where a source that a page names lies in the repository: below `crates`, unless it is a framework's.
pub(crate) fn place(path: &str) -> String {
    if path.starts_with("frameworks/") { path.to_owned() } else { format!("crates/{path}") }
}

/// A cell that has been stored.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    /// `ch1/first-network`.
    pub(crate) name: String,
    pub(crate) file: CellFile,
}

impl Library {
    /// The library of the repository at this place. If its address is known, listings link to
    /// it, otherwise to copies of the files that lie beside the pages.
    pub fn new(root: &Path, repository: Option<&str>) -> Self {
        let repository = repository.map(|address| address.trim_end_matches('/').to_owned());
        Self { root: root.to_owned(), repository, linked: RefCell::default() }
    }

    /// The folder of the repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The text of a source file.
    pub(crate) fn source(&self, path: &str) -> Told<String> {
        let place = place(path);
        fs::read_to_string(self.root.join(&place))
            .map_err(|error| format!("cannot read {place}: {error}"))
    }

    /// The address of lines of a source file, for a page that lies `to_root` below the top.
    pub(crate) fn address(&self, path: &str, lines: (usize, usize), to_root: &str) -> String {
        match &self.repository {
            Some(url) => {
                format!("{url}/blob/main/{}#L{}-L{}", place(path), lines.0, lines.1)
            }
            None => {
                self.linked.borrow_mut().insert(path.to_owned());
                format!("{to_root}code/{path}")
            }
        }
    }

    /// The address of a whole file.
    pub(crate) fn file(&self, path: &str, to_root: &str) -> String {
        match &self.repository {
            Some(url) => format!("{url}/blob/main/{}", place(path)),
            None => {
                self.linked.borrow_mut().insert(path.to_owned());
                format!("{to_root}code/{path}")
            }
        }
    }

    /// Puts the sources that pages link to among the pages, from where mdBook takes them into the
    /// book. So the links work wherever the book is read. Git ignores this folder.
    pub(crate) fn enclose(&self) -> io::Result<()> {
        for path in self.linked.borrow().iter() {
            let copy = self.root.join("book/src/code").join(path);
            let source = fs::read(self.root.join(place(path)))?;
            if fs::read(&copy).ok().as_ref() != Some(&source) {
                fs::create_dir_all(copy.parent().unwrap_or(&self.root))?;
                fs::write(&copy, source)?;
            }
        }
        Ok(())
    }

    /// A stored cell.
    pub(crate) fn cell(&self, name: &str) -> Told<Stored> {
        let path = format!("book/generated/{name}.json");
        let missing = |error| {
            let remedy = match name.split_once('/').unwrap_or(("CHAPTER", name)) {
                ("bench", name) => format!("bench {name}"),
                (chapter, cell) => format!("bless {chapter} {cell}"),
            };
            format!("cannot read {path}: {error}; `cargo xtask {remedy}` makes it")
        };
        let text = fs::read_to_string(self.root.join(&path)).map_err(missing)?;
        let file = serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
        Ok(Stored { name: name.to_owned(), file })
    }

    /// A cell and the rest of a name such as `ch1/first-network.accuracy`.
    pub(crate) fn item<'n>(&self, name: &'n str) -> Told<(Stored, &'n str)> {
        let (cell, item) = name
            .split_once('.')
            .ok_or_else(|| format!("`{name}` should be CHAPTER/CELL.NAME"))?;
        Ok((self.cell(cell)?, item))
    }

    /// The transcript of a cell.
    pub(crate) fn transcript(&self, cell: &Stored) -> Told<String> {
        self.generated(&format!("{}.txt", cell.name))
    }

    /// The drawing of a figure.
    pub(crate) fn drawing(&self, cell: &Stored, figure: &str) -> Told<(String, String)> {
        let found = pick("figure", figure, cell, cell.file.figures.iter())?;
        let chapter = cell.name.split_once('/').map_or("", |(chapter, _)| chapter);
        let svg = self.generated(&format!("{chapter}/{}", found.file))?;
        if found.alt.trim().is_empty() {
            return Err(format!("figure `{figure}` of {} has no alt text", cell.name));
        }
        Ok((svg, found.alt.clone()))
    }

    /// How many labels of test images each cell of the book has looked at, if it has.
    pub(crate) fn test_labels(&self) -> Told<Vec<u64>> {
        let mut counts = vec![];
        for chapter in chapters(&self.root).map_err(|error| error.to_string())? {
            let entries = self.generated(&format!("{chapter}/{CATALOGUE}"))?;
            let entries: Vec<Entry> = serde_json::from_str(&entries)
                .map_err(|error| format!("book/generated/{chapter}/{CATALOGUE}: {error}"))?;
            for Entry { cell, .. } in entries {
                let cell = self.cell(&format!("{chapter}/{cell}"))?;
                if let Some(Value::Count(count)) = cell.file.values.get(TEST_LABELS) {
                    counts.push(*count);
                }
            }
        }
        Ok(counts)
    }

    /// How long a long cell took when it was stored, if that is known.
    pub(crate) fn times(&self, cell: &str) -> Told<Option<StoredTimes>> {
        let Ok(text) = self.generated(TIMES) else { return Ok(None) };
        let mut all: BTreeMap<String, StoredTimes> = serde_json::from_str(&text)
            .map_err(|error| format!("book/generated/{TIMES}: {error}"))?;
        Ok(all.remove(cell))
    }

    fn generated(&self, path: &str) -> Told<String> {
        let path = format!("book/generated/{path}");
        fs::read_to_string(self.root.join(&path))
            .map_err(|error| format!("cannot read {path}: {error}"))
    }
}

impl Stored {
    pub(crate) fn value(&self, name: &str) -> Told<&Value> {
        pick("value", name, self, self.file.values.iter())
    }

    /// When and on what its values were measured, if they do not come from a run that gives the same
    /// digits everywhere.
    pub(crate) fn measured(&self) -> Option<&Value> {
        self.name.starts_with("bench/").then(|| self.file.values.get("measured"))?
    }

    pub(crate) fn table(&self, name: &str) -> Told<&Table> {
        pick("table", name, self, self.file.tables.iter())
    }
}

/// The one of this name, or an error that lists the nearest.
fn pick<'a, T>(
    what: &str,
    name: &str,
    cell: &Stored,
    all: impl Iterator<Item = (&'a String, &'a T)> + Clone,
) -> Told<&'a T> {
    let found = all.clone().find(|(key, _)| *key == name).map(|(_, item)| item);
    found.ok_or_else(|| {
        let near = nearest(name, all.map(|(key, _)| key.as_str())).join(", ");
        let near = if near.is_empty() { "none at all".to_owned() } else { near };
        format!("cell {} has no {what} `{name}`; nearest: {near}", cell.name)
    })
}
