//! The shortest program that learns prints what the book shows.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::process::Command;

#[test]
fn the_thirty_lines_print_what_their_page_shows() {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "-p", "ch1", "--example", "learns"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();
    let book = include_str!("../../../book/generated/ch1/learns.txt").lines();
    let book: Vec<&str> = book.take_while(|line| line.starts_with("images")).collect();
    assert_eq!(book.len(), 4);
    assert_eq!(printed.lines().collect::<Vec<_>>(), book);
}
