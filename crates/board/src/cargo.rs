//! Compiles exercises with cargo, and runs their tests with a limit of time.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use serde::Deserialize;

use crate::Error;
use crate::speed::SPEED;

/// What cargo has made.
#[derive(Debug, Default)]
pub struct Built {
    /// The test programs by the names of their targets.
    pub programs: BTreeMap<String, PathBuf>,
    /// What the compiler said, in its order.
    pub diagnostics: Vec<Diagnostic>,
}

/// An error or a warning.
#[derive(Debug)]
pub struct Diagnostic {
    /// The name of its target.
    pub target: String,
    /// Not just a warning.
    pub is_error: bool,
    /// `unused_variables`, or empty.
    pub code: String,
    /// The files it points to.
    pub files: Vec<String>,
    /// As a reader sees it.
    pub rendered: String,
}

/// What became of a test.
#[derive(Debug)]
pub enum Outcome {
    /// It passed.
    Passed,
    /// It failed and said this.
    Failed(String),
    /// It was stopped.
    TooLong,
}

/// The longest that a test may take; if its name begins with `slow_`, the second.
const LIMITS: [Duration; 2] = [Duration::from_secs(10), Duration::from_secs(120)];

/// A line of `--message-format json`.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Line {
    CompilerArtifact {
        target: Target,
        executable: Option<PathBuf>,
    },
    CompilerMessage {
        target: Target,
        message: Message,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Message {
    level: String,
    code: Option<Code>,
    #[serde(default)]
    spans: Vec<Span>,
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct Code {
    code: String,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
}

/// `cargo` in the repository, which belongs to the workspace whatever package it was called for.
pub fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root);
    cargo
}

/// Runs a command of cargo that compiles, and reads what it made.
///
/// # Errors
/// [`Error::File`] if cargo cannot run, [`Error::Exercise`] if it fails and no source is to blame.
pub fn build(cargo: &mut Command) -> Result<Built, Error> {
    cargo.args(["--quiet", "--message-format", "json"]);
    let output = cargo.output().map_err(Error::file("run", Path::new("cargo")))?;
    let mut built = Built::default();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        match serde_json::from_str(line) {
            Ok(Line::CompilerArtifact { target, executable: Some(path) }) => {
                built.programs.insert(target.name, path);
            }
            Ok(Line::CompilerMessage { target, message }) => {
                built.diagnostics.extend(diagnostic(target.name, message));
            }
            _ => {}
        }
    }
    let told = String::from_utf8_lossy(&output.stderr);
    let errors = built.diagnostics.iter().any(|found| found.is_error);
    if !output.status.success() && !errors {
        return Err(Error::Exercise(format!("cargo failed: {}", told.trim())));
    }
    Ok(built)
}

/// What the compiler says of a place in the source; its summaries point nowhere and are left out.
fn diagnostic(target: String, message: Message) -> Option<Diagnostic> {
    let is_error = message.level == "error";
    let counts = (is_error || message.level == "warning") && !message.spans.is_empty();
    counts.then(|| Diagnostic {
        target,
        is_error,
        code: message.code.map(|code| code.code).unwrap_or_default(),
        files: message.spans.into_iter().map(|span| span.file_name).collect(),
        rendered: message.rendered.unwrap_or_default(),
    })
}

/// The test program of an exercise; none if it does not compile.
///
/// # Errors
/// As [`build`].
pub fn tests(root: &Path, name: &str) -> Result<Option<PathBuf>, Error> {
    let mut cargo = cargo(root);
    let mut built = build(cargo.args(["test", "-p", "exercises", "--no-run", "--bin", name]))?;
    Ok(built.programs.remove(name))
}

/// The names of the tests of a program, without those that only measure.
///
/// # Errors
/// [`Error::File`] if it cannot run.
pub fn list(program: &Path) -> Result<Vec<String>, Error> {
    let output = Command::new(program).args(["--list", "--format", "terse"]).output();
    let output = output.map_err(Error::file("run", program))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let names = text.lines().filter_map(|line| line.strip_suffix(": test"));
    Ok(names.filter(|name| !name.ends_with(SPEED)).map(str::to_owned).collect())
}

/// Runs a test of a program, and stops it when it takes too long.
///
/// # Errors
/// [`Error::File`] if it cannot run.
pub fn run(program: &Path, test: &str) -> Result<Outcome, Error> {
    let failed = |error| Error::file("run", program)(error);
    let is_slow = test.rsplit("::").next().is_some_and(|name| name.starts_with("slow_"));
    let limit = LIMITS[usize::from(is_slow)];
    let mut command = Command::new(program);
    command.args([test, "--exact"]).env_remove("RUST_BACKTRACE");
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(failed)?;
    let stdout = child.stdout.take().map(|pipe| thread::spawn(move || read(pipe)));
    let began = Instant::now();
    loop {
        match child.try_wait().map_err(failed)? {
            Some(status) if status.success() => return Ok(Outcome::Passed),
            Some(_) => {
                let said = stdout.and_then(|reader| reader.join().ok());
                return Ok(Outcome::Failed(said.unwrap_or_default()));
            }
            None if began.elapsed() > limit => {
                child.kill().ok();
                child.wait().ok();
                return Ok(Outcome::TooLong);
            }
            None => thread::sleep(Duration::from_millis(5)),
        }
    }
}

fn read(mut pipe: impl Read) -> String {
    let mut bytes = vec![];
    pipe.read_to_end(&mut bytes).ok();
    String::from_utf8_lossy(&bytes).into_owned()
}
