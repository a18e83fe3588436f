//! Proves the exercises: what their files say agrees, stubs fail, solutions pass, wrong answers are rejected.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::cargo::{self, Built, Outcome};
use super::parts::{Header, is_open, later, split};
use super::set::{Exercise, FOLDER, INFO, Set};
use super::wrong::{Answer, compose, reject};
use crate::{Error, book};

/// The longest that a test may take on the solution; if it is marked as slow, the second.
const LIMITS: [Duration; 2] = [Duration::from_secs(10), Duration::from_secs(120)];

/// So many wrong answers every exercise has at the least.
const ANSWERS: usize = 3;

/// What a compiler may say of a stub: that nothing is used yet.
const STUB: [&str; 4] =
    ["unused_variables", "unused_imports", "unused_mut", "clippy::extra_unused_lifetimes"];

/// What was looked at, and what is wrong, each with its file.
#[derive(Debug)]
pub struct Checked {
    /// How many exercises.
    pub exercises: usize,
    /// How many wrong answers.
    pub answers: usize,
    /// Empty if all is well.
    pub faults: Vec<String>,
}

/// Checks all exercises of a repository.
///
/// # Errors
/// [`Error::Exercise`] if there is no set to check or cargo cannot run; [`Error::File`].
pub fn check(root: &Path) -> Result<Checked, Error> {
    // Programs that are started with these paths need not start in this folder.
    let root = root.canonicalize().map_err(Error::file("read", root))?;
    let set = Set::load(&root)?;
    let mut faults = vec![];
    list(&set, &mut faults)?;
    blocks(&set, &mut faults)?;
    let folder = root.join("target/exercises");
    let mut answers = vec![];
    for exercise in &set.exercises {
        match files(&set, exercise, &mut faults) {
            Err(told) => faults.push(told),
            Ok(below) => {
                let own = compose(&set, exercise, &below, &folder, &mut faults)?;
                if own.len() < ANSWERS {
                    let place = format!("{FOLDER}/{}", exercise.wrong());
                    faults.push(format!(
                        "{place}: {} wrong answers, at least {ANSWERS}",
                        own.len()
                    ));
                }
                answers.extend(own);
            }
        }
    }
    formatted(&set, &mut faults)?;
    programs(&set, &answers, &folder, &mut faults)?;
    Ok(Checked { exercises: set.exercises.len(), answers: answers.len(), faults })
}

/// `info.toml`, `Cargo.toml` and the folders list the same exercises in the same order.
fn list(set: &Set, faults: &mut Vec<String>) -> Result<(), Error> {
    let mut names = BTreeSet::new();
    for Exercise { name, .. } in &set.exercises {
        if !names.insert(name) {
            faults.push(format!("{FOLDER}/{INFO}: two exercises are called {name}"));
        }
        if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            faults.push(format!("{FOLDER}/{INFO}: `{name}` is not snake_case"));
        }
    }
    let wanted: Vec<(String, String)> = set.exercises.iter().flat_map(bins).collect();
    let path = set.path("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
    let manifest: toml::Table = toml::from_str(&manifest)
        .map_err(|error| Error::Exercise(format!("{FOLDER}/Cargo.toml: {error}")))?;
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
    let known: BTreeSet<String> = wanted.into_iter().map(|(_, path)| path).collect();
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

fn bins(exercise: &Exercise) -> [(String, String); 2] {
    let name = &exercise.name;
    [(name.clone(), exercise.file()), (format!("{name}_sol"), exercise.solution())]
}

/// All sources below some folders of the exercises, in the order of their names.
fn sources(set: &Set, folders: &[&str]) -> Result<Vec<String>, Error> {
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

/// Every exercise has one block on the pages, which says what its file says.
fn blocks(set: &Set, faults: &mut Vec<String>) -> Result<(), Error> {
    let found = book::tasks(set.root()).map_err(Error::file("read", set.root()))?;
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (place, name, block) in &found {
        places.entry(name).or_default().push(place);
        let told = set.find(name).map_err(|error| error.to_string()).and_then(|exercise| {
            let agreed = exercise.header(set).and_then(|header| header.agrees(block));
            agreed.map_err(|told| format!("{FOLDER}/{}: {told}", exercise.file()))
        });
        faults.extend(told.err().map(|told| format!("{place}: {told}")));
    }
    for Exercise { name, .. } in &set.exercises {
        match places.get(name.as_str()).map_or(&[][..], Vec::as_slice) {
            [_] => {}
            [] => faults.push(format!("{FOLDER}/{INFO}: {name} is on no page")),
            many => faults.push(format!("{}: {name} is on several pages", many.join(", "))),
        }
    }
    Ok(())
}

/// What the files of an exercise say; returns the part below the line.
fn files(set: &Set, exercise: &Exercise, faults: &mut Vec<String>) -> Result<String, String> {
    let (file, solution) = (exercise.file(), exercise.solution());
    let of = |path: &str| format!("{FOLDER}/{path}: ");
    let text = set.read(&file).map_err(|told| of(&file) + &told)?;
    let solved = set.read(&solution).map_err(|told| of(&solution) + &told)?;
    let (above, below) = split(&text).map_err(|told| of(&file) + &told)?;
    let (answer, tests) = split(&solved).map_err(|told| of(&solution) + &told)?;
    if below != tests {
        faults.push(of(&solution) + "below the line it differs from the exercise");
    }
    if !is_open(above) {
        faults.push(of(&file) + "the stub has no `todo!()`");
    }
    if is_open(answer) {
        faults.push(of(&solution) + "has a `todo!()`");
    }
    match (Header::parse(&text), Header::parse(&solved)) {
        (Ok(one), Ok(other)) if one != other => {
            faults.push(of(&solution) + "its first line differs from the exercise's");
        }
        (one, other) => {
            faults.extend(one.err().map(|told| of(&file) + &told));
            faults.extend(other.err().map(|told| of(&solution) + &told));
        }
    }
    for (path, text) in [(&file, &text), (&solution, &solved)] {
        if let Some(word) = later(text, &exercise.dir) {
            faults.push(format!("{}knows {word}, which the reader does not", of(path)));
        }
    }
    let hints = exercise.hints();
    if hints.len() != 2
        || hints.iter().any(|hint| hint.is_empty() || hint.contains('$') || hint.contains("{{"))
    {
        let told = "needs two hints without directives and formulas, a line `---` between them";
        faults.push(format!("{FOLDER}/{INFO}: {} {told}", exercise.name));
    }
    Ok(below.to_owned())
}

/// All files are formatted, the wrong answers too, which cargo does not know.
fn formatted(set: &Set, faults: &mut Vec<String>) -> Result<(), Error> {
    let files = sources(set, &["exercises", "solutions", "wrong"])?;
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--check", "-l", "--edition", "2024"]).args(&files);
    let output = rustfmt.current_dir(set.path("")).output();
    let output = output.map_err(Error::file("run", Path::new("rustfmt")))?;
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let path = Path::new(line).strip_prefix(set.root()).unwrap_or(Path::new(line));
        faults.push(format!("{}: is not formatted", path.display()));
    }
    Ok(())
}

/// Compiles and runs everything.
fn programs(
    set: &Set,
    answers: &[Answer],
    folder: &Path,
    faults: &mut Vec<String>,
) -> Result<(), Error> {
    let package = ["-p", "exercises", "--tests", "--keep-going"];
    // Clippy says what the compiler says, and more.
    let clippy = cargo::build(cargo::cargo(set.root()).arg("clippy").args(package))?;
    let built = cargo::build(cargo::cargo(set.root()).arg("build").args(package))?;
    for exercise in &set.exercises {
        let solution = format!("{}_sol", exercise.name);
        let (file, solved) = (exercise.file(), exercise.solution());
        let mut note =
            |path: &str, told: String| faults.push(format!("{FOLDER}/{path}: {told}"));
        for found in &clippy.diagnostics {
            let told = found.rendered.trim_end();
            if found.target == solution {
                note(&solved, format!("is not clean\n{told}"));
            } else if found.target == exercise.name && !STUB.contains(&&*found.code) {
                note(&file, format!("says more than that it is unsolved\n{told}"));
            }
        }
        if let Some(told) = stub(&built, &exercise.name)? {
            note(&file, told);
        }
        for told in passes(&built, &solution)? {
            note(&solved, told);
        }
    }
    reject(set, answers, folder, LIMITS[0], faults)
}

/// What is wrong with the run of a stub. (That it does not compile is said by clippy.)
fn stub(built: &Built, name: &str) -> Result<Option<String>, Error> {
    let Some(program) = built.programs.get(name) else { return Ok(None) };
    Ok(match cargo::run(program, &[], LIMITS[0])? {
        Outcome::Ended { success: true, .. } => Some("the stub passes its tests".to_owned()),
        Outcome::Ended { .. } => None,
        Outcome::TooLong => Some("the stub does not fail in time".to_owned()),
    })
}

/// What is wrong with the run of a solution.
fn passes(built: &Built, name: &str) -> Result<Vec<String>, Error> {
    let Some(program) = built.programs.get(name) else { return Ok(vec![]) };
    let mut faults = vec![];
    for test in cargo::list(program)? {
        let slow = test.rsplit("::").next().is_some_and(|name| name.starts_with("slow_"));
        let limit = LIMITS[usize::from(slow)];
        faults.extend(match cargo::run(program, &[&test, "--exact"], limit)? {
            Outcome::Ended { success: true, .. } => None,
            Outcome::Ended { said, .. } => Some(format!("{test} fails\n{}", said.trim())),
            Outcome::TooLong => Some(format!(
                "{test} takes more than {} s; a long one is called slow_…",
                limit.as_secs()
            )),
        });
    }
    Ok(faults)
}
