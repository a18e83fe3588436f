//! Trainings from the same seeds, compared: a table of differences, and what sentences say of them.

use ch1::cells::luck::compared;
use ch1::statistics::Sample;
use notebook::{Notebook, Table, row};

/// A table of differences seed by seed, each with its standard error and its p.
pub(super) struct Differences(Table);

impl Differences {
    pub(super) fn new() -> Differences {
        Differences(Table::new(["compared", "difference", "p"]))
    }

    /// A line: what the new way reached, less what the old one did. Sentences have it under the key.
    /// A single seed compares nothing.
    pub(super) fn push(
        &mut self,
        nb: &mut Notebook,
        (key, name): (&str, &str),
        new: &Sample,
        old: &Sample,
    ) {
        if new.len() > 1 {
            let [difference, p] = compared(nb, key, new, Some(old));
            self.0.push(row![name, difference, p]);
        }
    }

    pub(super) fn table(self) -> Table {
        self.0
    }
}
