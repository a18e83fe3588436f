//! Runs the program of a chapter as its readers do, with the flags that make it write what it says to a folder.
//! So this crate needs no chapter to compile, and a check runs what readers run.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use record::nearest;

use crate::Error;
use crate::cargo::cargo;

/// Which cells of a chapter are to run, and how.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// Their names; all but the long ones if there is none.
    pub cells: Vec<String>,
    /// The long ones too.
    pub long: bool,
    /// Of the long ones that are left out, the first steps.
    pub begin: bool,
    /// How many cells run at once; one for every core if not given.
    pub jobs: Option<usize>,
    /// Features of chapters, such as `ch3/svm`.
    pub features: Vec<String>,
}

/// The exit code of a chapter's program if a cell has failed. It has told why, and the others are recorded.
const FAILED: i32 = 1;

/// Runs cells of a chapter with their records in `folder`, and returns what the program printed.
///
/// # Errors
/// [`Error::Program`] if it could not do its work; that a cell fails is none.
pub fn program(
    repository: &Path,
    chapter: &str,
    order: &Order,
    folder: &Path,
) -> Result<String, Error> {
    // What is there afterwards is of this run.
    fs::remove_dir_all(folder.join(chapter)).ok();
    let arguments = arguments(chapter, order, folder);
    let mut cargo = cargo(repository);
    cargo.args(&arguments).stdout(Stdio::piped());
    let child = cargo.spawn().map_err(Error::file("run", Path::new("cargo")))?;
    let output = child.wait_with_output().map_err(Error::file("run", Path::new("cargo")))?;
    if output.status.success() || output.status.code() == Some(FAILED) {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words: Vec<_> = arguments.iter().map(|word| word.to_string_lossy()).collect();
    Err(Error::Program { command: format!("cargo {}", words.join(" ")), status: output.status })
}

fn arguments(chapter: &str, order: &Order, folder: &Path) -> Vec<OsString> {
    let mut arguments: Vec<OsString> =
        ["run", "--locked", "-p", chapter].map(Into::into).into();
    let features = order.features.iter().filter_map(|feature| feature.split_once('/'));
    for (_, feature) in features.filter(|(owner, _)| *owner == chapter) {
        arguments.extend(["--features", feature].map(Into::into));
    }
    arguments.extend(["--", "--record"].map(Into::into));
    arguments.push(folder.into());
    if !order.cells.is_empty() {
        arguments.extend(["--only".into(), order.cells.join(",").into()]);
    }
    // Whoever is named runs, however long it takes.
    let long = order.long || !order.cells.is_empty();
    let flags = [("--long", long), ("--begin", order.begin)];
    arguments.extend(flags.iter().filter(|(_, is_set)| *is_set).map(|(flag, _)| flag.into()));
    if let Some(jobs) = order.jobs {
        arguments.extend(["--jobs".into(), jobs.to_string().into()]);
    }
    arguments
}

/// The chapter of this name among those of the book.
///
/// # Errors
/// [`Error::UnknownChapter`], which names the nearest.
pub fn find(chapters: &[String], name: &str) -> Result<String, Error> {
    let found = chapters.iter().find(|chapter| *chapter == name).cloned();
    found.ok_or_else(|| Error::UnknownChapter {
        found: name.to_owned(),
        nearest: nearest(name, chapters.iter().map(String::as_str)).join(", "),
        all: chapters.join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_asked_for_what_was_ordered() {
        let told = |order: &Order| {
            let words = arguments("ch3", order, Path::new("DIR"));
            let words: Vec<_> = words.iter().map(|word| word.to_str().unwrap()).collect();
            words.join(" ")
        };
        assert_eq!(told(&Order::default()), "run --locked -p ch3 -- --record DIR");
        let order = Order {
            cells: ["mnist", "adam"].map(str::to_owned).into(),
            begin: true,
            jobs: Some(2),
            features: ["ch2/fast", "ch3/svm"].map(str::to_owned).into(),
            ..Order::default()
        };
        let expected = "run --locked -p ch3 --features svm -- --record DIR --only mnist,adam \
                        --long --begin --jobs 2";
        assert_eq!(told(&order), expected);
    }

    #[test]
    fn an_unknown_chapter_is_an_error_with_the_nearest_name() {
        let chapters = ["ch1", "ch2"].map(str::to_owned);
        assert_eq!(find(&chapters, "ch2").unwrap(), "ch2");
        let error = find(&chapters, "chp1").unwrap_err().to_string();
        assert_eq!(error, "there is no chapter `chp1`\n  nearest: ch1, ch2\n  all: ch1, ch2");
    }
}
