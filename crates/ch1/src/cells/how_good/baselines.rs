//! What can be read without any learning worth the name.

use figures::{Bars, DigitGrid, Role};
use mnist::{CLASSES, Mnist};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

use crate::baselines::{Darkness, darkness, guess};
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
    let read = (0..test.len()).filter(right).count();
    say!(nb, "Of {} test images are read correctly", test.len());
    say!(nb, "  by guessing, {guessed:.1} ({} guessers)", p.guessers);
    say!(nb, "  by darkness, {read}\n");
    values!(nb, guessing_mean = guessed.average(), guessing_sd = guessed.deviation());
    values!(nb, darkness = read);

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
