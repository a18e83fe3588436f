//! A small set in a temporary repository, damaged in one place: the check says where and what.

use std::fs;

use tempfile::TempDir;

use super::{board, check, diff, hint, speed};

const MANIFEST: &str = r#"
bin = [
  { name = "double", path = "exercises/ch1/double.rs" },
  { name = "double_sol", path = "solutions/ch1/double.rs" },
]
[package]
name = "exercises"
version = "0.1.0"
edition = "2024"
autoexamples = false
[[example]]
name = "wrong"
required-features = ["wrong"]
[features]
wrong = []
[lints.rust]
dead_code = "allow"
"#;

const HEADER: &str = "//! Exercise 1-1: Twice (page Numbers)\n\n";
const STUB: &str = "fn double(x: i32) -> i32 {\n    // TODO: write it\n    todo!()\n}\n\n";
const SOLUTION: &str = "fn double(x: i32) -> i32 {\n    2 * x\n}\n\n";
const TESTS: &str = "\
// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_one_is_two() {
        assert_eq!(double(1), 2, \"twice 1 came out {}\", double(1));
    }

    #[test]
    fn twice_three_below_zero() {
        assert_eq!(double(-3), -6, \"twice −3 came out {}\", double(-3));
    }
}
";

/// A wrong answer with the test and the words that reject it.
fn wrong(rejected: &str, value: &str) -> String {
    format!("//! rejected by {rejected}\n\nfn double(x: i32) -> i32 {{\n    {value}\n}}\n")
}

/// A repository with one exercise that is as it should be.
struct Repository {
    folder: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        let info = "format_version = 1\n[[exercises]]\nname = \"double\"\ndir = \"ch1\"\n\
                    hint = \"\"\"\nx and x.\n---\n2x.\"\"\"\n";
        let block =
            "# Numbers\n\n{{#exercise 1-1 Twice | double}}\nDouble it.\n{{/exercise}}\n";
        let rs = "crates/exercises";
        for (path, text) in [
            (
                "Cargo.toml".to_owned(),
                "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n",
            ),
            ("book/src/SUMMARY.md".to_owned(), "- [Numbers](ch1/numbers.md)\n"),
            ("book/src/ch1/numbers.md".to_owned(), block),
            (format!("{rs}/info.toml"), info),
            (format!("{rs}/Cargo.toml"), MANIFEST),
            (format!("{rs}/examples/wrong.rs"), "include!(env!(\"WRONG_ANSWERS\"));\n"),
            (format!("{rs}/exercises/ch1/double.rs"), &format!("{HEADER}{STUB}{TESTS}")),
            (format!("{rs}/solutions/ch1/double.rs"), &format!("{HEADER}{SOLUTION}{TESTS}")),
            (
                format!("{rs}/wrong/double/once.rs"),
                &wrong("twice_one_is_two: twice 1 came out 1", "x"),
            ),
            (
                format!("{rs}/wrong/double/constant.rs"),
                &wrong("twice_three_below_zero: twice −3 came out 2", "x - x + 2"),
            ),
            (
                format!("{rs}/wrong/double/square.rs"),
                &wrong("twice_one_is_two: twice 1 came out 1", "x * x"),
            ),
        ] {
            repository.write(&path, text);
        }
        repository
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.folder.path().join(path)).unwrap();
        assert!(text.contains(from), "{path} has no `{from}`");
        self.write(path, &text.replacen(from, to, 1));
    }

    fn faults(&self) -> String {
        check(self.folder.path()).unwrap().faults.join("\n")
    }

    /// The check tells of this, and of nothing else.
    fn fails(&self, start: &str) {
        let found = check(self.folder.path()).unwrap().faults;
        assert!(
            found.len() == 1 && found[0].starts_with(start),
            "expected\n{start}\nin {found:#?}"
        );
    }
}

const EXERCISE: &str = "crates/exercises/exercises/ch1/double.rs";
const SOLVED: &str = "crates/exercises/solutions/ch1/double.rs";
const ONCE: &str = "crates/exercises/wrong/double/once.rs";

#[test]
fn a_sound_exercise_has_no_faults() {
    let checked = check(Repository::new().folder.path()).unwrap();
    assert_eq!((checked.exercises, checked.answers), (1, 3));
    assert_eq!(checked.faults, [""; 0]);
}

#[test]
fn a_stub_that_passes_is_told() {
    let repository = Repository::new();
    repository.edit(EXERCISE, "todo!()", "if x > 9 { todo!() } else { 2 * x }");
    let faults = repository.faults();
    for test in ["twice_one_is_two", "twice_three_below_zero"] {
        let told = format!("{EXERCISE}: the stub passes tests::{test}");
        assert!(faults.contains(&told), "{told} in {faults}");
    }
}

#[test]
fn a_solution_that_fails_is_told() {
    let repository = Repository::new();
    repository.edit(SOLVED, "2 * x", "3 * x");
    let faults = repository.faults();
    assert!(faults.contains(&format!("{SOLVED}: tests::twice_one_is_two fails")), "{faults}");
}

#[test]
fn a_solution_with_a_warning_is_told() {
    let repository = Repository::new();
    repository.edit(SOLVED, "    2 * x", "    return 2 * x;");
    repository.fails(&format!("{SOLVED}: is not clean"));
}

#[test]
fn a_stub_that_rustlings_would_refuse_is_told() {
    let repository = Repository::new();
    repository.edit(EXERCISE, "// TODO: write it", "// Write it.");
    repository.fails(&format!("{EXERCISE}: rustlings wants a `// TODO`"));
}

#[test]
fn a_test_that_does_not_need_the_stub_is_told() {
    let repository = Repository::new();
    for file in [EXERCISE, SOLVED] {
        repository.edit(file, "double(1), 2, \"twice 1 came out {}\", double(1)", "1 + 1, 2");
    }
    let faults = repository.faults();
    assert!(
        faults.contains(&format!("{EXERCISE}: the stub passes tests::twice_one")),
        "{faults}"
    );
}

#[test]
fn a_test_that_does_not_end_is_told() {
    let repository = Repository::new();
    repository.edit(
        SOLVED,
        "2 * x",
        "std::thread::sleep(std::time::Duration::from_secs(11));\n    2 * x",
    );
    let faults = repository.faults();
    assert!(
        faults.contains(&format!("{SOLVED}: tests::twice_one_is_two takes too long")),
        "{faults}"
    );
}

#[test]
fn a_file_that_is_not_formatted_is_told() {
    let repository = Repository::new();
    repository.edit(ONCE, "    x\n", "  x\n");
    repository.fails(&format!("{ONCE}: is not formatted"));
}

#[test]
fn an_item_that_no_page_has_shown_yet_is_told() {
    let repository = Repository::new();
    let numbers = "book/src/ch1/numbers.md";
    for file in [EXERCISE, SOLVED] {
        repository.edit(
            file,
            "Numbers)\n",
            "Numbers)\n//!\n//! Not with `ch1::twice::double`.\n",
        );
    }
    let told =
        |file: &str| format!("{file}: uses ch1::twice, which no page shows up to {numbers}");
    let faults = repository.faults();
    assert!(faults.contains(&told(EXERCISE)) && faults.contains(&told(SOLVED)), "{faults}");
    repository.write("book/src/later.md", "# Later\n\n{{#code ch1/src/twice.rs:double}}\n");
    repository.edit("book/src/SUMMARY.md", "- [N", "- [Later](later.md)\n- [N");
    assert_eq!(repository.faults(), "");
    repository.write("book/src/SUMMARY.md", "- [N](ch1/numbers.md)\n- [Later](later.md)\n");
    assert!(repository.faults().contains(&told(EXERCISE)));
}

#[test]
fn a_program_that_tells_no_time_is_told() {
    let repository = Repository::new();
    let main = "fn main() {\n    println!(\"fast\");\n}";
    for file in [EXERCISE, SOLVED] {
        repository.edit(file, "fn main() {}", main);
    }
    let faults = repository.faults();
    assert!(faults.contains("should print `SECONDS s WHAT`, and said: fast"), "{faults}");
}

#[test]
fn the_two_speeds_are_compared() {
    let repository = Repository::new();
    let told = speed(repository.folder.path(), "double").unwrap_err().to_string();
    assert_eq!(told, "double is not about speed");
    for (file, seconds) in [(EXERCISE, "0.5"), (SOLVED, "0.25")] {
        let main = format!("fn main() {{\n    println!(\"{seconds} s  a number\");\n}}");
        repository.edit(file, "fn main() {}", &main);
    }
    let told = speed(repository.folder.path(), "double").unwrap();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines,
        ["yours     5.00e-1 s a number", "solution  2.50e-1 s a number", "ratio     2.00"]
    );
}

#[test]
fn tests_that_differ_below_the_line_are_told() {
    let repository = Repository::new();
    repository.edit(SOLVED, "double(1), 2,", "double(1), 1 + 1,");
    repository.fails(&format!("{SOLVED}: below the line it differs from the exercise"));
}

#[test]
fn a_wrong_answer_that_passes_is_told() {
    let repository = Repository::new();
    repository.edit(ONCE, "    x\n", "    x + x\n");
    repository.fails(&format!("{ONCE}: passes all tests"));
}

#[test]
fn a_wrong_answer_rejected_by_another_test_than_its_own_is_told() {
    let repository = Repository::new();
    repository.edit(ONCE, "    x\n", "    x + 1\n");
    let told = "is rejected by twice_three_below_zero first, not by \
                twice_one_is_two";
    repository.fails(&format!("{ONCE}: {told}"));
}

#[test]
fn a_wrong_answer_rejected_with_other_words_is_told() {
    let repository = Repository::new();
    repository.edit(ONCE, "    x\n", "    3 * x\n");
    repository.fails(&format!("{ONCE}: is rejected by twice_one_is_two with other words"));
}

#[test]
fn a_wrong_answer_that_does_not_compile_is_told() {
    let repository = Repository::new();
    repository.edit(ONCE, "    x\n", "    y\n");
    repository.fails(&format!("{ONCE}: does not compile"));
}

#[test]
fn a_block_that_says_something_else_than_its_file_is_told() {
    let repository = Repository::new();
    repository.edit("book/src/ch1/numbers.md", "1-1 Twice", "1-1 Thrice");
    let told = format!("{EXERCISE}: its title is `Twice`, and on the page it is `Thrice`");
    repository.fails(&format!("book/src/ch1/numbers.md:3: {told}"));
}

#[test]
fn what_is_missing_is_told() {
    let repository = Repository::new();
    repository.edit("book/src/ch1/numbers.md", " | double", "");
    repository.edit("crates/exercises/Cargo.toml", "double_sol", "double_solved");
    fs::remove_file(repository.folder.path().join(ONCE)).unwrap();
    let faults = repository.faults();
    for told in
        ["double is on no page", "info.toml it should have", "2 wrong answers, at least 3"]
    {
        assert!(faults.contains(told), "{told} in {faults}");
    }
}

#[test]
fn the_board_says_what_is_solved() {
    let repository = Repository::new();
    let board = || board(repository.folder.path()).unwrap();
    assert!(board().starts_with("ch1: 0 of 1 solved\n"), "{}", board());
    assert!(board().contains("next: double, of the page Numbers"), "{}", board());
    repository.edit(EXERCISE, "todo!()", "x");
    assert!(board().contains("Twice: fails its tests"), "{}", board());
    repository.edit(EXERCISE, "    x\n", "    x + x\n");
    assert!(board().starts_with("ch1: 1 of 1 solved\n"), "{}", board());
    repository.edit(EXERCISE, "double(1), 2", "double(1), 1 + 1");
    assert!(board().contains("its tests are not the book's"), "{}", board());
}

#[test]
fn the_second_hint_is_for_those_who_ask_twice() {
    let repository = Repository::new();
    let hint = || hint(repository.folder.path(), "double").unwrap();
    assert!(hint().starts_with("x and x.\n\n(Ask again"));
    assert_eq!(hint(), "x and x.\n\n2x.\n");
    assert!(board(repository.folder.path()).unwrap().contains("open, 2 hints"));
}

#[test]
fn the_solution_is_compared_when_the_exercise_is_solved() {
    let repository = Repository::new();
    let diff = |anyway| diff(repository.folder.path(), "double", anyway);
    let told = diff(false).unwrap_err().to_string();
    assert!(told.starts_with("double is not solved: open."), "{told}");
    assert!(diff(true).unwrap().contains("-    todo!()\n+    2 * x\n"));
    repository.edit(EXERCISE, "todo!()", "x + x");
    assert!(diff(false).unwrap().contains("-    x + x\n+    2 * x\n"));
}
