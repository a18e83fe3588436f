//! Finds the four files in a folder: the only part of this crate that touches a file system.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::idx::MAX_BYTES;
use crate::{Error, FILE_NAMES, Mnist};

/// The folder of the book's own files: where it was when this was compiled, and its name for
/// messages.
const OWN_FOLDER: (&str, &str) =
    (concat!(env!("CARGO_MANIFEST_DIR"), "/data"), "crates/mnist/data");

const CHECK: &str = "Check the spelling, and that you may read it.";

impl Mnist {
    /// Loads the four files that come with the book, and makes sure that they are the published
    /// ones.
    ///
    /// # Errors
    /// [`Error::Damaged`] if a file is missing or not exactly as published; the message says
    /// how to restore it.
    pub fn load() -> Result<Mnist, Error> {
        let (folder, name) = OWN_FOLDER;
        load_published(Path::new(folder), name)
    }

    /// Loads the four files of any folder. Each may be gzipped (with `.gz` behind its name) or
    /// not, and be spelled `train-images-idx3-ubyte` or `train-images.idx3-ubyte`. If several
    /// spellings of a file are there, a file that is not gzipped goes before one that is, and
    /// then a dash before a dot.
    ///
    /// The files need not be MNIST itself: [`source`](Mnist::source) notes whether they are.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if the folder or a file is not there or cannot be read,
    /// [`Error::Content`] as in [`Mnist::from_bytes`].
    pub fn from_dir(folder: &Path) -> Result<Mnist, Error> {
        load(folder, &folder.display().to_string())
    }
}

/// Loads a folder that must hold the published files; `name` is for messages.
fn load_published(folder: &Path, name: &str) -> Result<Mnist, Error> {
    let published = |mnist: Mnist| mnist.source.require_published().map(|()| mnist);
    load(folder, name)
        .and_then(published)
        .map_err(|reason| Error::Damaged { reason: Box::new(reason) })
}

fn load(folder: &Path, name: &str) -> Result<Mnist, Error> {
    if !metadata(folder)?.is_dir() {
        let hint = "Name the folder that holds the four files.";
        return Err(unreadable(folder, ErrorKind::NotADirectory.into(), hint));
    }
    let [images, labels, test_images, test_labels] = FILE_NAMES.map(|file| read(folder, file));
    let files = [images?, labels?, test_images?, test_labels?];
    Mnist::read(name, files.each_ref().map(|(file, bytes)| (file.as_str(), bytes.as_slice())))
}

/// Reads the file of this name in one of its spellings; returns its path, too.
fn read(folder: &Path, name: &str) -> Result<(String, Vec<u8>), Error> {
    let path = find(folder, name)?;
    let file = path.display().to_string();
    let length = metadata(&path)?.len();
    if length > MAX_BYTES {
        let expected = format!("at most {MAX_BYTES} bytes");
        let hint = "This is not a file of the MNIST kind.";
        return Err(Error::content(file, MAX_BYTES, expected, length.to_string(), hint));
    }
    match fs::read(&path) {
        Ok(bytes) => Ok((file, bytes)),
        Err(reason) => Err(unreadable(&path, reason, CHECK)),
    }
}

/// The first spelling of a name that is a file.
fn find(folder: &Path, name: &str) -> Result<PathBuf, Error> {
    let dotted = name.replacen("-idx", ".idx", 1);
    let spellings = [name.into(), dotted.clone(), format!("{name}.gz"), format!("{dotted}.gz")];

    let reason = io::Error::new(ErrorKind::NotFound, "no such file");
    let hint = format!("It may also be called {dotted}, or be gzipped and end in .gz.");
    let mut error = unreadable(&folder.join(name), reason, &hint);
    for path in spellings.map(|spelling| folder.join(spelling)) {
        match fs::metadata(&path) {
            Ok(found) if found.is_file() => return Ok(path),
            Ok(_) => {
                let reason = io::Error::other("not a file but a folder or a device");
                error =
                    unreadable(&path, reason, &format!("Put the file {name} in its place."));
            }
            Err(reason) if reason.kind() == ErrorKind::NotFound => {}
            Err(reason) => error = unreadable(&path, reason, CHECK),
        }
    }
    Err(error)
}

fn metadata(path: &Path) -> Result<fs::Metadata, Error> {
    fs::metadata(path).map_err(|reason| unreadable(path, reason, CHECK))
}

fn unreadable(path: &Path, reason: io::Error, hint: &str) -> Error {
    Error::Unreadable { path: path.into(), reason, hint: hint.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A copy of the book's own files, one of which has its content replaced.
    fn own_files_but(name: &str, content: impl Fn(Vec<u8>) -> Vec<u8>) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in FILE_NAMES.map(|file| format!("{file}.gz")) {
            fs::copy(Path::new(OWN_FOLDER.0).join(&file), folder.path().join(&file)).unwrap();
        }
        let file = folder.path().join(format!("{name}.gz"));
        let content = content(fs::read(&file).unwrap());
        fs::write(file, content).unwrap();
        folder
    }

    fn unpacked(bytes: &[u8]) -> Vec<u8> {
        let mut unpacked = Vec::new();
        io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut unpacked).unwrap();
        unpacked
    }

    const RESTORE: &str = "It belongs to the book: `git restore crates/mnist/data`, in the \
                           root of the repository, brings it back.";

    #[test]
    fn another_compression_does_no_harm() {
        let folder = own_files_but("t10k-images-idx3-ubyte", |bytes| unpacked(&bytes));
        let source = load_published(folder.path(), "here").unwrap().source;
        assert!(source.to_string().ends_with("from here (the published MNIST files)"));
    }

    #[test]
    fn one_pixel_changed_is_found() {
        let folder = own_files_but("t10k-images-idx3-ubyte", |bytes| {
            let mut bytes = unpacked(&bytes);
            bytes[16 + 5000 * 784] ^= 1;
            bytes
        });
        let message = load_published(folder.path(), "here").unwrap_err().to_string();
        let published = "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7";
        let start = "here/t10k-images-idx3-ubyte: expected a content with SHA-256 ";
        assert!(message.starts_with(&format!("{start}{published}, found ")), "{message}");
        assert!(message.ends_with(RESTORE), "{message}");

        let source = Mnist::from_dir(folder.path()).unwrap().source;
        let note = "(not the published MNIST files: SHA-256 of t10k-images-idx3-ubyte differs)";
        assert!(source.to_string().ends_with(note), "{source}");
    }

    #[test]
    fn damage_and_loss_say_how_to_restore() {
        let folder = own_files_but("train-labels-idx1-ubyte", |bytes| bytes[..20_000].to_vec());
        let message = load_published(folder.path(), "here").unwrap_err().to_string();
        let cut = "byte 20000: expected more gzip data, found the end of the file.";
        assert!(message.contains(cut) && message.ends_with(RESTORE), "{message}");

        let empty = tempfile::tempdir().unwrap();
        let message = load_published(empty.path(), "here").unwrap_err().to_string();
        assert!(message.contains("no such file") && message.ends_with(RESTORE), "{message}");
    }
}
