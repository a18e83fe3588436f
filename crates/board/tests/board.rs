//! What a reader sees of a small set of exercises.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

mod repository;

use board::{board, diff, hint, speed};
use repository::{EXERCISE, JUDGES, Repository};

#[test]
fn the_board_says_what_is_solved() {
    let repository = Repository::new();
    let board = || board(repository.path()).unwrap();
    assert!(board().starts_with("ch1: 0 of 1 solved\n"), "{}", board());
    assert!(board().contains("next: double, of the page Numbers"), "{}", board());
    assert!(board().contains(&format!("write in {EXERCISE}\n")), "{}", board());
    repository.edit(EXERCISE, "todo!()", "y");
    assert!(board().contains("Twice: does not compile"), "{}", board());
    repository.edit(EXERCISE, "    y\n", "    x\n");
    assert!(board().contains("Twice: fails its tests"), "{}", board());
    repository.edit(EXERCISE, "    x\n", "    x + x\n");
    assert!(board().starts_with("ch1: 1 of 1 solved\n"), "{}", board());
    repository.edit(EXERCISE, "#[path = \"tests/double.rs\"]\nmod tests;", "mod tests {}");
    assert!(board().contains("its tests are not the book's"), "{}", board());
}

#[test]
fn the_second_hint_is_for_those_who_ask_twice() {
    let repository = Repository::new();
    let hint = || hint(repository.path(), "double").unwrap();
    assert!(hint().starts_with("x and x.\n\n(Ask again"));
    assert_eq!(hint(), "x and x.\n\n2x.\n");
    assert!(board(repository.path()).unwrap().contains("open, 2 hints"));
}

#[test]
fn a_misspelt_name_is_answered_with_the_nearest() {
    let told = hint(Repository::new().path(), "duoble").unwrap_err().to_string();
    assert_eq!(told, "there is no exercise `duoble`; nearest: double");
}

#[test]
fn the_solution_is_compared_when_the_exercise_is_solved() {
    let repository = Repository::new();
    let diff = |anyway| diff(repository.path(), "double", anyway);
    let told = diff(false).unwrap_err().to_string();
    assert!(told.starts_with("double is not solved: open."), "{told}");
    assert!(diff(true).unwrap().contains("-    todo!()\n+    TWO * x\n"));
    repository.edit(EXERCISE, "todo!()", "x + x");
    assert!(diff(false).unwrap().contains("-    x + x\n+    TWO * x\n"));
    repository.edit(EXERCISE, "    // TODO: write it\n    x + x", "    TWO * x");
    assert_eq!(diff(false).unwrap(), "There is no difference.\n");
}

#[test]
fn the_two_speeds_are_compared() {
    let repository = Repository::new();
    let speed = || speed(repository.path(), "double");
    assert_eq!(speed().unwrap_err().to_string(), "double is not about speed");
    // A time that is as long as the result is large.
    repository.measure("println!(\"{:.2} s  a number\", f64::from(double(1)) / 8.0);");
    let told = speed().unwrap_err().to_string();
    assert_eq!(told, "double is not solved: it has a `todo!()`");
    repository.edit(EXERCISE, "todo!()", "4 * x");
    let told = speed().unwrap();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines,
        ["yours     5.00e-1 s a number", "solution  2.50e-1 s a number", "ratio     2.00"]
    );
    let board = board(repository.path()).unwrap();
    assert!(board.contains("fails its tests"), "to measure is no test: {board}");
    repository.edit(EXERCISE, "4 * x", "x + x");
    repository.edit(JUDGES, "println!", "panic!");
    let told = speed().unwrap_err().to_string();
    assert!(
        told.starts_with("tests::speed should print `SECONDS s WHAT`, and said:"),
        "{told}"
    );
}
