//! A look at the images, and what can be read from them without any learning worth the name.

use figures::{Bars, DigitGrid, Role};
use mnist::{CLASSES, Mnist};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, stream};

use super::training::SEED;
use crate::baselines::{Darkness, darkness, guess};
use crate::statistics::{mean, standard_deviation};

pub(super) const LOOK: Cell = Cell {
    name: "mnist",
    title: "A look at MNIST",
    pace: Pace::Instant,
    parameters: &[Parameter::integer("images", 100, 10..=400, "how many images to draw")],
    run: look,
};

fn look(nb: &mut Notebook) -> CellResult {
    let Mnist { training, validation, test, .. } = nb.data()?;
    let mut table = Table::new(["digit", "training", "validation", "test"]);
    let counts = [training, validation, test].map(mnist::Dataset::class_counts);
    for digit in 0..CLASSES {
        table.push([digit, counts[0][digit], counts[1][digit], counts[2][digit]]);
    }
    nb.table("counts", table);
    say!(nb);
    let lit = training.all_pixels().iter().filter(|&&pixel| pixel != 0).count();
    let lit_percent = 100.0 * lit as f64 / training.all_pixels().len() as f64;
    say!(
        nb,
        "{} training, {} validation, {} test images",
        training.len(),
        validation.len(),
        test.len()
    );
    say!(nb, "{} pixels each, of which {lit_percent:.1} % are not white", mnist::PIXELS);
    let first: Vec<String> = (0..10).map(|i| training.label(i).to_string()).collect();
    say!(nb, "The first ten training images show {}", first.join(" "));
    nb.value("training", training.len());
    nb.value("validation", validation.len());
    nb.value("test", test.len());
    nb.value("lit_percent", lit_percent);
    nb.value("ones_in_test", counts[2][1]);

    let images = nb.integer("images").min(training.len());
    let columns = (images as f64).sqrt().ceil() as usize;
    let mut grid = DigitGrid::new("The first images of the training set", columns);
    for i in 0..images {
        grid = grid.image(training.pixels(i), "");
    }
    nb.figure("grid", grid.draw());
    let digits = (0..CLASSES).map(|digit| digit.to_string());
    let bars = Bars::new("Training images of each digit", "digit", "images", digits).group(
        Role::Training,
        "training",
        counts[0].map(|count| count as f64),
    );
    nb.figure("counts", bars.draw());
    Ok(())
}

pub(super) const BASELINES: Cell = Cell {
    name: "baselines",
    title: "Guessing, and measuring ink",
    pace: Pace::Instant,
    parameters: &[Parameter::integer("guessers", 100, 2..=10_000, "how many guess"), SEED],
    run: baselines,
};

fn baselines(nb: &mut Notebook) -> CellResult {
    let Mnist { training, test, .. } = nb.data()?;
    let guessers = nb.integer("guessers");
    let mut rng = stream(nb.seed(), "guess", 0);
    let guessed: Vec<Float> = (0..guessers).map(|_| guess(test, &mut rng) as Float).collect();
    let (average, spread) = (mean(&guessed), standard_deviation(&guessed));
    let reader = Darkness::fit(training);
    let read =
        (0..test.len()).filter(|&i| reader.classify(test.pixels(i)) == test.label(i)).count();
    say!(nb, "Of {} test images are read correctly", test.len());
    say!(nb, "  by guessing, {average:.1} ± {spread:.1} ({guessers} guessers)");
    say!(nb, "  by darkness, {read}");
    say!(nb);
    nb.value("guessing_mean", average);
    nb.value("guessing_sd", spread);
    nb.value("darkness", read);

    let mut table = Table::new(["digit", "mean darkness"]);
    for (digit, mean) in reader.means.iter().enumerate() {
        table.push([digit.to_string(), format!("{mean:.3}")]);
    }
    nb.table("means", table);
    let digits = (0..CLASSES).map(|digit| digit.to_string());
    let bars = Bars::new("Mean darkness of each digit", "digit", "sum of the pixels", digits)
        .group(Role::Training, "training", reader.means);
    nb.figure("means", bars.draw());

    let mut grid = DigitGrid::new(
        "The first 1 and the first 2 of the training set, with their darkness",
        2,
    );
    for digit in [1, 2] {
        let found = (0..training.len()).find(|&i| training.label(i) == digit);
        let pixels = training.pixels(found.ok_or("the training set lacks a digit")?);
        grid = grid.image(pixels, format!("{:.0}", darkness(pixels)));
    }
    nb.figure("one-and-two", grid.draw());
    Ok(())
}
