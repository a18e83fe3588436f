//! A small book in a temporary repository: Markdown in, HTML out.

mod faults;
mod outputs;
mod pages;
mod questions;

use std::fs;

use tempfile::TempDir;

use super::{Library, Page, expand};

const SOURCE: &str = "\
impl Network {
    // ANCHOR: learn
    /// One step.
    fn learn(&mut self) {
        // ANCHOR: step
        self.w -= 1;
        // ANCHOR_END: step

        self.b -= 1;
    }
    // ANCHOR_END: learn
}
// ANCHOR: faster
/// One step.
fn learn(&mut self) {
    self.w -= 2;
}
// ANCHOR_END: faster
";

const CELL: &str = r#"{
  "cell": "run", "title": "A run", "command": "cargo run -p ch1 -- run", "duration": "seconds",
  "parameters": [{ "name": "eta", "meaning": "learning rate η", "default": 3.0 }],
  "values": { "percent": 95.1234, "images": 50000, "below": -0.5, "name": "a | b*", "verdict": "a difference that five seeds show", "test_labels": 1234567 },
  "tables": { "best": { "columns": ["η", "what"], "rows": [[0.5, "<low>"], [3.0, "good"]] } },
  "figures": { "curve": { "file": "run.curve.svg", "alt": "It rises to 95." },
               "mute": { "file": "run.curve.svg", "alt": " " } }
}"#;

const CATALOGUE: &str = r#"[{
  "cell": "run", "title": "A run", "command": "cargo run -p ch1 -- run", "duration": "seconds",
  "parameters": []
}]"#;

const BENCH: &str = r#"{
  "cell": "ch2", "title": "The benchmarks of ch2", "command": "cargo bench -p ch2",
  "duration": "long", "parameters": [], "figures": {},
  "values": { "measured": "2026-11-22 on a <machine>", "epoch_fast_speed": 12.3 },
  "tables": { "epoch": { "columns": ["benchmark", "time"], "rows": [["fast", "3 ms"]] } }
}"#;

const TRANSCRIPT: &str = "epoch 1: 95 %\n\nFigure curve: It rises\nto 95.\nend\n";
const SVG: &str =
    "<svg viewBox=\"0 0 1 1\" role=\"img\">\n<title>It rises to 95.</title>\n</svg>\n";

const INFO: &str = "format_version = 1\n[[exercises]]\nname = \"double\"\ndir = \"ch1\"\n\
                    hint = \"\"\"\nTry `1`.\n---\nAdd it.\"\"\"\n";

/// The pages that every small book has.
const GLOSSARY: &str = "# Glossary\n\n{{#term sigmoid neuron}} A *smooth* neuron.\n";
const REFERENCES: &str = "# References\n\n- {{#ref lecun1998}} Yann LeCun, *Digits*, 1998.\n";
const OTHER: &str = "# Other\n\n## Why so?\n\n$$\n\\begin{equation} a = b \\label{eq:other} \
                     \\end{equation}\n$$\n";

/// A repository with one chapter and one cell.
pub(super) fn repository() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("crates/ch1/src/a.rs", SOURCE),
        ("crates/ch1/tests/a.rs", "fn helper() {}\n\n#[test]\nfn it_learns() {}\n"),
        ("frameworks/f/src/b.rs", "// ANCHOR: b\nfn b() {}\n// ANCHOR_END: b\n"),
        ("book/generated/ch1/run.json", CELL),
        ("book/generated/ch1/cells.json", CATALOGUE),
        ("book/generated/bench/ch2.json", BENCH),
        ("book/generated/ch1/run.txt", TRANSCRIPT),
        ("book/generated/ch1/run.curve.svg", SVG),
        ("book/src/picture.png", ""),
        ("crates/exercises/info.toml", INFO),
        (
            "crates/exercises/exercises/ch1/double.rs",
            "//! Exercise 1-2: Twice (page ch1/page.md)\n",
        ),
    ];
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The pages of a small book, of which `text` is `ch1/page.md`.
pub(super) fn pages(text: &str) -> Vec<Page> {
    let page = |path: &str, chapter: &str, text: &str| Page {
        path: path.to_owned(),
        title: path.to_owned(),
        chapter: chapter.to_owned(),
        text: text.to_owned(),
    };
    vec![
        page("ch1/page.md", "1", text),
        page("ch1/other.md", "1", OTHER),
        page("glossary.md", "", GLOSSARY),
        page("references.md", "", REFERENCES),
    ]
}

/// What becomes of a page.
pub(super) fn shown(text: &str) -> String {
    let folder = repository();
    let library = Library::new(folder.path(), Some("https://example.org/nn/"));
    let expanded = expand(&library, &pages(text)).unwrap_or_else(|faults| panic!("{faults}"));
    expanded.texts[0].clone()
}

/// What is wrong with a page.
pub(super) fn told(text: &str) -> String {
    let folder = repository();
    let library = Library::new(folder.path(), None);
    expand(&library, &pages(text)).unwrap_err().to_string()
}
