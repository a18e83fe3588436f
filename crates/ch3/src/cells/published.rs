//! Results that were printed elsewhere, beside ours.
//!
//! The numbers of others are typed here, once, with where they come from. Nielsen reports the best
//! epoch of a single run; we print this for the comparison, and the last epoch for ourselves.

use notebook::Table;

use super::training::{History, best, last, spread};

/// A table of published results beside ours.
pub(super) struct Published(Table);

impl Published {
    pub(super) fn new() -> Published {
        Published(Table::new([
            "experiment",
            "published, best epoch",
            "ours, best epoch",
            "ours, last epoch",
            "conclusion",
            "also ours?",
        ]))
    }

    /// A line for an experiment, with a history per seed: the published number in percent, and
    /// what was concluded from it, with whether it holds in our runs.
    pub(super) fn push<const SETS: usize>(
        &mut self,
        experiment: &str,
        published: &str,
        (histories, set): (&[History<SETS>], usize),
        (conclusion, holds): (&str, bool),
    ) {
        self.0.push([
            experiment.to_owned(),
            published.to_owned(),
            spread(&best(histories, set)),
            spread(&last(histories, set)),
            conclusion.to_owned(),
            if holds { "yes" } else { "no" }.to_owned(),
        ]);
    }

    pub(super) fn table(self) -> Table {
        self.0
    }
}
