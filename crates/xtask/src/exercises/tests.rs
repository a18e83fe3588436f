//! A small set in a temporary repository, damaged in one place: the check says where and what.

use std::fs;

use super::check;

#[path = "../../../board/tests/repository/mod.rs"]
mod repository;
use repository::{EXERCISE, JUDGES, Repository, SOLVED};

const ONCE: &str = "crates/exercises/wrong/double/once.rs";

impl Repository {
    fn faults(&self) -> String {
        check(self.path()).unwrap().faults.join("\n")
    }

    /// The check tells of this, and of nothing else.
    fn fails(&self, start: &str) {
        let found = check(self.path()).unwrap().faults;
        assert!(
            found.len() == 1 && found[0].starts_with(start),
            "expected\n{start}\nin {found:#?}"
        );
    }
}

#[test]
fn a_sound_exercise_has_no_faults() {
    let checked = check(Repository::new().path()).unwrap();
    assert_eq!((checked.exercises, checked.answers), (1, 3));
    assert_eq!(checked.faults, [""; 0]);
}

#[test]
fn a_stub_that_passes_is_told() {
    let repository = Repository::new();
    repository.edit(EXERCISE, "todo!()", "if x > 9 { todo!() } else { TWO * x }");
    let faults = repository.faults();
    for test in ["twice_one_is_two", "twice_three_below_zero"] {
        let told = format!("{EXERCISE}: the stub passes tests::{test}");
        assert!(faults.contains(&told), "{told} in {faults}");
    }
}

#[test]
fn a_solution_that_fails_is_told() {
    let repository = Repository::new();
    repository.edit(SOLVED, "TWO * x", "3 * x");
    let faults = repository.faults();
    assert!(faults.contains(&format!("{SOLVED}: tests::twice_one_is_two fails")), "{faults}");
}

#[test]
fn a_solution_with_a_warning_is_told() {
    let repository = Repository::new();
    repository.edit(SOLVED, "    TWO * x", "    return TWO * x;");
    repository.fails(&format!("{SOLVED}: is not clean"));
}

#[test]
fn a_test_that_does_not_end_is_told() {
    let repository = Repository::new();
    repository.edit(
        SOLVED,
        "TWO * x",
        "std::thread::sleep(std::time::Duration::from_secs(11));\n    TWO * x",
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
    repository.edit("crates/exercises/Cargo.toml", "\"double\"", "\"doubled\"");
    fs::remove_file(repository.path().join(ONCE)).unwrap();
    let faults = repository.faults();
    for told in
        ["double is on no page", "info.toml it should have", "2 wrong answers, at least 3"]
    {
        assert!(faults.contains(told), "{told} in {faults}");
    }
}

#[test]
fn a_stub_that_does_not_take_in_its_tests_is_told() {
    let repository = Repository::new();
    repository.edit(EXERCISE, "fn main() {}\n", "fn main() {\n    tests::all();\n}\n");
    let faults = repository.faults();
    let told = format!("{EXERCISE}: should end with\n// ---- Write above this line.");
    assert!(faults.contains(&told), "{told} in {faults}");
}

#[test]
fn a_test_that_does_not_need_the_stub_is_told() {
    let repository = Repository::new();
    repository.edit(JUDGES, "double(1), TWO, \"twice 1 came out {}\", double(1)", "TWO, 1 + 1");
    let faults = repository.faults();
    assert!(
        faults.contains(&format!("{EXERCISE}: the stub passes tests::twice_one")),
        "{faults}"
    );
}

#[test]
fn tests_with_a_warning_are_told() {
    let repository = Repository::new();
    repository.edit(JUDGES, "use super::*;\n", "use super::*;\nuse std::fmt;\n");
    let faults = repository.faults();
    assert!(faults.contains(&format!("{JUDGES}: is not clean\nwarning: unused")), "{faults}");
}

#[test]
fn a_measurement_that_tells_no_time_is_told() {
    let repository = Repository::new();
    repository.measure("println!(\"{}, fast\", double(1));");
    let faults = repository.faults();
    let told =
        format!("{JUDGES}: double::tests::speed should print `SECONDS s WHAT`, and said:");
    assert!(faults.contains(&told) && faults.contains("2, fast"), "{faults}");
    repository.measure("println!(\"0.5 s  {}\", double(1));");
    assert_eq!(repository.faults(), "");
}

#[test]
fn a_wrong_answer_may_state_all_that_differs() {
    let repository = Repository::new();
    // The solution's `double` knows only its own TWO: this changes nothing but the tests' right side.
    repository.write(
        ONCE,
        "//! rejected by twice_one_is_two: twice 1 came out 2\n\nconst TWO: i32 = 1;\n",
    );
    assert_eq!(repository.faults(), "");
    repository.edit(ONCE, "came out 2", "came out 1");
    repository.edit(ONCE, "= 1;\n", "= 1;\n\nfn double(x: i32) -> i32 {\n    TWO * x\n}\n");
    repository.fails(&format!("{ONCE}: is rejected by twice_three_below_zero first"));
}
