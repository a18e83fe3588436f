//! The files that a cell leaves in the book: `first-network.txt` with its transcript,
//! `first-network.json` with everything a page wants to know of it, and
//! `first-network.accuracy.svg` for each of its figures.

use std::collections::BTreeMap;

use notebook::{Cell, Chapter, Domain, Parameter, Record, Table, Value, figure_file};
use serde::{Deserialize, Serialize};

use crate::Error;

/// The contents of files by their names.
pub type Files = BTreeMap<String, String>;

/// What a page knows of a cell, in the order in which it stands in the JSON file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CellFile {
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

/// All files of a cell that has run. Each ends with a newline.
///
/// # Errors
/// [`Error::Json`], which a record of finite numbers never causes.
pub fn files(chapter: &Chapter, cell: &Cell, record: &Record) -> Result<Files, Error> {
    let mut files = Files::new();
    let mut add = |name: String, text: &str| {
        let newline = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        files.insert(name, format!("{text}{newline}"));
    };
    add(format!("{}.txt", cell.name), &record.transcript);
    let json = serde_json::to_string_pretty(&CellFile::new(chapter, cell, record))?;
    add(format!("{}.json", cell.name), &json);
    for (name, drawing) in &record.figures {
        add(figure_file(cell.name, name), &drawing.svg);
    }
    Ok(files)
}

/// The cell a file belongs to: the part of its name before the first dot.
pub fn cell_of(file: &str) -> &str {
    file.split('.').next().unwrap_or(file)
}

impl CellFile {
    fn new(chapter: &Chapter, cell: &Cell, record: &Record) -> Self {
        let figures = record.figures.iter().map(|(name, drawing)| {
            let file = figure_file(cell.name, name);
            (name.clone(), FigureFile { file, alt: drawing.alt.clone() })
        });
        Self {
            cell: cell.name.to_owned(),
            title: cell.title.to_owned(),
            command: chapter.command(cell),
            duration: cell.pace.to_string(),
            parameters: cell.parameters.iter().map(ParameterFile::from).collect(),
            values: record.values.clone(),
            tables: record.tables.clone(),
            figures: figures.collect(),
        }
    }
}

impl From<&Parameter> for ParameterFile {
    fn from(parameter: &Parameter) -> Self {
        let range = match parameter.domain {
            Domain::Integer { least, most, .. } => Some([least.into(), most.into()]),
            Domain::Real { least, most, .. } => Some([least.into(), most.into()]),
            Domain::Seed { .. } => None,
        };
        Self {
            name: parameter.name.to_owned(),
            meaning: parameter.meaning.to_owned(),
            default: parameter.default(),
            range,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{CHAPTER, runs};

    #[test]
    fn a_page_can_read_all_that_a_cell_left() {
        let (_, runs) = runs(&CHAPTER, &["rich"], false);
        let cell: CellFile = serde_json::from_str(&runs.files["rich.json"]).unwrap();
        assert_eq!(cell.command, "cargo run -p ch0 -- rich");
        assert_eq!(cell.duration, "instant");
        assert_eq!(cell.values["accuracy"], Value::Real(0.9512));
        assert_eq!(cell.tables["best"].columns(), ["η", "accuracy"]);
        assert_eq!(cell.figures["curve"].file, "rich.curve.svg");
        assert_eq!(cell.parameters[0].default, Value::Count(30));
        assert_eq!(cell.parameters[0].range, Some([Value::Count(1), Value::Count(1000)]));
        assert_eq!(cell.parameters[2].range, None);
    }

    #[test]
    fn every_file_with_anything_in_it_ends_with_a_newline() {
        let (_, runs) = runs(&CHAPTER, &[], true);
        for (name, text) in &runs.files {
            assert!(text.is_empty() || text.ends_with('\n'), "{name}");
            assert!(!text.ends_with("\n\n"), "{name}");
        }
    }
}
