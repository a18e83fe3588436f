//! Stores what the cells say now.

use crate::{Difference, Error, Runs, Shelf, compare};

/// Makes the shelf hold the files of these runs, and returns what that changed. Files that
/// already hold the right bytes are not touched.
///
/// # Errors
/// [`Error::Board`] if a file cannot be read, written or removed.
pub fn bless(shelf: &Shelf, runs: &Runs) -> Result<Vec<Difference>, Error> {
    let differences = compare(&shelf.read()?, &runs.files, |file| runs.judge(file));
    for difference in &differences {
        shelf.settle(difference)?;
    }
    Ok(differences)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::testing::Book;

    #[test]
    fn the_first_blessing_writes_every_file_and_the_second_none() {
        let book = Book::new();
        let stored: Vec<_> = book.shelf().read().unwrap().into_keys().collect();
        let expected = [
            "cells.json",
            "long.beginning.txt",
            "long.json",
            "long.txt",
            "plain.json",
            "plain.txt",
            "rich.curve.svg",
            "rich.json",
            "rich.txt",
            "silent.json",
            "silent.txt",
        ];
        assert_eq!(stored, expected);
        let before = fs::metadata(book.path("rich.json")).unwrap().modified().unwrap();
        assert!(book.bless(&[], true).is_empty());
        let after = fs::metadata(book.path("rich.json")).unwrap().modified().unwrap();
        assert_eq!(before, after);
    }

    #[test]
    fn only_what_differs_is_touched() {
        let book = Book::new();
        book.edit("plain.txt", "line 50", "line 51");
        fs::remove_file(book.path("rich.curve.svg")).unwrap();
        fs::write(book.path("gone.txt"), "a cell of old").unwrap();
        assert_eq!(book.bless(&[], false), ["gone.txt", "plain.txt", "rich.curve.svg"]);
        assert!(book.check(&[], true).is_clean());
        assert!(!book.path("gone.txt").exists());
    }

    #[test]
    fn cells_that_were_not_asked_for_keep_their_files() {
        let book = Book::new();
        book.edit("plain.txt", "line 50", "line 51");
        book.edit("long.json", "long cell", "short cell");
        assert!(book.bless(&["rich"], false).is_empty());
        assert_eq!(book.bless(&[], false), ["plain.txt"]);
        assert_eq!(book.bless(&["long"], false), ["long.json"]);
    }

    #[test]
    fn a_cell_that_fails_keeps_its_files() {
        let book = Book::new();
        let mut runs = book.runs(&["plain"], false, false);
        runs.files.retain(|file, _| !file.starts_with("plain."));
        super::bless(&book.shelf(), &runs).unwrap();
        assert!(book.path("plain.txt").exists());
    }
}
