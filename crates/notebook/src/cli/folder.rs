//! The folders that `--figures` and `--record` write to.

use std::io;
use std::path::{Path, PathBuf};
use std::{fs, result};

use thiserror::Error;

use super::runner::{Event, Task};
use crate::{Chapter, figure_file, record_file};

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

    /// The folder for the records of a chapter's cells, without those of an earlier run: a record that
    /// is there tells of this one.
    pub(crate) fn for_records(path: &Path, chapter: &Chapter) -> Result<Self> {
        let folder = Self::create(path.join(chapter.name))?;
        for cell in chapter.cells {
            let path = folder.0.join(record_file(cell.name));
            match fs::remove_file(&path) {
                Err(source) if source.kind() != io::ErrorKind::NotFound => {
                    return Err(CannotWrite { path, source });
                }
                _ => {}
            }
        }
        Ok(folder)
    }

    /// Writes the record of a cell that has finished.
    pub(crate) fn record(&self, task: &Task, event: &Event) -> Result<()> {
        let Event::Finished { outcome: Ok(record), .. } = event else { return Ok(()) };
        let name = record_file(task.cell.name);
        let text = serde_json::to_string(record).map_err(io::Error::from);
        let text = text.map_err(|source| CannotWrite { path: self.0.join(&name), source })?;
        self.write(&name, &text).map(drop)
    }

    fn write(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.0.join(Path::new(name));
        match fs::write(&path, text) {
            Ok(()) => Ok(path),
            Err(source) => Err(CannotWrite { path, source }),
        }
    }
}
