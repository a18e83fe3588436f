//! Compares what the cells say now with what is stored.

use record::{CellFile, json_file, transcript_file};

use crate::{Change, Difference, Error, Files, Runs, Shelf, compare};

/// What a check found.
#[derive(Debug)]
pub struct Report {
    /// How many cells ran to their end and were compared.
    pub compared: usize,
    /// The differences, in the order of the files' names.
    pub differences: Vec<Difference>,
    /// The files of long cells that were not run, but have never been stored either.
    pub never_stored: Vec<String>,
}

/// Compares the shelf with the files of these runs, byte for byte. Of a long cell that was only begun, that is the
/// file with its first steps; and what the stored file says of it must be what the catalogue says, its title, its
/// class of time, its parameters.
///
/// # Errors
/// [`Error::Board`] if a file cannot be read.
pub fn check(shelf: &Shelf, runs: &Runs) -> Result<Report, Error> {
    let stored = shelf.read()?;
    let due = runs.skipped.iter().flat_map(|cell| [transcript_file(cell), json_file(cell)]);
    let never_stored = due.filter(|file| !stored.contains_key(file)).collect();
    let mut differences = compare(&stored, &runs.files, |file| runs.judge(file));
    differences.extend(stale(&stored, runs)?);
    Ok(Report { compared: runs.ended().len(), differences, never_stored })
}

/// What is stored of cells that did not run, where the catalogue says otherwise.
fn stale(stored: &Files, runs: &Runs) -> Result<Vec<Difference>, Error> {
    let mut found = vec![];
    for entry in runs.catalogue.iter().filter(|entry| runs.skipped.contains(&entry.cell)) {
        let file = json_file(&entry.cell);
        let Some(text) = stored.get(&file) else { continue };
        let cell = serde_json::from_str::<CellFile>(text)?;
        if cell.entry != *entry {
            let fresh = CellFile { entry: entry.clone(), ..cell };
            let fresh = serde_json::to_string_pretty(&fresh)? + "\n";
            found.push(Difference {
                file,
                change: Change::Changed { stored: text.clone(), fresh },
            });
        }
    }
    Ok(found)
}

/// How the words that a program printed differ from the transcripts that it has recorded.
pub fn misprint(runs: &Runs, printed: &str) -> Option<Difference> {
    let fresh = runs.transcript();
    let file = "standard output".to_owned();
    let change = Change::Changed { stored: printed.to_owned(), fresh };
    (printed != runs.transcript() && runs.failed.is_empty())
        .then_some(Difference { file, change })
}

impl Report {
    /// Whether the book is what its runs say.
    pub fn is_clean(&self) -> bool {
        self.differences.is_empty() && self.never_stored.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::testing::Book;

    /// Checks the quick cells, and returns the only difference as it is shown.
    fn only(book: &Book) -> String {
        let report = book.check(&[], false);
        assert!(!report.is_clean());
        assert_eq!(report.differences.len(), 1, "{:#?}", report.differences);
        report.differences[0].to_string()
    }

    #[test]
    fn a_blessed_book_is_clean() {
        let book = Book::new();
        for long in [false, true] {
            let report = book.check(&[], long);
            assert!(report.is_clean(), "{report:#?}");
            assert_eq!(report.compared, if long { 4 } else { 3 });
        }
    }

    #[test]
    fn a_changed_digit_is_shown() {
        let book = Book::new();
        book.edit("plain.txt", "line 50", "line 51");
        let expected = "plain.txt: changed\n--- stored\n+++ this run\n@@ -47,7 +47,7 @@\n";
        let shown = only(&book);
        assert!(shown.starts_with(expected), "{shown}");
        assert!(shown.contains("\n-line 51\n+line 50\n"), "{shown}");
    }

    #[test]
    fn a_changed_value_a_renamed_one_and_a_changed_figure_are_shown() {
        let cases = [
            ("rich.json", "\"errors\": 488", "\"errors\": 489", "-    \"errors\": 489\n"),
            ("rich.json", "\"accuracy\": 0", "\"acuracy\": 0", "-    \"acuracy\": 0.9512,\n"),
            ("rich.json", "rises to", "falls to", "falls to 0.9512\""),
            ("rich.curve.svg", "L1 0.9512", "L1 0.9513", "-<svg><path d='M0 0 L1 0.9513'/>"),
        ];
        for (file, from, to, line) in cases {
            let book = Book::new();
            book.edit(file, from, to);
            let shown = only(&book);
            assert!(shown.starts_with(&format!("{file}: changed\n")), "{shown}");
            assert!(shown.contains(line), "{shown}");
        }
    }

    #[test]
    fn a_missing_newline_at_the_end_is_a_difference() {
        let book = Book::new();
        book.edit("plain.txt", "line 100\n", "line 100");
        assert!(only(&book).contains("\\ No newline at end of file"));
    }

    #[test]
    fn a_missing_file_is_named() {
        for file in ["rich.txt", "rich.json", "rich.curve.svg", "silent.txt"] {
            let book = Book::new();
            fs::remove_file(book.path(file)).unwrap();
            assert_eq!(only(&book), format!("{file}: missing\n"));
        }
    }

    #[test]
    fn a_file_that_nothing_makes_is_named() {
        for file in ["gone.txt", "rich.old-curve.svg", "rich.txt.unfinished", "notes"] {
            let book = Book::new();
            fs::write(book.path(file), "").unwrap();
            assert_eq!(only(&book), format!("{file}: stored, but no cell makes it any more\n"));
        }
    }

    #[test]
    fn a_check_of_one_cell_leaves_the_others_alone() {
        let book = Book::new();
        book.edit("plain.txt", "line 50", "line 51");
        assert!(book.check(&["rich", "silent"], false).is_clean());
        assert!(!book.check(&["plain"], false).is_clean());
    }

    #[test]
    fn a_long_cell_is_compared_when_asked_for_but_must_always_be_there() {
        let book = Book::new();
        book.edit("long.json", "\"time\": \"long\"", "\"time\": \"short\"");
        assert!(book.check(&[], false).is_clean());
        assert!(!book.check(&[], true).is_clean());
        assert!(!book.check(&["long"], false).is_clean());
        fs::remove_file(book.path("long.json")).unwrap();
        assert_eq!(book.check(&[], false).never_stored, ["long.json"]);
    }

    #[test]
    fn the_first_steps_of_a_long_cell_are_compared_even_if_the_rest_is_not() {
        let book = Book::new();
        let stored = fs::read_to_string(book.path("long.beginning.txt")).unwrap();
        assert_eq!(stored, "1 of 10: day 1\n2 of 10: day 2\n3 of 10: day 3\n");
        book.edit("long.beginning.txt", "day 2", "day 4");
        for long in [false, true] {
            let report = book.check(&[], long);
            assert_eq!(report.differences.len(), 1, "{report:#?}");
            let shown = report.differences[0].to_string();
            assert!(shown.contains("-2 of 10: day 4\n+2 of 10: day 2\n"), "{shown}");
        }
        fs::remove_file(book.path("long.beginning.txt")).unwrap();
        assert_eq!(only(&book), "long.beginning.txt: missing\n");
    }

    #[test]
    fn what_is_stored_of_a_long_cell_agrees_with_the_catalogue_even_if_it_does_not_run() {
        let book = Book::new();
        book.edit("long.json", "A long cell", "A lengthy cell");
        let shown = only(&book);
        assert!(shown.contains("-  \"title\": \"A lengthy cell\""), "{shown}");
        assert!(shown.contains("+  \"title\": \"A long cell\""), "{shown}");
    }

    #[test]
    fn the_catalogue_is_compared_too() {
        let book = Book::new();
        book.edit("cells.json", "\"instant\"", "\"seconds\"");
        assert!(only(&book).starts_with("cells.json: changed\n"));
        fs::remove_file(book.path("cells.json")).unwrap();
        assert_eq!(only(&book), "cells.json: missing\n");
    }

    #[test]
    fn a_program_prints_what_it_records() {
        let runs = Book::new().runs(&["silent", "rich"], false, false);
        let printed = "== rich: All that a cell can have ==\n\naccuracy 0.9512\n\n\
                       == silent: A quick cell ==\n\n\n";
        assert_eq!(misprint(&runs, printed), None);
        let told = misprint(&runs, &printed.replace("0.9512", "0.9513")).unwrap().to_string();
        assert!(told.contains("-accuracy 0.9513\n+accuracy 0.9512\n"), "{told}");
    }

    #[test]
    fn a_cell_that_fails_says_nothing_of_its_files() {
        let book = Book::new();
        let mut runs = book.runs(&["plain"], false, false);
        runs.files.retain(|file, _| !file.starts_with("plain."));
        let report = check(&book.shelf(), &runs).unwrap();
        assert!(report.is_clean(), "{report:#?}");
        assert_eq!(report.compared, 0);
    }
}
