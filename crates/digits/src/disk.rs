//! Model files on the disk. What is written is there whole or not at all, whatever happens meanwhile.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use ch3::checkpoint::{Checkpoint, Mistake};

use super::Outcome;

/// The largest file that is read, in bytes: a network of some hundred thousand neurons.
const LARGEST: u64 = 1 << 30;

/// A file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unusable {
    #[error("cannot read {}", .0.display())]
    Read(PathBuf, #[source] io::Error),
    #[error("cannot write {}", .0.display())]
    Write(PathBuf, #[source] io::Error),
    #[error("{}: expected at most {LARGEST} bytes, found more; is it a model?", .0.display())]
    Huge(PathBuf),
    #[error("{}: {}", .0.display(), .1)]
    Content(PathBuf, Mistake),
}

/// Reads a model.
pub(super) fn load(path: &Path) -> Result<Checkpoint, Unusable> {
    let failed = |error| Unusable::Read(path.to_owned(), error);
    let file = File::open(path).map_err(failed)?;
    if file.metadata().map_err(failed)?.len() > LARGEST {
        return Err(Unusable::Huge(path.to_owned()));
    }
    let mut text = String::new();
    file.take(LARGEST).read_to_string(&mut text).map_err(failed)?;
    Checkpoint::from_json(&text).map_err(|mistake| Unusable::Content(path.to_owned(), mistake))
}

/// Writes a model.
pub(super) fn save(path: &Path, model: &Checkpoint) -> Outcome {
    write(path, model.to_json()?.as_bytes())?;
    Ok(())
}

/// Writes a file: into a temporary file of the same folder, which then takes its name.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Unusable> {
    replace(path, bytes).map_err(|error| Unusable::Write(path.to_owned(), error))
}

// ANCHOR: replace
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or_else(|| io::Error::other("this is no file name"))?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let temporary = folder.join(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    let written = fill(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        fs::remove_file(&temporary).ok();
        return written;
    }
    sync_folder(folder)
}

fn fill(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
// ANCHOR_END: replace

/// The new name is safe only when the folder is on the disk, too.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
