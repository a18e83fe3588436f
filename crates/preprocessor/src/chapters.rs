//! The chapters of the book are the crates `ch1`, `ch2` and so on. They are listed nowhere: a folder is enough.

use std::path::Path;
use std::{fs, io};

/// The chapters of the repository at this place, in the order of the book.
///
/// # Errors
/// Its folder `crates` cannot be read.
pub fn chapters(repository: &Path) -> io::Result<Vec<String>> {
    let mut found: Vec<(u32, String)> = vec![];
    for entry in fs::read_dir(repository.join("crates"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let number = name.strip_prefix("ch").and_then(|number| number.parse().ok());
        found.extend(number.map(|number| (number, name)));
    }
    found.sort();
    Ok(found.into_iter().map(|(_, name)| name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chapters_of_this_book_are_found_in_their_order() {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let found = chapters(&repository).unwrap();
        assert!(found.len() >= 3, "{found:?}");
        assert_eq!(found[..3], ["ch1", "ch2", "ch3"]);
        chapters(&repository.join("book")).unwrap_err();
    }
}
