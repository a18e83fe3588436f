//! The folder that `--figures` writes to.

use std::io;
use std::path::{Path, PathBuf};
use std::{fs, result};

use thiserror::Error;

use super::runner::{Event, Task};
use crate::figure_file;

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

    fn write(&self, name: &str, svg: &str) -> Result<PathBuf> {
        let path = self.0.join(Path::new(name));
        match fs::write(&path, svg) {
            Ok(()) => Ok(path),
            Err(source) => Err(CannotWrite { path, source }),
        }
    }
}
