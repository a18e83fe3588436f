//! The folders that `--figures` and `--record` write to.

use std::io;
use std::path::{Path, PathBuf};
use std::{fs, result};

use record::{CATALOGUE, cell_of, figure_file};
use thiserror::Error;

use super::files::{catalogue, files};
use super::runner::{Event, Task};
use crate::Chapter;

/// A folder that exists.
pub(crate) struct Folder(PathBuf);

/// The folder or a file in it could not be written.
#[derive(Debug, Error)]
#[error("cannot write {}", path.display())]
pub(crate) struct CannotWrite {
    path: PathBuf,
    source: io::Error,
}

type Result<T> = result::Result<T, CannotWrite>;

impl Folder {
    /// The folder, created if it is not there.
    pub(crate) fn create(path: PathBuf) -> Result<Self> {
        let created = fs::create_dir_all(&path);
        created.map_err(|source| CannotWrite { path: path.clone(), source })?;
        Ok(Self(path))
    }

    /// Writes the figures of a cell that has finished, and returns where.
    pub(crate) fn save(&self, task: &Task, event: &Event) -> Result<Vec<PathBuf>> {
        let Event::Finished { outcome: Ok(record), .. } = event else { return Ok(vec![]) };
        let figures = record.figures.iter();
        figures
            .map(|(name, drawing)| self.write(&figure_file(task.cell.name, name), &drawing.svg))
            .collect()
    }

    /// The folder for the records of a chapter, with its catalogue and without what earlier runs of its
    /// cells have left: a record that is there tells of this one.
    pub(crate) fn for_records(path: &Path, chapter: &Chapter) -> Result<Self> {
        let folder = Self::create(path.join(chapter.name))?;
        let cannot = |path: &Path| {
            let path = path.to_owned();
            |source| CannotWrite { path, source }
        };
        for entry in fs::read_dir(&folder.0).map_err(cannot(&folder.0))? {
            let path = entry.map_err(cannot(&folder.0))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if chapter.cell(cell_of(&name)).is_some() {
                fs::remove_file(&path).map_err(cannot(&path))?;
            }
        }
        let text = catalogue(chapter).map_err(io::Error::from).map_err(cannot(&folder.0))?;
        folder.write(CATALOGUE, &text)?;
        Ok(folder)
    }

    /// Writes the record of a cell that has finished.
    pub(crate) fn record(&self, chapter: &Chapter, task: &Task, event: &Event) -> Result<()> {
        let Event::Finished { outcome: Ok(record), times } = event else { return Ok(()) };
        let files = files(chapter, task, record, times).map_err(io::Error::from);
        let files = files.map_err(|source| CannotWrite { path: self.0.clone(), source })?;
        files.iter().try_for_each(|(name, text)| self.write(name, text).map(drop))
    }

    fn write(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.0.join(Path::new(name));
        match fs::write(&path, text) {
            Ok(()) => Ok(path),
            Err(source) => Err(CannotWrite { path, source }),
        }
    }
}
