//! A table is stored as it is, so that the book can set it, and printed as aligned text.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Value, pad, width};

/// A head and rows of as many entries each.
///
/// ```
/// let mut table = record::Table::new(["η", "best"]);
/// table.push(["0.025", "78.4 %"]);
/// table.push(["3.0", "95.1 %"]);
/// let lines = ["    η    best", "-----  ------", "0.025  78.4 %", "  3.0  95.1 %"];
/// assert!(table.to_string().lines().eq(lines));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    /// A table without rows.
    pub fn new(columns: impl IntoIterator<Item: Into<String>>) -> Self {
        Self { columns: columns.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }

    /// The table with one more row. For entries of different kinds, call `.into()` on each.
    ///
    /// # Panics
    /// If the row has more or fewer entries than the head.
    #[must_use]
    pub fn row(mut self, entries: impl IntoIterator<Item: Into<Value>>) -> Self {
        self.push(entries);
        self
    }

    /// Adds a row at the end.
    ///
    /// # Panics
    /// If the row has more or fewer entries than the head.
    pub fn push(&mut self, entries: impl IntoIterator<Item: Into<Value>>) {
        let row: Vec<Value> = entries.into_iter().map(Into::into).collect();
        let (expected, found) = (self.columns.len(), row.len());
        assert_eq!(
            expected, found,
            "the table has {expected} columns, its new row {found} entries"
        );
        self.rows.push(row);
    }

    /// The titles of the columns.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows, from top to bottom.
    pub fn rows(&self) -> &[Vec<Value>] {
        &self.rows
    }

    /// Whether a column holds numbers only, and so is aligned at its right edge.
    fn is_numeric(&self, column: usize) -> bool {
        !self.rows.is_empty()
            && self.rows.iter().all(|row| looks_numeric(&row[column].to_string()))
    }
}

/// Digits with what usually stands between them: `9295 / 10000`, `95.1 % ± 0.3`, `1.2e-6`, or a
/// dash.
fn looks_numeric(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || " +-−–.,%±/×eE".contains(c);
    text.is_empty()
        || text == "–"
        || (text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(is_part))
}

/// The entries of a row as texts: a literal is formatted like the argument of `println!`, of
/// anything else its `Display` is taken.
///
/// ```
/// let (epoch, cost, all) = (3, 0.07504, 10_000);
/// let row = record::row![epoch, "{cost:.3}", "9103 / {all}", 2 * epoch];
/// assert_eq!(row, ["3", "0.075", "9103 / 10000", "6"]);
/// ```
#[macro_export]
macro_rules! row {
    (@ [$($texts:expr,)*]) => { [$($texts),*] };
    (@ [$($texts:expr,)*] $format:literal $(, $($rest:tt)*)?) => {
        $crate::row!(@ [$($texts,)* ::std::format!($format),] $($($rest)*)?)
    };
    (@ [$($texts:expr,)*] $entry:expr $(, $($rest:tt)*)?) => {
        $crate::row!(@ [$($texts,)* ::std::string::ToString::to_string(&$entry),] $($($rest)*)?)
    };
    ($($entries:tt)*) => { $crate::row!(@ [] $($entries)*) };
}

/// The table as text: the head, a rule, the rows; every line ends with a newline and without
/// spaces.
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let body = self.rows.iter().map(|row| row.iter().map(Value::to_string).collect());
        let mut lines: Vec<Vec<String>> = vec![self.columns.clone()];
        lines.extend(body);
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|column| lines.iter().map(|line| width(&line[column])).max().unwrap_or(0))
            .collect();
        let numeric: Vec<bool> =
            (0..self.columns.len()).map(|column| self.is_numeric(column)).collect();

        lines.insert(1, widths.iter().map(|&width| "-".repeat(width)).collect());
        for line in &lines {
            let padded: Vec<String> = line
                .iter()
                .zip(&widths)
                .zip(&numeric)
                .map(|((entry, &width), &right)| pad(entry, width, right))
                .collect();
            writeln!(f, "{}", padded.join("  ").trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_numbers_are_aligned_at_the_right() {
        let table = Table::new(["η", "accuracy", "what"])
            .row(["0.5", "9 %", "too small"])
            .row(["10", "95.1 % ± 0.3", "good"])
            .row(["100", "–", "diverged"]);
        let expected = "  \
  η      accuracy  what
---  ------------  ---------
0.5           9 %  too small
 10  95.1 % ± 0.3  good
100             –  diverged
";
        assert_eq!(table.to_string(), expected);
    }

    #[test]
    fn one_word_makes_a_column_of_words() {
        let table = Table::new(["n"]).row(["10"]).row(["many"]);
        assert_eq!(table.to_string(), "n\n----\n10\nmany\n");
    }

    #[test]
    fn rows_may_mix_numbers_and_words() {
        let table = Table::new(["n", "even"]).row([Value::from(7), false.into()]);
        assert_eq!(table.to_string(), "n  even\n-  -----\n7  false\n");
    }

    #[test]
    fn a_table_without_rows_is_its_head() {
        assert_eq!(Table::new(["epoch", "cost"]).to_string(), "epoch  cost\n-----  ----\n");
    }

    #[test]
    #[should_panic(expected = "the table has 2 columns, its new row 1 entries")]
    fn a_row_fills_all_columns() {
        Table::new(["a", "b"]).push([1]);
    }
}
