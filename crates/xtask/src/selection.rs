//! Which cells of a chapter a command is about.

use notebook::{Cell, Chapter, Pace, UnknownCell};

/// Some cells of a chapter, in book order.
#[derive(Debug, Clone)]
pub struct Selection {
    /// The chapter.
    pub chapter: &'static Chapter,
    /// The cells to run.
    pub cells: Vec<&'static Cell>,
    /// The long cells that would be among them, had anybody asked for them.
    pub skipped: Vec<&'static Cell>,
}

impl Selection {
    /// The cells of these names; without names all of the chapter, the long ones only if
    /// `long`.
    ///
    /// # Errors
    /// [`UnknownCell`] if the chapter lacks one.
    pub fn new(
        chapter: &'static Chapter,
        names: &[String],
        long: bool,
    ) -> Result<Self, UnknownCell> {
        for name in names {
            chapter.find(name)?;
        }
        let named = |cell: &Cell| names.iter().any(|name| name == cell.name);
        let (cells, skipped) = chapter
            .cells
            .iter()
            .filter(|cell| names.is_empty() || named(cell))
            .partition(|cell| long || named(cell) || cell.pace != Pace::Long);
        Ok(Self { chapter, cells, skipped })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::CHAPTER;

    fn names(cells: &[&'static Cell]) -> Vec<&'static str> {
        cells.iter().map(|cell| cell.name).collect()
    }

    #[test]
    fn without_names_the_long_cells_are_skipped() {
        let selection = Selection::new(&CHAPTER, &[], false).unwrap();
        assert_eq!(names(&selection.cells), ["rich", "plain", "silent"]);
        assert_eq!(names(&selection.skipped), ["long"]);
        let selection = Selection::new(&CHAPTER, &[], true).unwrap();
        assert_eq!(selection.cells.len(), 4);
    }

    #[test]
    fn a_named_cell_is_run_however_long_it_takes() {
        let named = ["long", "rich"].map(str::to_owned);
        let selection = Selection::new(&CHAPTER, &named, false).unwrap();
        assert_eq!(names(&selection.cells), ["rich", "long"]);
        assert!(selection.skipped.is_empty());
    }

    #[test]
    fn an_unknown_cell_is_an_error_with_the_nearest_name() {
        let error = Selection::new(&CHAPTER, &["plian".to_owned()], false).unwrap_err();
        assert!(error.to_string().contains("no cell `plian`\n  nearest: plain"), "{error}");
    }
}
