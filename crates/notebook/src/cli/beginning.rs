//! How a long cell begins. A check that cannot afford all of it repeats the first steps and compares
//! what they report: arithmetic that is the same on every run goes on as it began.

use std::cell::RefCell;
use std::time::Instant;

use record::Times;

use super::runner::{Outcome, Task};
use crate::{Progress, Record, Stop};

/// How many steps are repeated.
const STEPS: usize = 3;

/// What the first steps of a cell report, and when.
#[derive(Debug)]
pub(crate) struct Beginning {
    started: Instant,
    /// A line and the seconds of each step.
    steps: RefCell<Vec<(String, f64)>>,
}

impl Beginning {
    /// That of a cell which starts now.
    pub(crate) fn now() -> Self {
        Self { started: Instant::now(), steps: RefCell::default() }
    }

    /// Hears of a step.
    pub(crate) fn hear(&self, progress: &Progress) {
        if !self.is_complete() {
            let Progress { done, total, message } = progress;
            let line = format!("{done} of {total}: {message}\n");
            self.steps.borrow_mut().push((line, self.started.elapsed().as_secs_f64()));
        }
    }

    /// Whether the first steps are done.
    pub(crate) fn is_complete(&self) -> bool {
        self.steps.borrow().len() >= STEPS
    }

    /// The times of the first steps, and of all, which is over now.
    pub(crate) fn times(&self) -> Times {
        let whole = self.started.elapsed().as_secs_f64();
        Times {
            steps: self.steps.borrow().iter().map(|(_, seconds)| *seconds).collect(),
            whole,
        }
    }

    /// The outcome of a run with what its first steps reported. Whoever was only to begin has reached
    /// the end with them.
    pub(crate) fn add_to(self, task: &Task, outcome: Outcome) -> Outcome {
        let is_complete = self.is_complete();
        let steps = self.steps.into_inner();
        let beginning: String = steps.into_iter().map(|(line, _)| line).collect();
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
