//! The rules of the house that no compiler knows.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files below `folder` whose name ends so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_str().is_some_and(|name| name.ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The sources of all chapters.
fn chapters() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(root().join("crates")).unwrap();
    let folders = folders.map(|entry| entry.unwrap().path());
    let is_chapter =
        |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with("ch");
    folders.filter(is_chapter).flat_map(|path| files(&path.join("src"), ".rs")).collect()
}

/// The lines of code of a file, without comments, up to its unit tests.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().enumerate().take_while(|(_, line)| *line != "#[cfg(test)]");
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.map(|(number, line)| (number + 1, line.to_owned())).collect()
}

/// Fails on every line of the files that contains one of the words.
fn forbid(files: &[PathBuf], words: &[&str], why: &str) {
    assert!(!files.is_empty());
    let mut found = vec![];
    for file in files {
        for (number, line) in code(file) {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                found.push(format!("{}:{number}: {word}", file.display()));
            }
        }
    }
    assert!(found.is_empty(), "{why}:\n{}", found.join("\n"));
}

/// What will run in the page.
fn page_code() -> Vec<PathBuf> {
    let mut all = files(&root().join("crates/numerics/src"), ".rs");
    all.extend(files(&root().join("crates/figures/src"), ".rs"));
    all.extend(files(&root().join("crates/record/src"), ".rs"));
    let notebook = files(&root().join("crates/notebook/src"), ".rs");
    all.extend(notebook.into_iter().filter(|path| !path.to_str().unwrap().contains("/cli/")));
    let program = |path: &PathBuf| {
        path.ends_with("main.rs") || path.to_str().unwrap().contains("/src/program/")
    };
    all.extend(chapters().into_iter().filter(|path| !program(path)));
    all
}

#[test]
fn what_runs_in_the_page_knows_no_clock_file_thread_or_environment() {
    let words =
        ["std::time", "std::fs", "std::thread", "std::env", "std::process", "SystemTime"];
    forbid(&page_code(), &words, "this code will be compiled to WebAssembly");
}

#[test]
fn what_reaches_a_printed_number_uses_no_function_of_the_platform() {
    let words = [
        ".exp()",
        ".ln()",
        ".log10()",
        ".log2()",
        ".powf(",
        ".powi(",
        ".sin()",
        ".cos()",
        ".tan()",
        ".tanh()",
        ".acos()",
        ".asin()",
        ".atan()",
        ".atan2(",
        ".sin_cos()",
        ".sinh()",
        ".cosh()",
        ".exp2()",
        ".exp_m1()",
        ".ln_1p()",
        ".cbrt()",
        ".hypot(",
        "Float::exp",
        "Float::ln",
        "f64::exp",
        "f64::ln",
        ".dot(",
        ".mul_add(",
        ".sum()",
        ".mean()",
        ".std(",
        ".var(",
        "rand::rng()",
    ];
    let mut all = files(&root().join("crates/numerics/src"), ".rs");
    all.extend(chapters());
    forbid(&all, &words, "use the functions of `numerics`, whose bits are the same everywhere");
}
