//! What can be read without any learning worth the name.

use figures::{Bars, DigitGrid, Role};
use mnist::{CLASSES, Dataset, Mnist, PIXELS};
use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot, stream};

use crate::baselines::{Darkness, darkness, guess};
use crate::luck::{Paired, sampling_error};
use crate::network::argmax;
use crate::statistics::Sample;

parameters! { P { guessers: usize = 100 in 2..=10_000, "how many guess", seed = 7 } }

pub(crate) const BASELINES: Cell =
    cell! { "baselines", Instant, "Guessing, and measuring ink"; baselines(P) };

fn baselines(nb: &mut Notebook, p: P) -> CellResult {
    let Mnist { training, test, .. } = nb.data()?;
    let mut rng = stream(p.seed, "guess", 0);
    let guessed: Sample = (0..p.guessers).map(|_| guess(test, &mut rng) as Float).collect();
    let reader = Darkness::fit(training);
    let right = |&i: &usize| reader.classify(test.pixels(i)) == test.label(i);
    let (images, read) = (test.len(), (0..test.len()).filter(right).count());
    let by_mean_image = nearest_mean_image(training, test);
    say!(nb, "Test images read correctly, of {images}:");
    say!(nb, "  by guessing: {guessed:.1} ({} guessers)", p.guessers);
    say!(nb, "  by darkness: {read}");
    say!(nb, "  by the nearest of ten mean images (Exercise 1-27): {by_mean_image}\n");
    values!(nb, guessing_mean = guessed.average(), guessing_sd = guessed.deviation());
    record_guessing(nb, &guessed, images);
    values!(nb, guessing_expected_sd = images as Float * sampling_error(0.1, images));
    values!(nb, darkness = read, mean_images = by_mean_image);

    let mut table = Table::new(["digit", "mean darkness"]);
    for (digit, mean) in reader.means.iter().enumerate() {
        table.push(row![digit, "{mean:.3}"]);
    }
    nb.table("means", table);
    let digits = (0..CLASSES).map(|digit| digit.to_string());
    let bars = Bars::new("Mean darkness of each digit", "digit", "sum of the pixels", digits)
        .group(Role::Training, "training", reader.means);
    nb.figure("means", bars.draw());

    let subject = "The first 1 and the first 2 of the training set, with their darkness";
    let mut grid = DigitGrid::new(subject, 2);
    for digit in [1, 2] {
        let found = (0..training.len()).find(|&i| training.label(i) == digit);
        let pixels = training.pixels(found.ok_or("the training set lacks a digit")?);
        grid = grid.image(pixels, format!("{:.0}", darkness(pixels)));
    }
    nb.figure("one-and-two", grid.draw());
    Ok(())
}

/// How far the guessers' mean is from a tenth of the images.
fn record_guessing(nb: &mut Notebook, guessed: &Sample, images: usize) {
    let tenth = images as Float / CLASSES as Float;
    let off = Paired { differences: guessed.iter().map(|right| right - tenth).collect() };
    values!(nb, guessing_errors_below = -off.average() / off.error(), guessing_p = off.p());
    values!(nb, guessing_tenth = tenth);
}

/// How many test images are read as the digit whose mean training image is nearest (Exercise 1-27).
fn nearest_mean_image(training: &Dataset, test: &Dataset) -> usize {
    let mut means = Array2::<Float>::zeros((CLASSES, PIXELS));
    for i in 0..training.len() {
        let mut row = means.row_mut(training.label(i));
        row += &training.input(i);
    }
    for (mut row, &count) in means.outer_iter_mut().zip(&training.class_counts()) {
        row /= count as Float;
    }
    // Of ‖x − m‖² = ‖x‖² − 2 m·x + ‖m‖² the first term is the same for all digits.
    let nearness = |x: &Array1<Float>, digit: usize| {
        let m = means.row(digit);
        dot(m, x) - dot(m, m) / 2.0
    };
    let right = |&i: &usize| {
        let x = test.input(i);
        argmax(&Array1::from_shape_fn(CLASSES, |digit| nearness(&x, digit))) == test.label(i)
    };
    (0..test.len()).filter(right).count()
}
