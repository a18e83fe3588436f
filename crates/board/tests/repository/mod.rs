//! A small set of exercises in a temporary repository, sound until a test damages it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

const MANIFEST: &str = r#"
bin = [
  { name = "double", path = "exercises/ch1/double.rs" },
]
[package]
name = "exercises"
version = "0.1.0"
edition = "2024"
autoexamples = false
[[example]]
name = "judged"
required-features = ["judged"]
[features]
judged = []
[lints.rust]
dead_code = "allow"
"#;

const INFO: &str = "[[exercises]]\nname = \"double\"\ndir = \"ch1\"\n\
                    hint = \"\"\"\nx and x.\n---\n2x.\"\"\"\n";
const BLOCK: &str =
    "# Numbers\n\n{{#exercise 1-1 Twice | double | * 5}}\nDouble it.\n{{/exercise}}\n";
const STUB: &str = "\
//! Exercise 1-1: Twice (page Numbers)

const TWO: i32 = 2;

fn double(x: i32) -> i32 {
    // TODO: write it
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/double.rs. ----

#[cfg(test)]
#[path = \"tests/double.rs\"]
mod tests;

fn main() {}
";
const SOLUTION: &str = "\
//! Exercise 1-1: Twice (page Numbers)

const TWO: i32 = 2;

fn double(x: i32) -> i32 {
    TWO * x
}
";
const TESTS: &str = "\
use super::*;

#[test]
fn twice_one_is_two() {
    assert_eq!(double(1), TWO, \"twice 1 came out {}\", double(1));
}

#[test]
fn twice_three_below_zero() {
    assert_eq!(double(-3), -6, \"twice −3 came out {}\", double(-3));
}
";

/// A wrong answer with the test and the words that reject it.
fn wrong(rejected: &str, value: &str) -> String {
    format!("//! rejected by {rejected}\n\nfn double(x: i32) -> i32 {{\n    {value}\n}}\n")
}

/// The reader's file.
pub(crate) const EXERCISE: &str = "crates/exercises/exercises/ch1/double.rs";
/// The file with its tests.
pub(crate) const JUDGES: &str = "crates/exercises/exercises/ch1/tests/double.rs";
/// The solution.
pub(crate) const SOLVED: &str = "crates/exercises/solutions/ch1/double.rs";

/// A repository with one exercise that is as it should be.
pub(crate) struct Repository {
    folder: TempDir,
}

impl Repository {
    pub(crate) fn new() -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        let one = "twice_one_is_two: twice 1 came out 1";
        for (path, text) in [
            ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n"),
            ("book/src/SUMMARY.md", "- [Numbers](ch1/numbers.md)\n"),
            ("book/src/ch1/numbers.md", BLOCK),
            ("crates/exercises/info.toml", INFO),
            ("crates/exercises/Cargo.toml", MANIFEST),
            ("crates/exercises/examples/judged.rs", "include!(env!(\"JUDGED\"));\n"),
            (EXERCISE, STUB),
            (JUDGES, TESTS),
            (SOLVED, SOLUTION),
            ("crates/exercises/wrong/double/once.rs", &wrong(one, "x")),
            (
                "crates/exercises/wrong/double/constant.rs",
                &wrong("twice_three_below_zero: twice −3 came out 2", "x - x + TWO"),
            ),
            ("crates/exercises/wrong/double/square.rs", &wrong(one, "x * x")),
        ] {
            repository.write(path, text);
        }
        repository
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path().join(path)).unwrap();
        assert!(text.contains(from), "{path} has no `{from}`");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// Makes speed the point: the tests measure, and print this.
    pub(crate) fn measure(&self, told: &str) {
        let function = format!("\n#[test]\n#[ignore]\nfn speed() {{\n    {told}\n}}\n");
        self.write(JUDGES, &format!("{TESTS}{function}"));
    }
}
