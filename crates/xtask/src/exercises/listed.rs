//! What lists the exercises agrees: `info.toml`, `Cargo.toml` and the folders.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use board::{Exercise, FOLDER, INFO, Set};

use crate::Error;

/// `info.toml`, `Cargo.toml` and the folders list the same exercises in the same order.
pub(crate) fn list(set: &Set, faults: &mut Vec<String>) -> Result<(), Error> {
    let mut names = BTreeSet::new();
    for Exercise { name, .. } in &set.exercises {
        if !names.insert(name) {
            faults.push(format!("{FOLDER}/{INFO}: two exercises are called {name}"));
        }
        if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            faults.push(format!("{FOLDER}/{INFO}: `{name}` is not snake_case"));
        }
    }
    let bin = |exercise: &Exercise| (exercise.name.clone(), exercise.file());
    let wanted: Vec<(String, String)> = set.exercises.iter().map(bin).collect();
    let path = set.path("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
    let manifest: toml::Table = toml::from_str(&manifest)
        .map_err(|error| board::Error::Exercise(format!("{FOLDER}/Cargo.toml: {error}")))?;
    let listed = manifest.get("bin").and_then(|bins| bins.as_array()).into_iter().flatten();
    let text =
        |bin: &toml::Value, key| bin.get(key).and_then(|it| it.as_str()).map(str::to_owned);
    let listed: Vec<(String, String)> =
        listed.filter_map(|bin| Some((text(bin, "name")?, text(bin, "path")?))).collect();
    if listed != wanted {
        let lines = wanted
            .iter()
            .map(|(name, path)| format!("  {{ name = \"{name}\", path = \"{path}\" }},\n"));
        let lines: String = lines.collect();
        faults
            .push(format!("{FOLDER}/Cargo.toml: by {INFO} it should have\nbin = [\n{lines}]"));
    }
    let files = |it: &Exercise| [it.file(), it.tests(), it.solution()];
    let known: BTreeSet<String> = set.exercises.iter().flat_map(files).collect();
    for found in sources(set, &["exercises", "solutions"])? {
        if !known.contains(&found) {
            faults.push(format!("{FOLDER}/{found}: is not in {INFO}"));
        }
    }
    for folder in sources(set, &["wrong"])? {
        let name = folder.split('/').nth(1).unwrap_or_default().to_owned();
        if !names.contains(&name) {
            faults.push(format!("{FOLDER}/{folder}: there is no exercise {name}"));
        }
    }
    Ok(())
}

/// All sources below some folders of the exercises, in the order of their names.
pub(crate) fn sources(set: &Set, folders: &[&str]) -> Result<Vec<String>, Error> {
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| set.path(folder)).collect();
    let mut found = vec![];
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(&folder).map_err(Error::file("read", &folder))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                open.push(path);
            } else if let Ok(path) = path.strip_prefix(set.path("")) {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}
