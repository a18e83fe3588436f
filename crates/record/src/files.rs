//! The files of a cell, and the catalogue of a chapter.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Record, Table, Value};

/// The file with the entries of all cells of a chapter, in the order of the book.
pub const CATALOGUE: &str = "cells.json";

/// What a page, a list or a check knows of a cell without running it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The cell's name.
    pub cell: String,
    /// What the run shows.
    pub title: String,
    /// The command that reproduces it.
    pub command: String,
    /// `instant`, `seconds` or `long`.
    pub duration: String,
    /// What a reader may change.
    pub parameters: Vec<ParameterFile>,
}

/// What a page knows of a cell that has run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CellFile {
    /// The same as in the catalogue.
    #[serde(flatten)]
    pub entry: Entry,
    /// The values by name.
    pub values: BTreeMap<String, Value>,
    /// The tables by name.
    pub tables: BTreeMap<String, Table>,
    /// The figures by name.
    pub figures: BTreeMap<String, FigureFile>,
}

/// A parameter of a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParameterFile {
    /// The name of its flag.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The value the book uses.
    pub default: Value,
    /// The least and the greatest value; a seed has neither.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub range: Option<[Value; 2]>,
}

/// A figure of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureFile {
    /// The file beside this one that holds it.
    pub file: String,
    /// What it shows, in words.
    pub alt: String,
}

impl Entry {
    /// Whether the cell runs only when it is asked for.
    pub fn is_long(&self) -> bool {
        self.duration == "long"
    }
}

impl CellFile {
    /// What a page knows of this run.
    pub fn new(entry: Entry, record: &Record) -> Self {
        let figures = record.figures.iter().map(|(name, drawing)| {
            let file = figure_file(&entry.cell, name);
            (name.clone(), FigureFile { file, alt: drawing.alt.clone() })
        });
        let figures = figures.collect();
        Self { entry, values: record.values.clone(), tables: record.tables.clone(), figures }
    }
}

/// How long a run took. It is a measurement: nothing compares it, and it is kept apart from the record.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Times {
    /// After how many seconds each of the first steps was done.
    pub steps: Vec<f64>,
    /// After how many seconds everything was.
    pub whole: f64,
}

/// The times of a long cell, as they are stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredTimes {
    /// How long it took.
    #[serde(flatten)]
    pub times: Times,
    /// When and on what, in words.
    pub measured: String,
}

/// The file in `book/generated` with the times of long cells, by `ch3/dropout`.
pub const TIMES: &str = "times.json";

/// The value that every cell has which looked at labels of test images: how many.
pub const TEST_LABELS: &str = "test_labels";

/// The value that every cell has which told of networks that it has trained: the digest of their weights and biases.
pub const WEIGHTS: &str = "weights_sha256";

/// The name of the file with a cell's transcript: `first-network.txt`.
pub fn transcript_file(cell: &str) -> String {
    format!("{cell}.txt")
}

/// The name of the file with what pages know of a cell: `first-network.json`.
pub fn json_file(cell: &str) -> String {
    format!("{cell}.json")
}

/// The name of the file that a cell's figure is stored in: `first-network.accuracy.svg`.
pub fn figure_file(cell: &str, figure: &str) -> String {
    format!("{cell}.{figure}.svg")
}

/// The name of the file with the first steps of a long cell: `final-network.beginning.txt`.
pub fn beginning_file(cell: &str) -> String {
    format!("{cell}.beginning.txt")
}

/// The name of the file in which a run leaves the times of a long cell: `final-network.times.json`.
pub fn times_file(cell: &str) -> String {
    format!("{cell}.times.json")
}

/// The cell a file belongs to: the part of its name before the first dot.
pub fn cell_of(file: &str) -> &str {
    file.split('.').next().unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cell_said_survives_its_file() {
        let awkward = [0.1, 1.0, -0.0, 1e-300, 5e-324, f64::MAX, 0.1 + 0.2, 1.0 / 3.0];
        let numbers =
            awkward.iter().enumerate().map(|(i, &x)| (format!("x{i}"), Value::Real(x)));
        let mut record = Record { values: numbers.collect(), ..Record::default() };
        for (name, value) in [("seed", Value::from(u64::MAX)), ("below", Value::from(-3))] {
            record.values.insert(name.to_owned(), value);
        }
        record.values.insert("yes".to_owned(), Value::from(true));
        record.tables.insert("t".to_owned(), Table::new(["η"]).row([0.5]).row([3.0]));
        let [cell, title, command, duration] =
            ["run", "A run", "cargo run", "long"].map(str::to_owned);
        let entry = Entry { cell, title, command, duration, parameters: vec![] };

        let file = CellFile::new(entry, &record);
        let text = serde_json::to_string(&file).unwrap();
        let back: CellFile = serde_json::from_str(&text).unwrap();
        assert_eq!(back, file);
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
        assert!(text.starts_with("{\"cell\":\"run\",\"title\":\"A run\""), "{text}");
    }
}
