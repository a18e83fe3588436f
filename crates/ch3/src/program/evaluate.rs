//! `evaluate`: how many images a saved network reads, which digits it confuses, and its worst mistakes.

use std::path::PathBuf;
use std::process::ExitCode;

use ch1::network::argmax;
use clap::{Args, ValueEnum};
use figures::{DigitGrid, Figure};
use mnist::{CLASSES, Dataset, Mnist};
use ndarray::Array2;
use notebook::{Screen, Table};
use numerics::Float;

use super::{Common, Outcome, disk, load_reader, print};
use crate::data::Data;

/// What to evaluate.
#[derive(Args, Debug)]
pub(super) struct Evaluate {
    /// The model
    #[arg(long, value_name = "FILE")]
    model: PathBuf,
    /// On which images
    #[arg(long, value_enum, default_value = "test")]
    set: Set,
    /// How many of the worst mistakes are drawn (needs --figures)
    #[arg(long, value_name = "N", default_value = "40")]
    worst: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Set {
    Training,
    Validation,
    Test,
}

pub(super) fn run(flags: &Evaluate, common: &Common) -> Outcome<ExitCode> {
    let model = load_reader(&flags.model)?;
    let Mnist { training, validation, test, .. } = common.images()?;
    let (images, name) = match flags.set {
        Set::Training => (training, "training"),
        Set::Validation => (validation, "validation"),
        Set::Test => (test, "test"),
    };
    let data = Data::from(&images);
    let score = model.network.score(&data);
    let percent = share(score.correct, score.of);
    print(format_args!(
        "{} of {} {name} images, {percent}; cost {:.4}\n",
        score.correct, score.of, score.cost
    ));
    let outputs = model.network.outputs(&data);
    let counts = confusion(&images, &outputs);
    print(format_args!("\nby digit:\n\n{}", by_digit(&counts)));
    print(format_args!("\nshown (rows) and read (columns):\n\n{}", matrix(&counts)));
    if let Some(folder) = &common.figures {
        std::fs::create_dir_all(folder)?;
        let path = folder.join("worst-mistakes.svg");
        disk::write(&path, worst(&images, &outputs, flags.worst).svg.as_bytes())?;
        Screen::new().note(format_args!("wrote {}", path.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// How often the row's digit was read as the column's.
type Confusion = [[usize; CLASSES]; CLASSES];

fn confusion(images: &Dataset, outputs: &Array2<Float>) -> Confusion {
    let mut counts = [[0; CLASSES]; CLASSES];
    for (i, a) in outputs.outer_iter().enumerate() {
        counts[images.label(i)][argmax(a)] += 1;
    }
    counts
}

fn share(part: usize, of: usize) -> String {
    match of {
        0 => "–".to_owned(),
        _ => format!("{:.2} %", 100.0 * part as Float / of as Float),
    }
}

fn matrix(counts: &Confusion) -> Table {
    let digits = (0..CLASSES).map(|digit| digit.to_string());
    let mut table = Table::new([String::new()].into_iter().chain(digits));
    for (digit, row) in counts.iter().enumerate() {
        table.push([digit].iter().chain(row).copied());
    }
    table
}

/// For each digit: how many of its images were found, and how many of the answers that name it are right.
fn by_digit(counts: &Confusion) -> Table {
    let mut table =
        Table::new(["digit", "images", "found (recall)", "answers", "right (precision)"]);
    for digit in 0..CLASSES {
        let right = counts[digit][digit];
        let images = counts[digit].iter().sum::<usize>();
        let answers = counts.iter().map(|row| row[digit]).sum::<usize>();
        table.push([
            digit.to_string(),
            images.to_string(),
            share(right, images),
            answers.to_string(),
            share(right, answers),
        ]);
    }
    table
}

/// The images that were misread with the largest lead of the wrong output over the right one.
fn worst(images: &Dataset, outputs: &Array2<Float>, most: usize) -> Figure {
    let misread = outputs.outer_iter().enumerate().filter_map(|(i, a)| {
        let (label, read) = (images.label(i), argmax(a));
        (read != label).then(|| (a[read] - a[label], i, label, read))
    });
    let mut misread: Vec<_> = misread.collect();
    misread.sort_by(|one, other| other.0.total_cmp(&one.0));
    let grid = DigitGrid::new("The worst mistakes: digit → answer", 10);
    let drawn = misread.iter().take(most).fold(grid, |grid, &(_, i, label, read)| {
        grid.image(images.pixels(i), format!("{label} → {read}"))
    });
    drawn.draw()
}
