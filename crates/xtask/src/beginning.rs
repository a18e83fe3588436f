//! How a long cell begins. A check that cannot afford all of it repeats the first steps and compares
//! what they report: arithmetic that is the same on every run goes on as it began.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use notebook::{Cell, Event, Options, Pace, Stop, Task};

use crate::{Files, Runs, Selection};

/// How many steps are repeated.
const STEPS: usize = 3;

/// What the first steps of cells report.
#[derive(Debug, Default)]
pub(crate) struct Beginnings(BTreeMap<&'static str, String>);

impl Beginnings {
    /// Hears what happens to a cell, and returns whether it has been heard enough.
    pub(crate) fn hear(&mut self, task: &Task, event: &Event) -> bool {
        let Event::Progressed(progress) = event else { return false };
        let lines = self.0.entry(task.cell.name).or_default();
        if lines.lines().count() < STEPS {
            *lines +=
                &format!("{} of {}: {}\n", progress.done, progress.total, progress.message);
        }
        lines.lines().count() == STEPS
    }

    /// The file with a cell's first steps, if the cell is a long one.
    pub(crate) fn file(&self, cell: &Cell) -> Files {
        let lines = self.0.get(cell.name).filter(|_| cell.pace == Pace::Long);
        let file = |lines: &String| (format!("{}.beginning.txt", cell.name), lines.clone());
        lines.map(file).into_iter().collect()
    }
}

impl Runs {
    /// Runs the first steps of the cells that the selection skips; `listen` hears of those that fail.
    pub fn begin(
        &mut self,
        selection: &Selection,
        options: &Options,
        mut listen: impl FnMut(&Task, &Event),
    ) {
        for cell in &selection.skipped {
            let mut beginnings = Beginnings::default();
            let outcomes =
                notebook::run(&[Task::with_defaults(cell)], options, |task, event| {
                    let enough = beginnings.hear(task, event);
                    options.stop.store(enough, Ordering::Relaxed);
                    if let Event::Finished { outcome: Err(Stop::Failed(_)), .. } = event {
                        listen(task, event);
                    }
                });
            options.stop.store(false, Ordering::Relaxed);
            let begun = outcomes.iter().all(|(_, end)| !matches!(end, Err(Stop::Failed(_))));
            let file = beginnings.file(cell);
            if begun && !file.is_empty() {
                self.files.extend(file);
            } else {
                self.failed.push(cell.name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use notebook::{Chapter, Data};

    use super::*;
    use crate::testing::CHAPTER;

    const BROKEN: Cell = Cell {
        name: "broken",
        title: "A long cell that fails",
        pace: Pace::Long,
        parameters: &[],
        run: |nb| {
            nb.progress(1, 10, "so far so good")?;
            Err("no luck today")?
        },
    };
    static UNLUCKY: Chapter = Chapter { cells: &[BROKEN], ..CHAPTER };

    #[test]
    fn a_long_cell_that_fails_in_its_first_steps_has_failed_and_says_why() {
        let selection = Selection::new(&UNLUCKY, &[], false).unwrap();
        let (mut runs, mut heard) = (Runs::default(), vec![]);
        let options = Options::new(Data::new(|| panic!("it needs no data")));
        runs.begin(&selection, &options, |task, event| {
            heard.push(format!("{}: {event:?}", task.cell.name));
        });
        assert_eq!(runs.failed, ["broken"]);
        assert!(runs.files.is_empty());
        assert!(heard.len() == 1 && heard[0].contains("no luck today"), "{heard:?}");
    }
}
