//! What the compiler and the tests say of the exercises: stubs fail, solutions pass and are clean.

use std::path::Path;
use std::process::Command;

use super::cargo::{self, Built, Outcome};
use super::listed::sources;
use super::set::{FOLDER, Set};
use super::speed;
use super::wrong::{Answer, reject};
use crate::Error;

/// What a compiler may say of a stub: that nothing is used yet.
const STUB: [&str; 3] = ["unused_variables", "unused_imports", "unused_mut"];

/// All files are formatted, the wrong answers too, which cargo does not know.
pub(crate) fn formatted(set: &Set, faults: &mut Vec<String>) -> Result<(), Error> {
    let files = sources(set, &["exercises", "solutions", "wrong"])?;
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--check", "-l", "--edition", "2024"]).args(&files);
    let output = rustfmt.current_dir(set.path("")).output();
    let output = output.map_err(Error::file("run", Path::new("rustfmt")))?;
    let listed = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() && listed.is_empty() {
        let told = String::from_utf8_lossy(&output.stderr);
        faults.push(format!("{FOLDER}: rustfmt fails: {}", told.trim()));
    }
    for line in listed.lines() {
        let path = Path::new(line).strip_prefix(set.root()).unwrap_or(Path::new(line));
        faults.push(format!("{}: is not formatted", path.display()));
    }
    Ok(())
}

/// Compiles and runs everything.
pub(crate) fn programs(
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
        for told in stub(&built, &exercise.name)? {
            note(&file, told);
        }
        for told in passes(&built, &solution)? {
            note(&solved, told);
        }
        if let Some(told) = speed::fault(set, exercise) {
            note(&solved, told);
        }
    }
    reject(set, answers, folder, faults)
}

/// The tests that a stub passes: every test must ask for what is to be written. (That it does not compile is said by
/// clippy.)
fn stub(built: &Built, name: &str) -> Result<Vec<String>, Error> {
    tests(built, name, |test, outcome| match outcome {
        Outcome::Passed => Some(format!("the stub passes {test}")),
        Outcome::Failed(_) => None,
        Outcome::TooLong => Some(format!("the stub does not fail {test} in time")),
    })
}

/// What is wrong with the run of a solution.
fn passes(built: &Built, name: &str) -> Result<Vec<String>, Error> {
    tests(built, name, |test, outcome| match outcome {
        Outcome::Passed => None,
        Outcome::Failed(said) => Some(format!("{test} fails\n{}", said.trim())),
        Outcome::TooLong => {
            Some(format!("{test} takes too long; a test that must is called slow_…"))
        }
    })
}

/// Runs the tests of a program one by one.
fn tests(
    built: &Built,
    name: &str,
    judge: impl Fn(&str, Outcome) -> Option<String>,
) -> Result<Vec<String>, Error> {
    let Some(program) = built.programs.get(name) else { return Ok(vec![]) };
    let mut faults = vec![];
    for test in cargo::list(program)? {
        faults.extend(judge(&test, cargo::run(program, &test)?));
    }
    Ok(faults)
}
