//! Runs the selected cells as the book runs them, or takes the records of the chapter's program, and keeps
//! the files they leave.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use notebook::{Cell, Event, Options, Record, Task, record_file};

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

/// The same from what `cargo run -p ch1 -- --record FOLDER` has written. Every selected cell has its
/// record there, or it is an error.
///
/// # Errors
/// [`Error::NoRecord`] if one is missing or damaged, [`Error::OtherParameters`] if it is not the book's
/// run.
pub fn recorded(selection: &Selection, folder: &Path) -> Result<Runs, Error> {
    let mut runs = Runs::default();
    for cell in &selection.cells {
        let record = record(selection.chapter.name, cell, folder)?;
        runs.files.extend(files(selection.chapter, cell, &record)?);
        runs.finished.insert(cell.name);
    }
    Ok(runs)
}

fn record(chapter: &'static str, cell: &Cell, folder: &Path) -> Result<Record, Error> {
    let path = folder.join(chapter).join(record_file(cell.name));
    let text = fs::read_to_string(&path);
    let record = text.and_then(|text| Ok(serde_json::from_str::<Record>(&text)?));
    let record =
        record.map_err(|source| Error::NoRecord { path: path.clone(), chapter, source })?;
    let book = cell.defaults();
    let book = book.iter().map(|(name, value)| (name.to_owned(), value.clone()));
    match record.parameters == book.collect() {
        true => Ok(record),
        false => Err(Error::OtherParameters { path }),
    }
}

impl Runs {
    /// Whether these runs say what a stored file should be. Those of cells that did not run or
    /// failed are left alone; those of cells that the chapter has no more, nobody wants.
    pub fn judge(&self, selection: &Selection, file: &str) -> bool {
        let cell = cell_of(file);
        self.finished.contains(cell) || selection.chapter.cell(cell).is_none()
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::check;
    use crate::testing::{Book, CHAPTER, runs};

    /// A folder as the program of the chapter leaves it.
    fn written() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        let options = Options::new(notebook::Data::new(|| panic!("it needs no data")));
        let selection = Selection::new(&CHAPTER, &[], false).unwrap();
        let tasks: Vec<Task> =
            selection.cells.iter().copied().map(Task::with_defaults).collect();
        fs::create_dir_all(folder.path().join("ch0")).unwrap();
        for (cell, outcome) in notebook::run(&tasks, &options, |_, _| {}) {
            let text = serde_json::to_string(&outcome.unwrap()).unwrap();
            fs::write(folder.path().join("ch0").join(record_file(cell.name)), text).unwrap();
        }
        folder
    }

    fn edit(folder: &TempDir, cell: &str, from: &str, to: &str) {
        let path = folder.path().join("ch0").join(record_file(cell));
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    fn taken(folder: &TempDir) -> Result<Runs, Error> {
        recorded(&Selection::new(&CHAPTER, &[], false).unwrap(), folder.path())
    }

    #[test]
    fn records_leave_the_files_that_runs_leave() {
        let (_, run) = runs(&CHAPTER, &[], false);
        let taken = taken(&written()).unwrap();
        assert_eq!(taken.files, run.files);
        assert_eq!(taken.finished, run.finished);
        assert!(taken.failed.is_empty());
    }

    #[test]
    fn a_missing_or_damaged_record_is_an_error_that_names_it() {
        for cell in ["rich", "plain", "silent"] {
            let folder = written();
            let path = folder.path().join("ch0").join(record_file(cell));
            let advice = "; `cargo run -p ch0 -- --record DIR` writes it";
            let expected = format!("cannot read {}{advice}", path.display());
            fs::write(&path, "{\"transcript\": ").unwrap();
            assert_eq!(taken(&folder).unwrap_err().to_string(), expected);
            fs::remove_file(&path).unwrap();
            assert_eq!(taken(&folder).unwrap_err().to_string(), expected);
        }
    }

    #[test]
    fn a_run_with_other_parameters_is_not_the_book_s() {
        let folder = written();
        edit(&folder, "rich", "\"epochs\":30", "\"epochs\":31");
        let told = taken(&folder).unwrap_err().to_string();
        assert!(told.ends_with("is of a run with other parameters than the book's"), "{told}");
    }

    #[test]
    fn whatever_differs_in_a_record_is_a_difference_from_the_book() {
        let book = Book::new();
        let selection = Selection::new(&CHAPTER, &[], false).unwrap();
        let found = |folder: &TempDir| {
            let report = check(&book.shelf(), &selection, &taken(folder).unwrap()).unwrap();
            assert_eq!(report.compared, 3);
            let files = report.differences.into_iter().map(|difference| difference.file);
            files.collect::<Vec<_>>()
        };
        assert!(found(&written()).is_empty());
        let cases = [
            ("plain", "line 50", "line 51", "plain.txt"),
            ("rich", "\"errors\":488", "\"errors\":489", "rich.json"),
            ("rich", "\"accuracy\":0.9512", "\"accuracy\":0.95120000001", "rich.json"),
            ("rich", "[3.0,0.9512]", "[3.0,0.9513]", "rich.json"),
            ("rich", "\"alt\":\"A curve", "\"alt\":\"A line", "rich.json"),
            ("rich", "L1 0.9512", "L1 0.9513", "rich.curve.svg"),
        ];
        for (cell, from, to, file) in cases {
            let folder = written();
            edit(&folder, cell, from, to);
            assert_eq!(found(&folder), [file], "{from}");
        }
    }
}
