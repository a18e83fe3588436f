//! The commands of the README work as they stand there.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The commands in the README's `sh` blocks, without their comments.
fn commands() -> Vec<String> {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let blocks = readme.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let lines = blocks.flat_map(str::lines).filter(|line| !line.is_empty());
    lines.map(|line| line.split(" #").next().unwrap().trim().to_owned()).collect()
}

/// Runs the README's one command that contains `part`, with `folder` for its DIR.
fn run(part: &str, folder: &Path) -> Output {
    let all = commands();
    let [command] = all.iter().filter(|c| c.contains(part)).collect::<Vec<_>>()[..] else {
        panic!("one command of {all:#?} should contain '{part}'")
    };
    let command = command.replace("DIR", folder.to_str().unwrap());
    let mut words = command.split_whitespace();
    assert_eq!(words.next(), Some("cargo"), "{command}");
    Command::new(env!("CARGO")).args(words).current_dir(root()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_two_commands_stand_first() {
    assert_eq!(commands()[..2], ["cargo run -p ch1", "cargo test"]);
}

#[test]
fn it_promises_what_the_final_network_reads() {
    let stored = root().join("book/generated/ch3/final-network.json");
    let stored: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(stored).unwrap()).unwrap();
    let mean = stored["values"]["test_mean"].as_f64().unwrap();
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let promised = format!("reads {mean:.1} % of the test images");
    assert!(readme.contains(&promised), "'{promised}' is missing");
}

#[test]
fn list_lists_every_cell() {
    let output = run("-- list", Path::new(""));
    assert!(output.status.success());
    let list = text(&output.stdout);
    let stored = std::fs::read_to_string(root().join("book/generated/ch1/cells.json")).unwrap();
    let cells: Vec<record::Entry> = serde_json::from_str(&stored).unwrap();
    for record::Entry { cell, .. } in cells {
        assert!(list.contains(&cell), "'{cell}' is missing from\n{list}");
    }
}

#[test]
fn settings_can_be_changed() {
    let output = run("--epochs 3", Path::new(""));
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("784-100-10, mini-batches of 10, η = 1, seed 7"));
}

#[test]
fn figures_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let output = run("--figures DIR", folder.path());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let entries = std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
    let mut files: Vec<_> = entries.map(|entry| entry.file_name()).collect();
    files.sort();
    assert_eq!(files, ["first-network.accuracy.svg", "first-network.cost.svg"]);
}

#[test]
fn a_foreign_data_set_trains_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    foreign_data(folder.path());
    let output = run("--data DIR", folder.path());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let errors = text(&output.stderr);
    for part in [
        "600 training",
        "100 test images",
        folder.path().to_str().unwrap(),
        "not the published",
    ] {
        assert!(errors.contains(part), "'{part}' is missing from\n{errors}");
    }
    // Stripes are easy: the network must have learned them, so it was these data it trained on.
    assert!(text(&output.stdout).contains("after the last epoch:         100.00 %"));
}

/// 600 and 100 images of a white field with one black row, the row telling the class.
fn foreign_data(folder: &Path) {
    for (prefix, count) in [("train", 600u32), ("t10k", 100)] {
        let mut images: Vec<u8> = [0, 0, 8, 3].to_vec();
        for number in [count, 28, 28] {
            images.extend(number.to_be_bytes());
        }
        let mut labels: Vec<u8> = [0, 0, 8, 1].to_vec();
        labels.extend(count.to_be_bytes());
        for i in 0..count {
            let class = (i % 10) as usize;
            let mut pixels = [0; 784];
            pixels[28 * 2 * (class + 1)..][..28].fill(255);
            images.extend(pixels);
            labels.push(class as u8);
        }
        std::fs::write(folder.join(format!("{prefix}-images-idx3-ubyte")), images).unwrap();
        std::fs::write(folder.join(format!("{prefix}-labels-idx1-ubyte")), labels).unwrap();
    }
}
