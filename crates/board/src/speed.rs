//! Where speed is the point: the reader's code and the solution's, timed in turn.
//!
//! The tests of such an exercise have a function `speed`, which is ignored when the others run. It prints one line,
//! `0.000213 s  per mini-batch`.

use std::path::Path;
use std::process::Command;

use crate::set::{Exercise, Set};
use crate::{Error, cargo, is_open, judged};

/// The function that measures, as the test programs call it.
pub(crate) const SPEED: &str = "tests::speed";

/// Each program runs so many times; its fastest run counts, since whatever disturbs a run makes it slower.
const RUNS: usize = 5;

/// How fast the reader's code is, and how fast the solution's.
///
/// # Errors
/// [`Error::Exercise`] if there is no such exercise, or it is not about speed, or not solved.
pub fn speed(root: &Path, name: &str) -> Result<String, Error> {
    // The solution's program names its files, and is not compiled where this one runs.
    let root = root.canonicalize().map_err(Error::file("read", root))?;
    let set = Set::load(&root)?;
    let exercise = set.find(name)?;
    if !exercise.is_timed(&set) {
        return Err(Error::Exercise(format!("{name} is not about speed")));
    }
    if is_open(&exercise.written(&set).map_err(Error::Exercise)?.0) {
        return Err(Error::Exercise(format!("{name} is not solved: it has a `todo!()`")));
    }
    let answer = set.read(&exercise.solution()).map_err(Error::Exercise)?;
    let solution = exercise.judged(&set, &answer);
    let folder = root.join("target/exercises/speed");
    let command = ["test", "--no-run"];
    let ours = judged::compile(&set, &folder, &[(name.to_owned(), solution)], &command)?;
    let yours = cargo::tests(&root, name)?;
    let broken = || Error::Exercise(format!("{name} does not compile"));
    let yours = yours.ok_or_else(broken)?;
    let ours = ours.programs.get("judged").ok_or_else(broken)?;
    let sides = [(&yours, SPEED.to_owned()), (ours, format!("{name}::{SPEED}"))];
    let mut best = [f64::INFINITY; 2];
    let mut what = String::new();
    for _ in 0..RUNS {
        for (best, (program, test)) in best.iter_mut().zip(&sides) {
            let (seconds, told) = time(program, test)?;
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

impl Exercise {
    /// Whether its tests measure too.
    pub fn is_timed(&self, set: &Set) -> bool {
        set.read(&self.tests()).is_ok_and(|text| text.contains("fn speed()"))
    }
}

/// Lets a program measure and reads its line: seconds, and what takes them.
///
/// # Errors
/// [`Error::File`] if it cannot run, [`Error::Exercise`] if there is no such line.
pub fn time(program: &Path, test: &str) -> Result<(f64, String), Error> {
    let mut command = Command::new(program);
    command
        .args([test, "--exact", "--ignored", "--nocapture", "--quiet"])
        .env_remove("RUST_BACKTRACE");
    let output = command.output().map_err(Error::file("run", program))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let parse = |line: &str| {
        let (seconds, what) = line.trim().split_once(" s ")?;
        Some((seconds.trim().parse::<f64>().ok()?, what.trim().to_owned()))
    };
    let told = text.lines().find_map(parse).filter(|(seconds, _)| *seconds > 0.0);
    told.ok_or_else(|| {
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).trim().to_owned();
        Error::Exercise(format!("{test} should print `SECONDS s WHAT`, and said: {said}"))
    })
}
