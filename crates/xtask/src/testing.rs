//! A chapter for the tests of this crate: what its program writes, and a repository in which that is stored.

use std::fs;
use std::path::PathBuf;

use record::{CATALOGUE, CellFile, Drawing, Entry, ParameterFile, Record, Table, json_file};
use tempfile::TempDir;

use crate::{Files, Report, Runs, Shelf, bless, check};

/// Three quick cells, of which one has all that a cell can have, and a long one.
fn catalogue() -> Vec<Entry> {
    let epochs = ParameterFile {
        name: "epochs".to_owned(),
        meaning: "passes over the training data".to_owned(),
        default: 30.into(),
        range: Some([1.into(), 1_000.into()]),
    };
    let cell = |cell: &str, title: &str, duration: &str, parameters| Entry {
        cell: cell.to_owned(),
        title: title.to_owned(),
        command: format!("cargo run -p ch0 -- {cell}"),
        duration: duration.to_owned(),
        parameters,
    };
    vec![
        cell("rich", "All that a cell can have", "instant", vec![epochs]),
        cell("plain", "A quick cell", "instant", vec![]),
        cell("silent", "A quick cell", "instant", vec![]),
        cell("long", "A long cell", "long", vec![]),
    ]
}

/// What a cell says.
fn record(cell: &str) -> Record {
    let mut record = Record::default();
    match cell {
        "rich" => {
            record.transcript = "accuracy 0.9512\n".to_owned();
            record.values.insert("accuracy".to_owned(), 0.9512.into());
            record.values.insert("errors".to_owned(), 488.into());
            let table = Table::new(["η", "accuracy"]).row([3.0, 0.9512]);
            record.tables.insert("best".to_owned(), table);
            let svg = "<svg><path d='M0 0 L1 0.9512'/></svg>\n".to_owned();
            let alt = "A curve that rises to 0.9512".to_owned();
            record.figures.insert("curve".to_owned(), Drawing { alt, svg });
        }
        "plain" => record.transcript = (1..=100).map(|n| format!("line {n}\n")).collect(),
        "long" => {
            record.values.insert("time".to_owned(), "long".into());
        }
        _ => {}
    }
    record
}

/// The files that the program writes: of the long cell the first steps, the rest only if `long`.
pub(crate) fn fresh(long: bool) -> Files {
    let mut files = Files::new();
    let mut add = |name: &str, text: &str| files.insert(name.to_owned(), text.to_owned());
    add(CATALOGUE, &(serde_json::to_string_pretty(&catalogue()).expect("JSON") + "\n"));
    add("long.beginning.txt", "1 of 10: day 1\n2 of 10: day 2\n3 of 10: day 3\n");
    for entry in catalogue().into_iter().filter(|entry| long || !entry.is_long()) {
        let cell = entry.cell.clone();
        let record = record(&cell);
        add(&format!("{cell}.txt"), &record.transcript);
        for (name, drawing) in &record.figures {
            add(&format!("{cell}.{name}.svg"), &drawing.svg);
        }
        let json = serde_json::to_string_pretty(&CellFile::new(entry, &record)).expect("JSON");
        add(&json_file(&cell), &(json + "\n"));
    }
    files
}

pub(crate) fn names(cells: &[&str]) -> Vec<String> {
    cells.iter().map(ToString::to_string).collect()
}

/// A repository in which the whole chapter has been blessed.
pub(crate) struct Book {
    folder: TempDir,
}

impl Book {
    pub(crate) fn new() -> Self {
        let book = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        book.bless(&[], true);
        book
    }

    pub(crate) fn shelf(&self) -> Shelf {
        Shelf::new(self.folder.path(), "ch0")
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join("book/generated/ch0").join(file)
    }

    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).expect("a stored file");
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(self.path(file), text.replacen(from, to, 1)).expect("writable");
    }

    /// What the program records of some cells.
    pub(crate) fn runs(&self, cells: &[&str], long: bool, begin: bool) -> Runs {
        let ran = |name: &str| cells.is_empty() || cells.contains(&name);
        let mut files = fresh(long || cells.contains(&"long"));
        files.retain(|file, _| file == CATALOGUE || ran(record::cell_of(file)));
        if !long && !begin && !cells.contains(&"long") {
            files.remove("long.beginning.txt");
        }
        Runs::new(catalogue(), files, &names(cells), long, begin)
    }

    /// Blesses cells and returns what that touched.
    pub(crate) fn bless(&self, cells: &[&str], long: bool) -> Vec<String> {
        let runs = self.runs(cells, long, false);
        let differences = bless(&self.shelf(), &runs).expect("a writable folder");
        differences.into_iter().map(|difference| difference.file).collect()
    }

    pub(crate) fn check(&self, cells: &[&str], long: bool) -> Report {
        check(&self.shelf(), &self.runs(cells, long, true)).expect("a readable folder")
    }
}
