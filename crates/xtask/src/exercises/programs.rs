//! What the compiler and the tests say of the exercises: stubs fail, solutions pass and are clean, wrong answers are
//! rejected.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use board::cargo::{self, Diagnostic, Outcome};
use board::{Exercise, FOLDER, Set, judged};

use super::listed::sources;
use super::wrong::Answer;
use crate::Error;

/// What a compiler may say of a stub: that nothing is used yet.
const STUB: [&str; 3] = ["unused_variables", "unused_imports", "unused_mut"];

/// All files are formatted, solutions and wrong answers too, which cargo does not know.
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
    // Tests are listed twice: rustfmt meets them in the stub too.
    for line in listed.lines().collect::<BTreeSet<_>>() {
        let path = Path::new(line).strip_prefix(set.root()).unwrap_or(Path::new(line));
        faults.push(format!("{}: is not formatted", path.display()));
    }
    Ok(())
}

/// Compiles and runs everything.
pub(crate) fn programs(
    set: &Set,
    answers: &[Answer],
    faults: &mut Vec<String>,
) -> Result<(), Error> {
    stubs(set, faults)?;
    let folder = set.root().join("target/exercises");
    // Clippy says what the compiler says, and more. Wrong answers need only to compile.
    let solved = folder.join("solutions");
    let clippy = ["clippy", "--profile", "test"];
    let clippy = judged::compile(set, &solved, &modules(set, &[]), &clippy)?;
    faults.extend(clippy.diagnostics.iter().map(|found| unclean(set, &solved, found)));
    let built = judged::compile(set, &folder, &modules(set, answers), &["test", "--no-run"])?;
    for error in built.diagnostics.iter().filter(|found| found.is_error) {
        let file = |answer: &Answer| folder.join(format!("{}.rs", answer.module()));
        let own = answers.iter().find(|answer| points_to(error, &file(answer)));
        let place = own.map_or(error.files.concat(), Answer::place);
        faults.push(format!("{place}: does not compile\n{}", error.rendered.trim_end()));
    }
    let Some(program) = built.programs.get("judged") else { return Ok(()) };
    for exercise in &set.exercises {
        faults.extend(solution(set, exercise, program)?);
    }
    let tests = cargo::list(program)?;
    for answer in answers {
        let told = answer.judge(program, &tests)?;
        faults.extend(told.map(|told| format!("{}: {told}", answer.place())));
    }
    Ok(())
}

/// Stubs compile, need nothing but to be written, and fail every test.
fn stubs(set: &Set, faults: &mut Vec<String>) -> Result<(), Error> {
    let package = ["-p", "exercises", "--tests", "--keep-going"];
    let clippy = cargo::build(cargo::cargo(set.root()).arg("clippy").args(package))?;
    let built = cargo::build(cargo::cargo(set.root()).arg("build").args(package))?;
    for found in clippy.diagnostics.iter().filter(|found| !STUB.contains(&&*found.code)) {
        let file = set.find(&found.target).map_or("src".to_owned(), Exercise::file);
        let told = found.rendered.trim_end();
        faults.push(format!("{FOLDER}/{file}: says more than that it is unsolved\n{told}"));
    }
    for exercise in &set.exercises {
        let Some(program) = built.programs.get(&exercise.name) else { continue };
        for test in cargo::list(program)? {
            let told = match cargo::run(program, &test)? {
                Outcome::Passed => format!("the stub passes {test}"),
                Outcome::Failed(_) => continue,
                Outcome::TooLong => format!("the stub does not fail {test} in time"),
            };
            faults.push(format!("{FOLDER}/{}: {told}", exercise.file()));
        }
    }
    Ok(())
}

/// The modules of the program of all answers: the solutions with their tests, and in each its wrong answers.
fn modules(set: &Set, answers: &[Answer]) -> Vec<(String, String)> {
    let mut modules = vec![];
    for exercise in &set.exercises {
        let solution = set.read(&exercise.solution()).unwrap_or_default();
        let mut text = exercise.judged(set, &solution);
        for answer in answers.iter().filter(|answer| answer.exercise == exercise.name) {
            text += &answer.declaration();
            modules.push((answer.module(), answer.text.clone()));
        }
        modules.push((exercise.name.clone(), text));
    }
    modules
}

/// What is wrong with the run of a solution.
fn solution(set: &Set, exercise: &Exercise, program: &Path) -> Result<Vec<String>, Error> {
    let name = &exercise.name;
    let home = format!("{name}::tests::");
    let mut faults = vec![];
    for test in cargo::list(program)?.iter().filter(|test| test.starts_with(&home)) {
        let told = match cargo::run(program, test)? {
            Outcome::Passed => continue,
            Outcome::Failed(said) => format!("fails\n{}", said.trim()),
            Outcome::TooLong => "takes too long; a test that must is called slow_…".to_owned(),
        };
        let test = test.trim_start_matches(name.as_str()).trim_start_matches("::");
        faults.push(format!("{FOLDER}/{}: {test} {told}", exercise.solution()));
    }
    if exercise.is_timed(set)
        && let Err(error) = board::time(program, &format!("{home}speed"))
    {
        faults.push(format!("{FOLDER}/{}: {error}", exercise.tests()));
    }
    Ok(faults)
}

/// What the compiler says of a solution or of tests.
fn unclean(set: &Set, folder: &Path, found: &Diagnostic) -> String {
    let place = set.exercises.iter().find_map(|exercise| {
        let solution = folder.join(format!("{}.rs", exercise.name));
        let tests = set.path(&exercise.tests());
        let mut files =
            [(solution, exercise.solution()), (tests, exercise.tests())].into_iter();
        files.find_map(|(file, path)| points_to(found, &file).then_some(path))
    });
    let place = place.map_or(found.files.concat(), |path| format!("{FOLDER}/{path}"));
    format!("{place}: is not clean\n{}", found.rendered.trim_end())
}

fn points_to(found: &Diagnostic, file: &Path) -> bool {
    found.files.iter().any(|path| file.ends_with(path))
}
