//! What remains of a run in memory: everything the book shows of it, and everything a later run is
//! compared with.

use std::collections::BTreeMap;

use crate::{Table, Value};

/// Everything a cell said. Two runs with the same parameters leave equal records, on every
/// machine.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The lines, each with its newline.
    pub transcript: String,
    /// What its first steps reported, a line each.
    pub beginning: String,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What the figure shows, in words.
    pub alt: String,
    /// The figure, an SVG document.
    pub svg: String,
}
