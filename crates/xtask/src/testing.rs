//! A chapter for the tests of this crate. Its runs are as they should be; what is stored is
//! damaged.

use std::fs;
use std::path::PathBuf;

use figures::Figure;
use notebook::{Cell, Chapter, Data, Options, Pace, Parameter, Table, Value, say};
use tempfile::TempDir;

use crate::{Report, Runs, Selection, Shelf, bless, check, run};

/// Three quick cells, of which one has all that a cell can have, and a long one.
pub(crate) static CHAPTER: Chapter = Chapter {
    name: "ch0",
    title: "A chapter for tests",
    cells: &[
        Cell {
            name: "rich",
            title: "All that a cell can have",
            pace: Pace::Instant,
            parameters: &[
                Parameter::integer("epochs", 30, 1..=1_000, "passes over the training data"),
                Parameter::real("eta", 3.0, 1e-6..=1e6, "learning rate η"),
                Parameter::seed(7),
            ],
            run: |nb| {
                say!(nb, "accuracy 0.9512");
                nb.value("accuracy", 0.9512);
                nb.value("errors", 488);
                nb.table("best", Table::new(["η", "accuracy"]).row([3.0, 0.9512]));
                let svg = "<svg><path d='M0 0 L1 0.9512'/></svg>".to_owned();
                nb.figure(
                    "curve",
                    Figure { svg, alt: "A curve that rises to 0.9512".to_owned() },
                );
                Ok(())
            },
        },
        quick("plain", |nb| {
            (1..=100).for_each(|n| say!(nb, "line {n}"));
            Ok(())
        }),
        quick("silent", |_| Ok(())),
        Cell {
            name: "long",
            title: "A long cell",
            pace: Pace::Long,
            parameters: &[],
            run: |nb| {
                for day in 1..=10 {
                    nb.progress(day, 10, format!("day {day}"))?;
                }
                nb.value("time", Value::from("long"));
                Ok(())
            },
        },
    ],
};

/// The same chapter on the day that `plain` fails.
pub(crate) static BAD_DAY: Chapter =
    Chapter { cells: &[quick("plain", |_| Err("no luck today")?)], ..CHAPTER };

const fn quick(
    name: &'static str,
    run: fn(&mut notebook::Notebook) -> notebook::CellResult,
) -> Cell {
    Cell { name, title: "A quick cell", pace: Pace::Instant, parameters: &[], run }
}

/// A repository in which the whole chapter has been blessed.
pub(crate) struct Book {
    folder: TempDir,
}

impl Book {
    pub(crate) fn new() -> Self {
        let book = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        book.bless(&[], true);
        book
    }

    pub(crate) fn shelf(&self) -> Shelf {
        Shelf::new(self.folder.path(), &CHAPTER)
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join("book/generated/ch0").join(file)
    }

    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).expect("a stored file");
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(self.path(file), text.replacen(from, to, 1)).expect("writable");
    }

    /// Blesses cells and returns what that touched.
    pub(crate) fn bless(&self, cells: &[&str], long: bool) -> Vec<String> {
        let (selection, runs) = runs(&CHAPTER, cells, long);
        let differences = bless(&self.shelf(), &selection, &runs).expect("a writable folder");
        differences.into_iter().map(|difference| difference.file).collect()
    }

    pub(crate) fn check(&self, cells: &[&str], long: bool) -> Report {
        let (selection, mut runs) = runs(&CHAPTER, cells, long);
        runs.begin(&selection, &options(), |_, _| {});
        check(&self.shelf(), &selection, &runs).expect("a readable folder")
    }
}

/// Runs cells of a chapter.
pub(crate) fn runs(chapter: &'static Chapter, cells: &[&str], long: bool) -> (Selection, Runs) {
    let names: Vec<String> = cells.iter().map(ToString::to_string).collect();
    let selection = Selection::new(chapter, &names, long).expect("known cells");
    let runs = run(&selection, &options(), |_, _| {}).expect("records that can be stored");
    (selection, runs)
}

fn options() -> Options {
    Options::new(Data::new(|| panic!("these cells need no data")))
}
