//! The first network learns to read; then we look at its luck, its size, its neurons and its mistakes.

use figures::{Axis, DigitGrid, Plot, Role, Series, WeightGrid, from_index};
use mnist::Mnist;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Stop, Table, say};
use numerics::Float;

use super::training::{
    BATCH, Correct, SEED, Settings, answers, best, epochs, eta, hidden, list, never_answered,
    percent, share, train,
};
use crate::network::Network;
use crate::statistics::{mean, standard_deviation};

pub(super) const FIRST: Cell = Cell {
    name: "first-network",
    title: "The first network learns to read digits",
    duration: Duration::Seconds,
    parameters: &[epochs(30), hidden(30), eta(3.0), BATCH, SEED],
    run: first,
};

fn first(nb: &mut Notebook) -> CellResult {
    learn(nb, "First network")
}

pub(super) const HUNDRED: Cell = Cell {
    name: "hundred-hidden",
    title: "The same with a hundred hidden neurons",
    duration: Duration::Seconds,
    parameters: &[epochs(30), hidden(100), eta(3.0), BATCH, SEED],
    run: hundred,
};

fn hundred(nb: &mut Notebook) -> CellResult {
    learn(nb, "Network with a hundred hidden neurons")
}

/// Trains 784-hidden-10 as the parameters say, quietly.
fn trained(nb: &mut Notebook) -> Result<(Network, Vec<Correct>), Stop> {
    let settings = Settings {
        sizes: &[784, nb.integer("hidden"), 10],
        epochs: nb.integer("epochs"),
        batch: nb.integer("batch"),
        eta: nb.real("eta"),
        seed: nb.seed(),
    };
    train(nb, settings, "")
}

/// Trains 784-hidden-10 as the parameters say, and tells every epoch.
fn learn(nb: &mut Notebook, subject: &str) -> CellResult {
    let (hidden, batch, eta) = (nb.integer("hidden"), nb.integer("batch"), nb.real("eta"));
    let (of_validation, of_test) = (nb.data()?.validation.len(), nb.data()?.test.len());
    say!(nb, "784-{hidden}-10, mini-batches of {batch}, η = {eta}, seed {}", nb.seed());
    say!(nb);
    let (network, record) = trained(nb)?;
    let mut table = Table::new(["epoch", "validation", "test"]);
    for (i, correct) in record.iter().enumerate() {
        table.push([
            (i + 1).to_string(),
            format!("{} / {of_validation}", correct.validation),
            format!("{} / {of_test}", correct.test),
        ]);
    }
    nb.table("epochs", table);
    let last = record[record.len() - 1];
    let (at, best) = best(&record);
    say!(nb);
    say!(
        nb,
        "after the last epoch:         {} of the test images",
        percent(last.test, of_test)
    );
    say!(
        nb,
        "epoch {at}, best on validation: {} of the test images",
        percent(best.test, of_test)
    );
    let answers = answers(&network, &nb.data()?.test);
    let never = never_answered(answers);
    let rarest =
        (0..10).fold(0, |rarest, d| if answers[d] < answers[rarest] { d } else { rarest });
    nb.value("rarest", rarest);
    nb.value("rarest_times", answers[rarest]);
    if !never.is_empty() {
        say!(nb, "never answered, or hardly ever: {}", list(&never));
    }
    nb.value("never_answered", list(&never));
    nb.value("first_epoch_percent", share(record[0].test, of_test));
    nb.value("last_percent", share(last.test, of_test));
    nb.value("best_epoch", at);
    nb.value("best_percent", share(best.test, of_test));
    nb.value("wrong", of_test - last.test);

    let validation = record.iter().map(|correct| share(correct.validation, of_validation));
    let test = record.iter().map(|correct| share(correct.test, of_test));
    let plot = Plot::new(format!("{subject}: images read correctly"), "epoch", "accuracy, %")
        .series(Series::line(Role::Validation, "validation", from_index(1, validation)))
        .series(Series::line(Role::Test, "test", from_index(1, test)).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

pub(super) const SEEDS: Cell = Cell {
    name: "five-seeds",
    title: "How much of it was luck? Five other seeds",
    duration: Duration::Seconds,
    parameters: &[
        epochs(30),
        hidden(30),
        eta(3.0),
        BATCH,
        Parameter::integer("seeds", 5, 2..=100, "how many seeds: 1, 2, …"),
    ],
    run: seeds,
};

fn seeds(nb: &mut Notebook) -> CellResult {
    let of_test = nb.data()?.test.len();
    let (mut last, mut chosen, mut curves) = (vec![], vec![], vec![]);
    let mut table = Table::new(["seed", "first epoch", "last epoch", "best on validation"]);
    for seed in 1..=nb.integer("seeds") as u64 {
        let settings = Settings {
            sizes: &[784, nb.integer("hidden"), 10],
            epochs: nb.integer("epochs"),
            batch: nb.integer("batch"),
            eta: nb.real("eta"),
            seed,
        };
        let (_, record) = train(nb, settings, &format!("seed {seed}: "))?;
        let (_, best) = best(&record);
        let end = record[record.len() - 1].test;
        last.push(share(end, of_test));
        chosen.push(share(best.test, of_test));
        table.push([
            seed.to_string(),
            percent(record[0].test, of_test),
            percent(end, of_test),
            percent(best.test, of_test),
        ]);
        curves.push(record.iter().map(|c| share(c.test, of_test)).collect::<Vec<Float>>());
    }
    nb.table("seeds", table);
    say!(nb);
    say!(nb, "last epoch:         {:.2} ± {:.2} %", mean(&last), standard_deviation(&last));
    say!(nb, "best on validation: {:.2} ± {:.2} %", mean(&chosen), standard_deviation(&chosen));
    nb.value("mean_percent", mean(&last));
    nb.value("sd_percent", standard_deviation(&last));
    nb.value("best_mean_percent", mean(&chosen));
    nb.value("best_sd_percent", standard_deviation(&chosen));
    nb.value("highest_percent", last.iter().copied().fold(Float::MIN, Float::max));
    nb.value("lowest_percent", last.iter().copied().fold(Float::MAX, Float::min));

    let band = (0..nb.integer("epochs")).map(|epoch| {
        let at: Vec<Float> = curves.iter().map(|curve| curve[epoch]).collect();
        ((epoch + 1) as Float, mean(&at), standard_deviation(&at))
    });
    let subject = "Test accuracy, mean and standard deviation over the seeds";
    let plot = Plot::new(subject, "epoch", Axis::new("accuracy, %").decimals(2))
        .series(Series::mean_band(Role::Test, "test", band).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

pub(super) const NEURONS: Cell = Cell {
    name: "hidden-neurons",
    title: "What the hidden neurons look at",
    duration: Duration::Seconds,
    parameters: &[epochs(10), hidden(30), eta(3.0), BATCH, SEED],
    run: neurons,
};

fn neurons(nb: &mut Notebook) -> CellResult {
    let (network, _) = trained(nb)?;
    let sizes = [("784 pixels", &network.weights[0]), ("hidden neurons", &network.weights[1])];
    for (from, w) in sizes {
        let n = w.len() as Float;
        let rms = (w.iter().fold(0.0, |sum, w| sum + w * w) / n).sqrt();
        say!(nb, "weights from the {from}: {} numbers, root mean square {rms:.3}", w.len());
    }
    let mut grid = WeightGrid::new("Weights from the pixels into each hidden neuron", 6);
    for (j, row) in network.weights[0].outer_iter().enumerate().take(30) {
        grid = grid.image(&row.to_vec(), format!("{}", j + 1));
    }
    nb.figure("weights", grid.draw());
    Ok(())
}

pub(super) const MISTAKES: Cell = Cell {
    name: "mistakes",
    title: "The digits it gets wrong",
    duration: Duration::Seconds,
    parameters: &[
        epochs(30),
        hidden(30),
        eta(3.0),
        BATCH,
        SEED,
        Parameter::integer("images", 40, 1..=400, "how many mistakes to draw"),
    ],
    run: mistakes,
};

fn mistakes(nb: &mut Notebook) -> CellResult {
    let (network, _) = trained(nb)?;
    let Mnist { test, .. } = nb.data()?;
    let read: Vec<usize> = (0..test.len()).map(|i| network.classify(&test.input(i))).collect();
    let wrong: Vec<usize> = (0..test.len()).filter(|&i| read[i] != test.label(i)).collect();
    say!(nb, "{} of {} test images are read wrongly.", wrong.len(), test.len());
    say!(nb);
    nb.value("wrong", wrong.len());

    let mut confusions = std::collections::BTreeMap::new();
    for &i in &wrong {
        *confusions.entry((test.label(i), read[i])).or_insert(0) += 1;
    }
    let mut confusions: Vec<((usize, usize), usize)> = confusions.into_iter().collect();
    confusions.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let mut table = Table::new(["digit", "read as", "times"]);
    for &((digit, read), count) in confusions.iter().take(10) {
        table.push([digit, read, count]);
    }
    nb.table("confusions", table);
    if let Some(&((digit, read), count)) = confusions.first() {
        nb.value("most_confused", digit);
        nb.value("most_confused_with", read);
        nb.value("most_confused_times", count);
    }

    let mut grid =
        DigitGrid::new("Test images read wrongly: the digit, and what it was read as", 8);
    for &i in wrong.iter().take(nb.integer("images")) {
        grid = grid.image(test.pixels(i), format!("{} → {}", test.label(i), read[i]));
    }
    nb.figure("mistakes", grid.draw());
    Ok(())
}
