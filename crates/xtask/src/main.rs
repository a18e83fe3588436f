//! `cargo xtask`: the book's tools on the command line.

use std::error::Error as _;
use std::io::{self, Write};
use std::iter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use preprocessor::{Strictness, chapters};
use xtask::{
    Change, Error, Order, Runs, Shelf, bench, bless, check, exercises, find, house, misprint,
    program, site, store_times, wasm,
};

/// The book's own tools.
#[derive(Parser)]
#[command(name = "xtask", bin_name = "cargo xtask")]
struct Tool {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run cells and store what they say in book/generated
    Bless(Which),
    /// Run cells and compare what they say with what is stored
    Check {
        #[command(flatten)]
        which: Which,
        /// Do not run them: take what the chapters' programs have written with --record DIR --begin
        #[arg(long, value_name = "DIR", conflicts_with_all = ["cells", "long"])]
        against: Option<PathBuf>,
    },
    /// Run the benchmarks of crates and store their times in book/generated/bench
    Bench {
        /// The crates, such as ch2; a framework to compare with, candle; the page beside the program, page; or what is
        /// the same to the bit, same-bits
        #[arg(required = true)]
        crates: Vec<String>,
    },
    /// Build the book into book/book
    Build {
        /// An anchor that no page uses is an error too
        #[arg(long)]
        strict: bool,
        /// The repository, if it is not this one
        #[arg(long, hide = true, default_value = REPOSITORY)]
        root: PathBuf,
    },
    /// Build the book and show it on this machine; a page that is loaded again follows changes
    Serve {
        /// Where
        #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:3000")]
        address: String,
        /// The repository, if it is not this one
        #[arg(long, hide = true, default_value = REPOSITORY)]
        root: PathBuf,
    },
    /// Draw the crates and what they need, for the README
    Picture,
    /// Compile the chapters for the page and store them in book/wasm
    Wasm {
        /// Store nothing: compare with what is stored
        #[arg(long)]
        check: bool,
    },
    /// Prove the exercises: stubs fail, solutions pass, wrong answers are rejected
    Exercises {
        /// The repository, if it is not this one
        #[arg(long, hide = true, default_value = REPOSITORY)]
        root: PathBuf,
    },
}

#[derive(Args)]
struct Which {
    /// The chapter, such as ch1; all of them if none is named
    chapter: Option<String>,
    /// Cells of the chapter; all but the long ones if none is named
    cells: Vec<String>,
    /// The long cells too
    #[arg(long)]
    long: bool,
    /// How many cells run at once; one for every core if not given
    #[arg(long, value_name = "N")]
    jobs: Option<usize>,
    /// Features that some cells need, such as ch3/svm
    #[arg(long, value_name = "CHAPTER/FEATURE", value_parser = feature)]
    features: Vec<String>,
}

fn feature(text: &str) -> Result<String, String> {
    let all = chapters(&repository()).unwrap_or_default();
    match text.split_once('/') {
        Some((chapter, _)) if all.iter().any(|known| known == chapter) => Ok(text.to_owned()),
        _ => Err(format!("it should name one of {} and its feature", all.join(", "))),
    }
}

/// The repository this program was built in.
const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn repository() -> PathBuf {
    let path = PathBuf::from(REPOSITORY);
    path.canonicalize().unwrap_or(path)
}

fn main() -> ExitCode {
    let done = match Tool::parse().command {
        Command::Bless(which) => each(&which, store),
        Command::Check { which, against: None } => each(&which, compare),
        Command::Check { which, against: Some(folder) } => {
            each(&which, |shelf, chapter, which| {
                judge(shelf, chapter, &records(&folder, chapter, which)?)
            })
        }
        Command::Bench { crates } => measure(&crates),
        Command::Picture => draw(),
        Command::Wasm { check: false } => compile(),
        Command::Wasm { check: true } => recompile(),
        Command::Exercises { root } => prove(&root),
        Command::Build { strict, root } => return build(&root, strict),
        Command::Serve { address, root } => return ended(site::serve(&root, &address)),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            tell(format_args!("error: {error}"));
            for cause in iter::successors(error.source(), |&error| error.source()) {
                tell(format_args!("  caused by: {cause}"));
            }
            ExitCode::FAILURE
        }
    }
}

fn build(root: &Path, strict: bool) -> ExitCode {
    let strictness = if strict { Strictness::Strict } else { Strictness::Lenient };
    ended(site::build(root, strictness).map(|folder| {
        let folder = folder.canonicalize().unwrap_or(folder);
        say(format_args!("the book is at {}", folder.join("index.html").display()));
    }))
}

fn ended<E: std::fmt::Display>(done: Result<(), E>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Does something with one chapter, or with each. It returns whether all is well.
fn each(
    which: &Which,
    deed: impl Fn(&Shelf, &str, &Which) -> Result<bool, Error>,
) -> Result<bool, Error> {
    let repository = repository();
    let all = chapters(&repository).map_err(Error::file("read", &repository.join("crates")))?;
    let chosen = match &which.chapter {
        Some(name) => vec![find(&all, name)?],
        None => all,
    };
    let mut well = true;
    for chapter in chosen {
        well &= deed(&Shelf::new(&repository, &chapter), &chapter, which)?;
    }
    Ok(well)
}

/// Runs cells of a chapter, and returns their records and what was printed.
fn run(chapter: &str, which: &Which, begin: bool) -> Result<(Runs, String), Error> {
    let order = Order {
        cells: which.cells.clone(),
        long: which.long,
        begin,
        jobs: which.jobs,
        features: which.features.clone(),
    };
    let repository = repository();
    let folder = repository.join("target/records");
    let printed = program(&repository, chapter, &order, &folder)?;
    let runs = Runs::read(&folder, chapter, &which.cells, which.long, begin)?;
    if !runs.failed.is_empty() {
        say(format_args!("{chapter}: without a record: {}", runs.failed.join(", ")));
    }
    Ok((runs, printed))
}

/// The records that somebody else has made.
fn records(folder: &Path, chapter: &str, which: &Which) -> Result<Runs, Error> {
    let runs = Runs::read(folder, chapter, &which.cells, which.long, true)?;
    match runs.failed.is_empty() {
        true => Ok(runs),
        false => Err(Error::NoRecord { chapter: chapter.to_owned(), cells: runs.failed }),
    }
}

fn store(shelf: &Shelf, chapter: &str, which: &Which) -> Result<bool, Error> {
    let (runs, _) = run(chapter, which, false)?;
    let differences = bless(shelf, &runs)?;
    store_times(&repository(), chapter, &runs)?;
    for difference in &differences {
        let deed = match difference.change {
            Change::Missing { .. } => "new",
            Change::Changed { .. } => "changed",
            Change::Extra => "removed",
        };
        say(format_args!("{deed:8} {}", shelf.label(&difference.file)));
    }
    for cell in &runs.skipped {
        tell(format_args!("{cell}: left out, it takes long; name it, or give --long"));
    }
    let ran = runs.wanted.len() - runs.failed.len();
    say(format_args!("{chapter}: {ran} cells, {} files touched", differences.len()));
    Ok(runs.failed.is_empty())
}

fn compare(shelf: &Shelf, chapter: &str, which: &Which) -> Result<bool, Error> {
    let (runs, printed) = run(chapter, which, true)?;
    let misprint = misprint(&runs, &printed);
    if let Some(misprint) = &misprint {
        say(format_args!("cargo run -p {chapter}: {misprint}"));
    }
    Ok(judge(shelf, chapter, &runs)? && misprint.is_none())
}

fn judge(shelf: &Shelf, chapter: &str, runs: &Runs) -> Result<bool, Error> {
    let report = check(shelf, runs)?;
    for difference in &report.differences {
        say(format_args!("{}", shelf.label(&difference.to_string())));
    }
    for file in &report.never_stored {
        say(format_args!("{}: missing; its cell was left out", shelf.label(file)));
    }
    let (whole, begun) = (report.compared, runs.skipped.len());
    if report.is_clean() {
        let begun =
            if begun > 0 { format!(", and {begun} begin as it says") } else { String::new() };
        say(format_args!("{chapter}: {whole} cells say what the book says{begun}"));
    } else {
        let remedy = format!("cargo xtask bless {chapter}");
        say(format_args!(
            "if the runs are right, store them: {remedy}; long cells by their names"
        ));
    }
    Ok(report.is_clean() && runs.failed.is_empty())
}

fn prove(root: &Path) -> Result<bool, Error> {
    let checked = exercises::check(root)?;
    for fault in &checked.faults {
        say(format_args!("{fault}"));
    }
    let (exercises, answers, faults) =
        (checked.exercises, checked.answers, checked.faults.len());
    say(format_args!("{exercises} exercises, {answers} wrong answers, {faults} faults"));
    Ok(faults == 0)
}

fn draw() -> Result<bool, Error> {
    say(format_args!("stored in {}", house::store(&repository())?.display()));
    Ok(true)
}

fn compile() -> Result<bool, Error> {
    say(format_args!("stored in {}", wasm::store(&repository())?.display()));
    Ok(true)
}

fn recompile() -> Result<bool, Error> {
    let faults = wasm::check(&repository())?;
    for fault in &faults {
        tell(format_args!("{fault}; `cargo xtask wasm` stores new ones"));
    }
    Ok(faults.is_empty())
}

fn measure(crates: &[String]) -> Result<bool, Error> {
    for name in crates {
        let path = bench(&repository(), name)?;
        say(format_args!("stored in {}", path.display()));
    }
    Ok(true)
}

fn say(line: std::fmt::Arguments) {
    writeln!(io::stdout(), "{line}").ok();
}

fn tell(line: std::fmt::Arguments) {
    writeln!(io::stderr(), "{line}").ok();
}
