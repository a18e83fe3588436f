//! A small book, built and shown by the tools, and built by a reader's own mdBook, which calls the preprocessor.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::Duration;

use mdbook_driver::MDBook;
use preprocessor::Strictness;
use xtask::site::{build, serve};

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

/// What a server answers, as soon as there is one.
fn get(address: &str, path: &str) -> String {
    let mut stream = (0..100).find_map(|_| {
        thread::sleep(Duration::from_millis(50));
        TcpStream::connect(address).ok()
    });
    let stream = stream.as_mut().unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_page_that_is_shown_is_as_new_as_what_it_is_made_of() {
    let root = repository();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let (folder, address) = (root.path().to_owned(), free.clone());
    thread::spawn(move || serve(&folder, &address).unwrap());
    assert!(get(&free, "/one.html").contains("let a = 1;"));
    write(root.path(), "crates/ch1/src/a.rs", "// ANCHOR: a\nlet a = 2;\n// ANCHOR_END: a\n");
    assert!(get(&free, "/one.html").contains("let a = 2;"));
    write(root.path(), "book/src/one.md", "# One\n\n[two](#two)\n");
    let told = get(&free, "/");
    assert!(told.starts_with("HTTP/1.1 500 "), "{told}");
    assert!(told.contains("book/src/one.md:3: link `#two`"), "{told}");
}
