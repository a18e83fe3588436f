//! The chapters of the book, listed here and nowhere else.

use notebook::{Chapter, nearest};

use crate::Error;

/// All chapters in book order.
pub fn chapters() -> Vec<&'static Chapter> {
    vec![&ch1::CHAPTER, &ch2::CHAPTER, &ch3::CHAPTER]
}

/// The chapter of this name among those given.
///
/// # Errors
/// [`Error::UnknownChapter`], which names the nearest.
pub fn find(chapters: &[&'static Chapter], name: &str) -> Result<&'static Chapter, Error> {
    let names = || chapters.iter().map(|chapter| chapter.name);
    let found = chapters.iter().copied().find(|chapter| chapter.name == name);
    found.ok_or_else(|| Error::UnknownChapter {
        found: name.to_owned(),
        nearest: nearest(name, names()).join(", "),
        all: names().collect::<Vec<_>>().join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::CHAPTER;

    #[test]
    fn every_chapter_of_the_book_is_sound() {
        for chapter in chapters() {
            assert!(chapter.faults().is_empty(), "{:?}", chapter.faults());
        }
    }

    #[test]
    fn every_crate_of_a_chapter_is_listed() {
        let crates = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        let folders = std::fs::read_dir(crates).unwrap().map(|entry| entry.unwrap());
        let names = folders.map(|folder| folder.file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| name.starts_with("ch")).collect();
        names.sort();
        assert!(names.iter().eq(chapters().iter().map(|chapter| chapter.name)), "{names:?}");
    }

    #[test]
    fn an_unknown_chapter_is_an_error_with_the_nearest_name() {
        assert_eq!(find(&[&CHAPTER], "ch0").unwrap().title, CHAPTER.title);
        let error = find(&[&CHAPTER], "ch").unwrap_err();
        assert_eq!(error.to_string(), "there is no chapter `ch`\n  nearest: ch0\n  all: ch0");
    }
}
