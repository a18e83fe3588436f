//! Results that were printed elsewhere, beside ours.
//!
//! The numbers of others are typed here, once, with where they come from. Nielsen reports the best
//! epoch of a single run; we print this for the comparison, and the last epoch for ourselves.

use notebook::{Table, row};

use super::training::Histories;

/// A table of published results beside ours.
pub(super) struct Published(Table);

impl Published {
    pub(super) fn new() -> Published {
        Published(Table::new([
            "experiment",
            "published, best",
            "ours, best",
            "ours, last",
            "conclusion",
            "also ours?",
        ]))
    }

    /// A line for an experiment, made with several seeds: the published number in percent, and
    /// what was concluded from it, with whether it holds in our runs.
    pub(super) fn push<const SETS: usize>(
        &mut self,
        experiment: &str,
        published: &str,
        (histories, set): (&Histories<SETS>, usize),
        (conclusion, holds): (&str, bool),
    ) {
        let (best, last) = (histories.best(set), histories.last(set));
        let holds = if holds { "yes" } else { "no" };
        self.0.push(row![experiment, published, best, last, conclusion, holds]);
    }

    pub(super) fn table(self) -> Table {
        self.0
    }
}
