//! The folder of a chapter in `book/generated`. Files are written beside their place and then
//! moved there, so that nobody ever finds half of one.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::compare::{Change, Difference};
use crate::{Error, Files};

/// Where a chapter's files are stored.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    label: String,
}

impl Shelf {
    /// The shelf of a chapter in the repository at this place.
    pub fn new(repository: &Path, chapter: &str) -> Self {
        let label = format!("book/generated/{chapter}");
        Self { folder: repository.join(&label), label }
    }

    /// A folder of any name.
    pub(crate) fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), label: folder.display().to_string() }
    }

    /// The path of a file as it is told to people.
    pub fn label(&self, file: &str) -> String {
        format!("{}/{file}", self.label)
    }

    /// All files; none if the folder does not exist.
    ///
    /// # Errors
    /// [`Error::Board`] if one cannot be read.
    pub fn read(&self) -> Result<Files, Error> {
        if !self.folder.exists() {
            return Ok(Files::new());
        }
        let mut files = Files::new();
        for entry in fs::read_dir(&self.folder).map_err(Error::file("read", &self.folder))? {
            let entry = entry.map_err(Error::file("read", &self.folder))?;
            let bytes = fs::read(entry.path()).map_err(Error::file("read", &entry.path()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
        Ok(files)
    }

    /// Makes a difference vanish: writes what is missing or changed, removes what is extra.
    ///
    /// # Errors
    /// [`Error::Board`] if it cannot be done.
    pub fn settle(&self, difference: &Difference) -> Result<(), Error> {
        let path = self.folder.join(&difference.file);
        match &difference.change {
            Change::Extra => fs::remove_file(&path).map_err(Error::file("remove", &path)),
            Change::Missing { fresh } | Change::Changed { fresh, .. } => {
                self.write(&difference.file, fresh).map_err(Error::file("write", &path))
            }
        }
    }

    fn write(&self, file: &str, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let unfinished = self.folder.join(format!("{file}.unfinished"));
        fs::write(&unfinished, text)?;
        fs::rename(&unfinished, self.folder.join(file))
    }
}
