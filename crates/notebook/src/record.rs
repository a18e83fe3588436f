//! What remains of a run: everything the book shows of it, and everything a later run is
//! compared with.

use std::collections::BTreeMap;

use figures::Figure;
use serde::{Deserialize, Serialize};

use crate::{Table, Value};

/// Everything a cell said. Two runs with the same parameters leave equal records, on every
/// machine.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The lines, each with its newline.
    pub transcript: String,
    /// The parameters of this run.
    pub parameters: BTreeMap<String, Value>,
    /// The values by name.
    pub values: BTreeMap<String, Value>,
    /// The tables by name.
    pub tables: BTreeMap<String, Table>,
    /// The figures by name.
    pub figures: BTreeMap<String, Drawing>,
}

/// A figure as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// What the figure shows, in words.
    pub alt: String,
    /// The figure, an SVG document.
    pub svg: String,
}

impl From<Figure> for Drawing {
    fn from(figure: Figure) -> Self {
        Self { alt: figure.alt, svg: figure.svg }
    }
}

/// The name of the file that a cell's figure is stored in: `first-network.accuracy.svg`.
pub fn figure_file(cell: &str, figure: &str) -> String {
    format!("{cell}.{figure}.svg")
}

/// The name of the file that `--record` writes a cell's record to: `first-network.json`.
pub fn record_file(cell: &str) -> String {
    format!("{cell}.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_survives_its_file() {
        let awkward = [0.1, 1.0, -0.0, 1e-300, 5e-324, f64::MAX, 0.1 + 0.2, 1.0 / 3.0];
        let numbers =
            awkward.iter().enumerate().map(|(i, &x)| (format!("x{i}"), Value::Real(x)));
        let mut record = Record { values: numbers.collect(), ..Record::default() };
        for (name, value) in [("seed", Value::from(u64::MAX)), ("below", Value::from(-3))] {
            record.values.insert(name.to_owned(), value);
        }
        record.values.insert("yes".to_owned(), Value::from(true));
        record.tables.insert("t".to_owned(), Table::new(["η"]).row([0.5]).row([3.0]));
        record.transcript = "η\n".to_owned();

        let text = serde_json::to_string(&record).unwrap();
        let back: Record = serde_json::from_str(&text).unwrap();
        assert_eq!(back, record);
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
    }
}
