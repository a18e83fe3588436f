//! A small book, built by the machine and by a reader's own mdBook, which calls the machine as a command.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::Path;

use mdbook_driver::MDBook;
use preprocessor::Strictness;
use xtask::site::build;

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let command =
        format!("cargo run --quiet --manifest-path {manifest} --package preprocessor");
    let config = format!(
        "[build]\nuse-default-preprocessors = false\n[preprocessor.notebook]\ncommand = '{command}'\n"
    );
    write(folder.path(), "book/book.toml", &config);
    write(folder.path(), "book/theme/palette.css", "");
    write(folder.path(), "book/src/SUMMARY.md", "- [One](one.md)\n");
    write(folder.path(), "crates/ch1/src/a.rs", "// ANCHOR: a\nlet a = 1;\n// ANCHOR_END: a\n");
    let page = "# One\n\n$\\sigma'(z)$ and [one](#one).\n\n{{#code ch1/src/a.rs:a}}\n";
    write(folder.path(), "book/src/one.md", page);
    folder
}

#[test]
fn a_fault_stops_both() {
    let root = repository();
    write(root.path(), "book/src/one.md", "# One\n\n[two](#two)\n");
    let told = build(root.path(), Strictness::Quiet).unwrap_err().to_string();
    assert!(told.starts_with("book/src/one.md:3: link `#two`"), "{told}");
    MDBook::load(root.path().join("book")).unwrap().build().unwrap_err();
}

#[test]
fn a_strict_build_wants_every_anchor_on_a_page() {
    let root = repository();
    write(root.path(), "book/src/one.md", "# One\n");
    build(root.path(), Strictness::Lenient).unwrap();
    let told = build(root.path(), Strictness::Strict).unwrap_err().to_string();
    assert_eq!(told, "crates/ch1/src/a.rs:1: no page uses anchor `a`");
}
