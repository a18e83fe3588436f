//! What the program of a chapter has recorded of its cells.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use record::{
    CATALOGUE, Entry, Times, beginning_file, cell_of, json_file, times_file, transcript_file,
};

use crate::{Error, Files, Shelf};

/// The records of some cells of a chapter.
#[derive(Debug, Clone, Default)]
pub struct Runs {
    /// All cells of the chapter, in the order of the book.
    pub catalogue: Vec<Entry>,
    /// The files that they have left, the catalogue among them.
    pub files: Files,
    /// The cells that should have run, in the order of the book.
    pub wanted: Vec<String>,
    /// Of these, the ones that have not reached their end.
    pub failed: Vec<String>,
    /// The long cells that were not wanted.
    pub skipped: Vec<String>,
    /// How long the long ones took that were.
    pub times: BTreeMap<String, Times>,
}

impl Runs {
    /// What `cargo run -p ch1 -- --record FOLDER` has written. The cells of these names were wanted; without names
    /// all of them, the long ones only if `long`. If `begin`, those that were not wanted have begun.
    ///
    /// # Errors
    /// [`Error::NoCatalogue`] if there is none, [`Error::Foreign`] if there is more than the cells of the chapter.
    pub fn read(
        folder: &Path,
        chapter: &str,
        names: &[String],
        long: bool,
        begin: bool,
    ) -> Result<Self, Error> {
        let home = folder.join(chapter);
        let path = home.join(CATALOGUE);
        let catalogue =
            fs::read_to_string(&path).and_then(|text| Ok(serde_json::from_str(&text)?));
        let catalogue: Vec<Entry> = catalogue.map_err(|source| {
            let chapter = chapter.to_owned();
            Error::NoCatalogue { path, chapter, source }
        })?;
        let mut files = Shelf::at(&home).read()?;
        let times = take_times(&mut files)?;
        let is_known = |file: &&String| {
            *file == CATALOGUE || catalogue.iter().any(|entry| entry.cell == cell_of(file))
        };
        if let Some(file) = files.keys().find(|file| !is_known(file)) {
            return Err(Error::Foreign { path: home.join(file) });
        }
        Ok(Self { times, ..Self::new(catalogue, files, names, long, begin) })
    }

    pub(crate) fn new(
        catalogue: Vec<Entry>,
        files: Files,
        names: &[String],
        long: bool,
        begin: bool,
    ) -> Self {
        let is_named = |entry: &&Entry| names.contains(&entry.cell);
        let all = catalogue.iter().filter(|entry| names.is_empty() || is_named(entry));
        let (wanted, skipped): (Vec<_>, Vec<_>) =
            all.partition(|entry| long || !entry.is_long() || is_named(entry));
        let names = |entries: Vec<&Entry>| -> Vec<String> {
            entries.into_iter().map(|entry| entry.cell.clone()).collect()
        };
        let (wanted, skipped) = (names(wanted), names(skipped));
        let (failed, times) = (vec![], BTreeMap::new());
        let mut runs = Self { catalogue, files, wanted, failed, skipped, times };
        let ended = runs.ended();
        let begun = |cell: &&String| !begin || runs.files.contains_key(&beginning_file(cell));
        let failed = runs.wanted.iter().filter(|cell| !ended.contains(cell.as_str()));
        runs.failed =
            failed.chain(runs.skipped.iter().filter(|cell| !begun(cell))).cloned().collect();
        runs
    }

    /// The cells that have reached their end.
    pub(crate) fn ended(&self) -> BTreeSet<&str> {
        let names = self.catalogue.iter().map(|entry| entry.cell.as_str());
        names
            .filter(|cell| {
                let files = [transcript_file(cell), json_file(cell)];
                files.iter().all(|file| self.files.contains_key(file))
            })
            .collect()
    }

    /// Whether these runs say what a stored file should be. Those of cells that did not run or
    /// failed are left alone; those of cells that the chapter has no more, nobody wants.
    pub(crate) fn judge(&self, file: &str) -> bool {
        let cell = cell_of(file);
        self.ended().contains(cell) || self.catalogue.iter().all(|entry| entry.cell != cell)
    }

    /// What the program prints of the cells that were wanted: for each its heading and its transcript.
    pub(crate) fn transcript(&self) -> String {
        let entries = self.catalogue.iter().filter(|entry| self.wanted.contains(&entry.cell));
        let text = entries.filter_map(|Entry { cell, title, .. }| {
            let lines = self.files.get(&transcript_file(cell))?;
            Some(format!("== {cell}: {title} ==\n\n{lines}\n"))
        });
        text.collect()
    }
}

/// Takes the times out of the files: the book compares everything else.
fn take_times(files: &mut Files) -> Result<BTreeMap<String, Times>, Error> {
    let times = files.extract_if(.., |file, _| *file == times_file(cell_of(file)));
    let read = |(file, text): (String, String)| {
        Ok((cell_of(&file).to_owned(), serde_json::from_str(&text)?))
    };
    times.map(read).collect()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::testing::{fresh, names};

    /// A folder as the program of a chapter leaves it.
    fn written() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("ch0")).unwrap();
        for (name, text) in fresh(false) {
            fs::write(folder.path().join("ch0").join(name), text).unwrap();
        }
        folder
    }

    fn read(folder: &TempDir, cells: &[&str], begin: bool) -> Result<Runs, Error> {
        Runs::read(folder.path(), "ch0", &names(cells), false, begin)
    }

    #[test]
    fn without_names_the_long_cells_are_skipped() {
        let runs = read(&written(), &[], true).unwrap();
        assert_eq!(runs.wanted, ["rich", "plain", "silent"]);
        assert_eq!(runs.skipped, ["long"]);
        assert!(runs.failed.is_empty());
    }

    #[test]
    fn a_named_cell_is_wanted_however_long_it_takes() {
        let runs = read(&written(), &["long", "rich"], false).unwrap();
        assert_eq!(runs.wanted, ["rich", "long"]);
        assert_eq!(runs.failed, ["long"]);
    }

    #[test]
    fn a_cell_without_its_record_has_failed() {
        for file in ["plain.txt", "plain.json", "long.beginning.txt"] {
            let folder = written();
            fs::remove_file(folder.path().join("ch0").join(file)).unwrap();
            assert_eq!(read(&folder, &[], true).unwrap().failed, [cell_of(file)]);
        }
    }

    #[test]
    fn a_folder_without_a_sound_catalogue_is_an_error_that_names_it() {
        let folder = written();
        let path = folder.path().join("ch0/cells.json");
        let advice = "`cargo run -p ch0 -- --record DIR --begin` writes it";
        let expected = format!("cannot read {}; {advice}", path.display());
        fs::write(&path, "[{").unwrap();
        assert_eq!(read(&folder, &[], true).unwrap_err().to_string(), expected);
        fs::remove_file(&path).unwrap();
        assert_eq!(read(&folder, &[], true).unwrap_err().to_string(), expected);
    }

    #[test]
    fn a_file_of_no_cell_is_an_error() {
        let folder = written();
        fs::write(folder.path().join("ch0/other.json"), "").unwrap();
        let told = read(&folder, &[], true).unwrap_err().to_string();
        assert!(told.ends_with("other.json is of no cell of the chapter"), "{told}");
    }
}
