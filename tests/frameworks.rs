//! The comparison with a framework lies outside the workspace, and its record is of the versions that its
//! lock file names. (The framework itself is not compiled here: `cargo xtask bench candle` does that.)
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of the frameworks.
fn frameworks() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("frameworks")).unwrap();
    folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Names and versions in a lock file.
fn locked(lock: &str) -> Vec<(String, String)> {
    let field = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.unwrap().trim_end_matches('"').to_owned()
    };
    let packages = lock.split("[[package]]").skip(1);
    packages.map(|package| (field(package, "name"), field(package, "version"))).collect()
}

#[test]
fn no_command_of_the_workspace_compiles_a_framework() {
    let workspace = read("Cargo.toml");
    assert!(workspace.contains("\nexclude = [\"frameworks\"]\n"), "{workspace}");
    let ours = locked(&read("Cargo.lock"));
    for name in frameworks() {
        let manifest = read(format!("frameworks/{name}/Cargo.toml"));
        assert!(manifest.contains("\n[workspace]\n"), "{name} is no workspace of its own");
        let core = format!("{name}-core");
        assert!(ours.iter().all(|(found, _)| *found != core), "{core} is in our lock file");
    }
}

#[test]
fn a_record_was_made_with_the_versions_of_the_lock_file() {
    for name in frameworks() {
        let lock = locked(&read(format!("frameworks/{name}/Cargo.lock")));
        let record: serde_json::Value =
            serde_json::from_str(&read(format!("book/generated/bench/{name}.json"))).unwrap();
        let mut compared = vec![];
        for (key, found) in record["values"].as_object().unwrap() {
            let Some(package) = key.strip_suffix("_version") else { continue };
            let package = package.replace('_', "-");
            let versions: Vec<&str> = lock
                .iter()
                .filter(|(name, _)| *name == package)
                .map(|(_, version)| version.as_str())
                .collect();
            let advice = format!("`cargo xtask bench {name}` makes a new record");
            assert_eq!(versions, [found.as_str().unwrap()], "{package}: {advice}");
            compared.push(package);
        }
        for part in ["core", "nn"].map(|part| format!("{name}-{part}")) {
            assert!(compared.contains(&part), "{part} is not in the record of {name}");
        }
    }
}

#[test]
fn our_program_computes_there_with_the_crates_that_it_computes_with_here() {
    let ours = locked(&read("Cargo.lock"));
    for name in frameworks() {
        let theirs = locked(&read(format!("frameworks/{name}/Cargo.lock")));
        for package in ["chacha20", "libm", "ndarray"] {
            let mut found = theirs.iter().filter(|(name, _)| name == package).peekable();
            assert!(found.peek().is_some(), "{name} has no {package}");
            assert!(found.all(|found| ours.contains(found)), "{package} of {name}");
        }
    }
}
