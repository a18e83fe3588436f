//! Runs the selected cells as the book runs them, and keeps the files they leave.

use std::collections::BTreeSet;

use notebook::{Event, Options, Task};

use crate::beginning::Beginnings;
use crate::{Error, Files, Selection, cell_of, files};

/// What a selection of cells left.
#[derive(Debug, Default)]
pub struct Runs {
    /// The files of all cells that reached their end.
    pub files: Files,
    /// The cells that did not.
    pub failed: Vec<&'static str>,
    /// Those that did.
    finished: BTreeSet<&'static str>,
}

/// Runs the selected cells with their defaults; `listen` hears what happens to them.
///
/// # Errors
/// [`Error::Json`] if a record cannot be written.
pub fn run(
    selection: &Selection,
    options: &Options,
    mut listen: impl FnMut(&Task, &Event),
) -> Result<Runs, Error> {
    let tasks: Vec<Task> = selection.cells.iter().copied().map(Task::with_defaults).collect();
    let mut runs = Runs::default();
    let mut beginnings = Beginnings::default();
    let outcomes = notebook::run(&tasks, options, |task, event| {
        beginnings.hear(task, event);
        listen(task, event);
    });
    for (cell, outcome) in outcomes {
        if let Ok(record) = outcome {
            runs.files.extend(beginnings.file(cell));
            runs.files.extend(files(selection.chapter, cell, &record)?);
            runs.finished.insert(cell.name);
        }
    }
    let failed = selection.cells.iter().map(|cell| cell.name);
    runs.failed = failed.filter(|name| !runs.finished.contains(name)).collect();
    Ok(runs)
}

impl Runs {
    /// Whether these runs say what a stored file should be. Those of cells that did not run or
    /// failed are left alone; those of cells that the chapter has no more, nobody wants.
    pub fn judge(&self, selection: &Selection, file: &str) -> bool {
        let cell = cell_of(file);
        self.finished.contains(cell) || selection.chapter.cell(cell).is_none()
    }
}
