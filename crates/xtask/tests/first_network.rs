//! A reader types the page *The first network*, step by step, into a project of their own: every step
//! compiles, the third reads digits and the seventh learns, with the numbers of the book.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands between `open` and the next `close`, each time.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).map(|rest| rest.split(close).next().unwrap()).collect()
}

/// The lines of an anchor, without those of other anchors.
fn anchor(source: &str, name: &str) -> String {
    let [found] = between(
        source,
        &format!("// ANCHOR: {name}\n"),
        &format!("// ANCHOR_END: {name}\n"),
    )[..] else {
        panic!("one anchor {name}")
    };
    found
        .lines()
        .filter(|line| !line.contains("// ANCHOR"))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// The paths that the text tells the reader to import: `numerics::matvec`, in paragraphs that say so.
fn imports(step: &str) -> String {
    let paragraphs = step.split("\n\n").filter(|paragraph| paragraph.contains("import"));
    let quoted = paragraphs.flat_map(|paragraph| paragraph.split('`').skip(1).step_by(2));
    quoted.filter(|words| words.contains("::")).map(|path| format!("use {path};\n")).collect()
}

/// The reader's project.
struct Project {
    folder: tempfile::TempDir,
    imports: String,
    methods: String,
    functions: String,
    body: String,
}

impl Project {
    /// The place to work, as the page describes it.
    fn new(page: &str) -> Project {
        let folder = tempfile::tempdir().unwrap();
        let [dependencies] = between(page, "```toml\n", "```")[..] else { panic!("one toml") };
        let dependencies = dependencies.replace("../BOOK", root().to_str().unwrap());
        let package = "[package]\nname = \"digits\"\nedition = \"2024\"\n\n";
        fs::write(folder.path().join("Cargo.toml"), format!("{package}{dependencies}"))
            .unwrap();
        fs::copy(root().join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        for file in ["sigmoid.rs", "diverged.rs"] {
            let from = root().join("crates/ch1/src").join(file);
            fs::copy(from, folder.path().join("src").join(file)).unwrap();
        }
        let [imports, methods, functions, body] = [const { String::new() }; 4];
        Project { folder, imports, methods, functions, body }
    }

    /// Types what a step shows.
    fn type_in(&mut self, step: &str) {
        self.imports += &imports(step);
        let source = read("crates/ch1/src/network.rs");
        for name in between(step, "{{#code ch1/src/network.rs:", "}}") {
            let code = anchor(&source, name);
            let place =
                if code.starts_with(' ') { &mut self.methods } else { &mut self.functions };
            *place += &code;
        }
        // What the reader is sent to another page for.
        for name in between(step, "Copy `", "`") {
            let listing = format!("{{{{#code ch1/src/network.rs:{name}}}}}");
            assert!(read("book/src/rust.md").contains(&listing), "{name} is not on that page");
            self.functions += &anchor(&source, name);
        }
    }

    /// `cargo check` or `cargo run` on what has been typed so far.
    fn cargo(&self, command: &str, modules: &str) -> Output {
        let Project { folder, imports, methods, functions, body } = self;
        let network = format!("{imports}\n{functions}\nimpl Network {{\n{methods}}}\n");
        let main = format!(
            "{modules}\nfn main() -> Result<(), Box<dyn std::error::Error>> {{\n{body}Ok(())\n}}\n"
        );
        fs::write(folder.path().join("src/network.rs"), network).unwrap();
        fs::write(folder.path().join("src/main.rs"), main).unwrap();
        Command::new(env!("CARGO"))
            .args([command, "--quiet", "--offline"])
            .current_dir(folder.path())
            .env("CARGO_TARGET_DIR", root().join("target/first-network"))
            .output()
            .unwrap()
    }
}

fn succeeded(output: &Output, step: usize) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "step {step}: {errors}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn every_step_of_the_page_compiles_and_the_numbers_are_the_book_s() {
    let page = read("book/src/ch1/first-network.md");
    let record: serde_json::Value =
        serde_json::from_str(&read("book/generated/ch1/first-network.json")).unwrap();
    let mut steps = page.split("\n## Step ");
    let modules = between(steps.next().unwrap(), "```rust\n", "```")[0].to_owned();
    let mut project = Project::new(&page);
    for (number, step) in steps.enumerate().map(|(i, step)| (i + 1, step)) {
        let step = step.split("\n## ").next().unwrap();
        project.type_in(step);
        let fence = between(step, "```rust\n", "```").concat();
        match number {
            3 => {
                project.body = fence;
                let printed = succeeded(&project.cargo("run", &modules), number);
                let untrained = &record["values"]["untrained"];
                assert_eq!(printed, format!("{untrained} of 10000\n"));
            }
            7 => {
                let lines: Vec<&str> = project.body.lines().take(2).collect();
                // One epoch of the thirty.
                project.body =
                    format!("{}\nfor epoch in 1..=1 {{\n{fence}}}\n", lines.join("\n"));
                let printed = succeeded(&project.cargo("run", &modules), number);
                let rows = record["tables"]["epochs"]["rows"].as_array().unwrap();
                let test = rows[1].as_array().unwrap().last().unwrap().as_str().unwrap();
                assert_eq!(printed, format!("1: {test}\n"));
            }
            _ => {
                succeeded(&project.cargo("check", &modules), number);
            }
        }
    }
    assert!(project.body.contains("train_epoch"), "the page has seven steps");
}
