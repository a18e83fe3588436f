//! How long the long cells take: stored whenever they are blessed, so that a page can say it beforehand.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use record::{StoredTimes, TIMES};

use crate::machine::Machine;
use crate::{Error, Runs};

/// Stores how long the cells of these runs took, and leaves the others as they are.
///
/// # Errors
/// [`Error::Board`] and [`Error::Json`] if the file cannot be read or written.
pub fn store_times(repository: &Path, chapter: &str, runs: &Runs) -> Result<(), Error> {
    if runs.times.is_empty() {
        return Ok(());
    }
    let path = repository.join("book/generated").join(TIMES);
    let mut stored: BTreeMap<String, StoredTimes> = match fs::read_to_string(&path) {
        Ok(text) => serde_json::from_str(&text)?,
        Err(error) if error.kind() == ErrorKind::NotFound => BTreeMap::new(),
        Err(error) => return Err(Error::file("read", &path)(error)),
    };
    let measured = Machine::this(&repository.join("Cargo.lock"), &[]).to_string();
    stored.extend(runs.times.iter().map(|(cell, times)| {
        let (times, measured) = (times.clone(), measured.clone());
        (format!("{chapter}/{cell}"), StoredTimes { times, measured })
    }));
    let text = serde_json::to_string_pretty(&stored)? + "\n";
    fs::write(&path, text).map_err(Error::file("write", &path))
}

#[cfg(test)]
mod tests {
    use record::Times;

    use super::*;

    #[test]
    fn new_times_replace_those_of_the_same_cells_only() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("book/generated")).unwrap();
        let store = |cells: &[(&str, f64)]| {
            let times = cells.iter().map(|&(cell, whole)| {
                (cell.to_owned(), Times { steps: vec![whole / 10.0], whole })
            });
            let runs = Runs { times: times.collect(), ..Runs::default() };
            store_times(folder.path(), "ch0", &runs).unwrap();
        };
        store(&[("long", 300.0), ("longer", 600.0)]);
        store(&[("long", 200.0)]);
        store(&[]);
        let text =
            fs::read_to_string(folder.path().join("book/generated").join(TIMES)).unwrap();
        let stored: BTreeMap<String, StoredTimes> = serde_json::from_str(&text).unwrap();
        let whole: Vec<f64> = stored.values().map(|stored| stored.times.whole).collect();
        assert_eq!(whole, [200.0, 600.0]);
        assert!(stored["ch0/long"].measured.contains(" on "));
    }

    #[test]
    fn times_that_cannot_be_read_are_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book/generated").join(TIMES);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, [0xff]).unwrap();
        let times = Times { steps: vec![], whole: 1.0 };
        let runs = Runs { times: [("long".to_owned(), times)].into(), ..Runs::default() };
        assert!(store_times(folder.path(), "ch0", &runs).is_err());
        assert_eq!(fs::read(&path).unwrap(), [0xff]);
    }
}
