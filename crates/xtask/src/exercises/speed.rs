//! Where speed is the point: the reader's program and the solution's, timed in turn.
//!
//! The `main` of such an exercise prints one line, `0.000213 s  per mini-batch`.

use std::path::Path;
use std::process::Command;

use super::cargo;
use super::set::{Exercise, Set};
use crate::Error;

/// Each program runs so many times; its fastest run counts, since whatever disturbs a run makes it slower.
const RUNS: usize = 5;

/// How fast the reader's code is, and how fast the solution's.
///
/// # Errors
/// [`Error::Exercise`] if there is no such exercise, or it is not about speed, or not solved.
pub fn speed(root: &Path, name: &str) -> Result<String, Error> {
    let set = Set::load(root)?;
    let exercise = set.find(name)?;
    if !is_timed(&set, exercise) {
        return Err(Error::Exercise(format!("{name} is not about speed")));
    }
    let (yours, ours) = (compile(&set, name)?, compile(&set, &format!("{name}_sol"))?);
    let mut best = [f64::INFINITY; 2];
    let mut what = String::new();
    for _ in 0..RUNS {
        for (best, program) in best.iter_mut().zip([&yours, &ours]) {
            let (seconds, told) = time(program)?;
            *best = best.min(seconds);
            what = told;
        }
    }
    let [yours, ours] = best;
    let ratio = yours / ours;
    Ok(format!(
        "yours     {yours:.2e} s {what}\nsolution  {ours:.2e} s {what}\nratio     {ratio:.2}\n"
    ))
}

/// Whether an exercise has a program that times it.
pub(crate) fn is_timed(set: &Set, exercise: &Exercise) -> bool {
    exercise.parts(set).is_ok_and(|(_, below)| !below.contains("fn main() {}"))
}

/// What is wrong with the program of a solution, if it is one that is timed.
pub(crate) fn fault(set: &Set, exercise: &Exercise) -> Option<String> {
    if !is_timed(set, exercise) {
        return None;
    }
    let program = compile(set, &format!("{}_sol", exercise.name));
    program.and_then(|program| time(&program)).err().map(|error| error.to_string())
}

fn compile(set: &Set, name: &str) -> Result<std::path::PathBuf, Error> {
    let mut cargo = cargo::cargo(set.root());
    let mut built = cargo::build(cargo.args(["build", "-p", "exercises", "--bin", name]))?;
    built
        .programs
        .remove(name)
        .ok_or_else(|| Error::Exercise(format!("{name} does not compile")))
}

/// Runs a program and reads its line.
fn time(program: &Path) -> Result<(f64, String), Error> {
    let output = Command::new(program).output().map_err(Error::file("run", program))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let parsed = text.trim().split_once(" s ").and_then(|(seconds, what)| {
        Some((seconds.trim().parse::<f64>().ok()?, what.trim().to_owned()))
    });
    parsed.filter(|(seconds, _)| *seconds > 0.0).ok_or_else(|| {
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).trim().to_owned();
        Error::Exercise(format!(
            "{} should print `SECONDS s WHAT`, and said: {said}",
            program.display()
        ))
    })
}
