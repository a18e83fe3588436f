//! The stored transcripts of a chapter as its program prints them.

use notebook::header;

use crate::{Error, Selection, Shelf};

/// What `cargo run -p ch1` prints, put together from the stored files.
///
/// # Errors
/// [`Error::NoTranscript`] if a cell has never been stored, [`Error::File`] if one cannot be
/// read.
pub fn transcript(shelf: &Shelf, selection: &Selection) -> Result<String, Error> {
    let stored = shelf.read()?;
    let mut text = String::new();
    for cell in &selection.cells {
        let file = format!("{}.txt", cell.name);
        let lines = stored.get(&file).ok_or_else(|| Error::NoTranscript {
            file: shelf.label(&file),
            chapter: selection.chapter.name,
            cell: cell.name,
        })?;
        text += &format!("{}\n\n{lines}\n", header(cell, &cell.defaults()));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use notebook::{Data, Options, Task, write_transcript};

    use super::*;
    use crate::testing::{Book, CHAPTER};

    #[test]
    fn stored_transcripts_are_what_the_program_prints() {
        let book = Book::new();
        for long in [false, true] {
            let selection = Selection::new(&CHAPTER, &[], long).unwrap();
            let tasks: Vec<_> =
                selection.cells.iter().copied().map(Task::with_defaults).collect();
            let options = Options::new(Data::new(|| panic!("these cells need no data")));
            let mut printed = Vec::new();
            notebook::run(&tasks, &options, |task, event| {
                write_transcript(&mut printed, task, event).unwrap();
            });
            let stored = transcript(&book.shelf(), &selection).unwrap();
            assert_eq!(stored, String::from_utf8(printed).unwrap());
        }
    }

    #[test]
    fn a_cell_that_was_never_stored_is_named_with_its_remedy() {
        let book = Book::new();
        fs::remove_file(book.path("silent.txt")).unwrap();
        let selection = Selection::new(&CHAPTER, &[], false).unwrap();
        let error = transcript(&book.shelf(), &selection).unwrap_err();
        let expected = "book/generated/ch0/silent.txt is missing; \
                        `cargo xtask bless ch0 silent` makes it";
        assert_eq!(error.to_string(), expected);
    }
}
