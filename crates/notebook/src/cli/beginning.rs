//! How a long cell begins. A check that cannot afford all of it repeats the first steps and compares
//! what they report: arithmetic that is the same on every run goes on as it began.

use std::cell::RefCell;

use super::runner::{Outcome, Task};
use crate::{Progress, Record, Stop};

/// How many steps are repeated.
const STEPS: usize = 3;

/// What the first steps of a cell report, a line each.
#[derive(Debug, Default)]
pub(crate) struct Beginning(RefCell<String>);

impl Beginning {
    /// Hears of a step.
    pub(crate) fn hear(&self, progress: &Progress) {
        if !self.is_complete() {
            let Progress { done, total, message } = progress;
            *self.0.borrow_mut() += &format!("{done} of {total}: {message}\n");
        }
    }

    /// Whether the first steps are done.
    pub(crate) fn is_complete(&self) -> bool {
        self.0.borrow().lines().count() >= STEPS
    }

    /// The outcome of a run with what its first steps reported. Whoever was only to begin has reached
    /// the end with them.
    pub(crate) fn add_to(self, task: &Task, outcome: Outcome) -> Outcome {
        let is_complete = self.is_complete();
        let beginning = self.0.into_inner();
        match outcome {
            Ok(_) if task.begin && beginning.is_empty() => {
                Err(Stop::from("it reports no steps, so its beginning cannot be compared"))
            }
            Err(Stop::Interrupted) if task.begin && is_complete => {
                Ok(Record { beginning, ..Record::default() })
            }
            Ok(record) => Ok(Record { beginning, ..record }),
            stopped => stopped,
        }
    }
}
