//! Compares what the cells say now with what is stored.

use notebook::Cell;

use crate::{Difference, Error, Runs, Selection, Shelf, compare};

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

/// Compares the shelf with the files of these runs, byte for byte.
/// Of a long cell that was only begun ([`Runs::begin`]), that is the file with its first steps.
///
/// # Errors
/// [`Error::File`] if a file cannot be read.
pub fn check(shelf: &Shelf, selection: &Selection, runs: &Runs) -> Result<Report, Error> {
    let stored = shelf.read()?;
    let names = |cell: &&Cell| [format!("{}.txt", cell.name), format!("{}.json", cell.name)];
    let due = selection.skipped.iter().flat_map(names);
    let never_stored = due.filter(|file| !stored.contains_key(file)).collect();
    let differences = compare(&stored, &runs.files, |file| runs.judge(selection, file));
    Ok(Report {
        compared: selection.cells.len() - runs.failed.len(),
        differences,
        never_stored,
    })
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
    use crate::testing::{BAD_DAY, Book, runs};

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
    fn a_cell_that_fails_says_nothing_of_its_files() {
        let book = Book::new();
        let (selection, runs) = runs(&BAD_DAY, &["plain"], false);
        assert_eq!(runs.failed, ["plain"]);
        let report = check(&book.shelf(), &selection, &runs).unwrap();
        assert!(report.differences.iter().all(|d| !d.file.starts_with("plain")), "{report:#?}");
        assert_eq!(report.compared, 0);
    }
}
