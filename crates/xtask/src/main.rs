//! `cargo xtask`: the book's tools on the command line.

use std::error::Error as _;
use std::io::{self, Write};
use std::iter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use mnist::Mnist;
use notebook::{Chapter, Data, Options, Screen};
use xtask::book::{self, Strictness};
use xtask::{
    Change, Error, Runs, Selection, Shelf, bench, bless, chapters, check, exercises, find,
    recorded, run, transcript,
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
        /// Do not run them: take what the chapters' programs have written with --record DIR
        #[arg(long, value_name = "DIR", conflicts_with_all = ["cells", "long"])]
        against: Option<PathBuf>,
    },
    /// Run the benchmarks of crates and store their times in book/generated/bench
    Bench {
        /// The crates, such as ch2; or a framework to compare with, such as candle
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
    /// Build the book, serve it on this machine, and build it again when something changes
    Serve {
        /// Where
        #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:3000")]
        address: String,
        /// The repository, if it is not this one
        #[arg(long, hide = true, default_value = REPOSITORY)]
        root: PathBuf,
    },
    /// Expand the pages for mdBook, which calls this command by itself
    Preprocess {
        /// Asks whether the pages can be made for a renderer
        #[arg(value_name = "supports RENDERER", num_args = 0..=2)]
        question: Vec<String>,
    },
    /// Prove the exercises: stubs fail, solutions pass, wrong answers are rejected
    Exercises {
        /// The repository, if it is not this one
        #[arg(long, hide = true, default_value = REPOSITORY)]
        root: PathBuf,
    },
    /// Print the stored transcripts as the chapter's program prints them
    Transcript {
        /// The chapter, such as ch1
        chapter: String,
        /// The long cells too
        #[arg(long)]
        long: bool,
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
}

/// The repository this program was built in.
const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn main() -> ExitCode {
    let done = match Tool::parse().command {
        Command::Bless(which) => each(&which, None, false, store),
        Command::Check { which, against } => each(&which, against.as_deref(), true, compare),
        Command::Bench { crates } => measure(&crates),
        Command::Exercises { root } => prove(&root),
        Command::Transcript { chapter, long } => print(&chapter, long),
        Command::Build { strict, root } => return build(&root, strict),
        Command::Serve { address, root } => return ended(book::serve(&root, &address)),
        Command::Preprocess { question } => return preprocess(&question),
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
    ended(book::build(root, strictness).map(|folder| {
        let folder = folder.canonicalize().unwrap_or(folder);
        say(format_args!("the book is at {}", folder.join("index.html").display()));
    }))
}

/// Pages are made for every renderer.
fn preprocess(question: &[String]) -> ExitCode {
    match question.first().map(String::as_str) {
        Some("supports") => ExitCode::SUCCESS,
        _ => ended(book::preprocess(io::stdin().lock(), io::stdout().lock())),
    }
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

/// What is done with the runs of a chapter. It returns whether all is well.
type Deed = fn(&Shelf, &Selection, &Runs) -> Result<bool, Error>;

/// Runs the cells of one chapter or of all, or takes their records, with the first steps of those that
/// are skipped if `begin`, and does something with what they left.
fn each(which: &Which, records: Option<&Path>, begin: bool, deed: Deed) -> Result<bool, Error> {
    let all = chapters();
    let chosen = match &which.chapter {
        Some(name) => vec![find(&all, name)?],
        None => all,
    };
    let mut well = true;
    for chapter in chosen {
        let selection = Selection::new(chapter, &which.cells, which.long)?;
        for cell in &selection.skipped {
            let name = cell.name;
            let part = if begin { "only its first steps" } else { "left out" };
            tell(format_args!("{name}: {part}, it takes long; name it, or give --long"));
        }
        let mut options = Options::new(Data::new(Mnist::load));
        options.jobs = which.jobs.unwrap_or(options.jobs);
        let mut screen = Screen::new();
        let mut runs = match records {
            Some(folder) => recorded(&selection, folder)?,
            None => run(&selection, &options, |task, event| screen.show(task, event))?,
        };
        if begin {
            runs.begin(&selection, &options, |task, event| screen.show(task, event));
        }
        well &= deed(&shelf(chapter), &selection, &runs)? & runs.failed.is_empty();
    }
    Ok(well)
}

fn store(shelf: &Shelf, selection: &Selection, runs: &Runs) -> Result<bool, Error> {
    let differences = bless(shelf, selection, runs)?;
    for difference in &differences {
        let deed = match difference.change {
            Change::Missing { .. } => "new",
            Change::Changed { .. } => "changed",
            Change::Extra => "removed",
        };
        say(format_args!("{deed:8} {}", shelf.label(&difference.file)));
    }
    let (name, ran) = (selection.chapter.name, selection.cells.len() - runs.failed.len());
    say(format_args!("{name}: {ran} cells, {} files touched", differences.len()));
    Ok(true)
}

fn compare(shelf: &Shelf, selection: &Selection, runs: &Runs) -> Result<bool, Error> {
    let report = check(shelf, selection, runs)?;
    for difference in &report.differences {
        say(format_args!("{}", shelf.label(&difference.to_string())));
    }
    for file in &report.never_stored {
        say(format_args!("{}: missing; its cell was left out", shelf.label(file)));
    }
    let (name, count) = (selection.chapter.name, report.compared);
    if report.is_clean() {
        say(format_args!("{name}: {count} cells say what the book says"));
    } else {
        say(format_args!("if the runs are right, store them: cargo xtask bless {name}"));
    }
    Ok(report.is_clean())
}

fn print(chapter: &str, long: bool) -> Result<bool, Error> {
    let chapter = find(&chapters(), chapter)?;
    let text = transcript(&shelf(chapter), &Selection::new(chapter, &[], long)?)?;
    // A reader who has seen enough may close the pipe.
    io::stdout().write_all(text.as_bytes()).ok();
    Ok(true)
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

fn measure(crates: &[String]) -> Result<bool, Error> {
    for name in crates {
        let path = bench(Path::new(REPOSITORY), name)?;
        say(format_args!("stored in {}", path.display()));
    }
    Ok(true)
}

fn shelf(chapter: &Chapter) -> Shelf {
    Shelf::new(Path::new(REPOSITORY), chapter)
}

fn say(line: std::fmt::Arguments) {
    writeln!(io::stdout(), "{line}").ok();
}

fn tell(line: std::fmt::Arguments) {
    writeln!(io::stderr(), "{line}").ok();
}
