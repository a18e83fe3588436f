//! Learning rates: too slow, too fast, and a ladder between.

use figures::{Axis, Bars, Figure, Plot, Role, Series, from_index};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Pace, Table, say};
use numerics::Float;

use super::training::{
    BATCH, SEED, Settings, answers, epochs, eta, hidden, percent, share, train,
};
use crate::network::Network;

pub(super) const SLOW: Cell = Cell {
    name: "too-slow",
    title: "A learning rate that is far too small",
    pace: Pace::Seconds,
    parameters: &[epochs(30), hidden(100), eta(0.001), BATCH, SEED],
    run: one_rate,
};

pub(super) const FAST: Cell = Cell {
    name: "too-fast",
    title: "A learning rate that is far too large",
    pace: Pace::Seconds,
    parameters: &[epochs(30), hidden(30), eta(100.0), BATCH, SEED],
    run: one_rate,
};

/// Trains at one learning rate, and counts what the network answers in the end.
fn one_rate(nb: &mut Notebook) -> CellResult {
    let (hidden, eta) = (nb.integer("hidden"), nb.real("eta"));
    let settings = Settings {
        sizes: &[784, hidden, 10],
        epochs: nb.integer("epochs"),
        batch: nb.integer("batch"),
        eta,
        seed: nb.seed(),
    };
    let test = &nb.data()?.test;
    let (network, record) = train(nb, settings, "")?;
    say!(
        nb,
        "784-{hidden}-10, η = {eta}: correct on the {} test images after each epoch",
        test.len()
    );
    say!(nb);
    for epochs in record.chunks(10) {
        let counts: Vec<String> = epochs.iter().map(|c| format!("{:5}", c.test)).collect();
        say!(nb, "{}", counts.join(" "));
    }
    say!(nb);
    nb.value("first", record[0].test);
    nb.value("last", record[record.len() - 1].test);
    histogram(nb, &network, test);
    let outputs = (0..test.len()).flat_map(|i| network.feedforward(&test.input(i)));
    let loudest = outputs.fold(0.0, Float::max);
    nb.value("largest_output_millionths", 1e6 * loudest);
    let test = record.iter().map(|c| share(c.test, test.len()));
    let plot = Plot::new(format!("Test accuracy at η = {eta}"), "epoch", "accuracy, %")
        .series(Series::line(Role::Test, "test", from_index(1, test)).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// Prints and draws how often each digit is the answer.
fn histogram(nb: &mut Notebook, network: &Network, data: &Dataset) {
    let (answers, digits) = (answers(network, data), data.class_counts());
    let mut table = Table::new(["digit", "in the test set", "answered"]);
    for digit in 0..10 {
        table.push([digit, digits[digit], answers[digit]]);
    }
    nb.table("answers", table);
    let given = answers.iter().filter(|&&count| count > 0).count();
    let favourite =
        (0..10).fold(0, |best, d| if answers[d] > answers[best] { d } else { best });
    nb.value("different_answers", given);
    nb.value("favourite", favourite);
    nb.value("favourite_times", answers[favourite]);
    nb.value("favourite_in_test_set", digits[favourite]);
    let bars = |counts: [usize; 10]| counts.map(|count| count as Float);
    let names = (0..10).map(|digit| digit.to_string());
    let figure: Figure =
        Bars::new("Answers of the network, and the true digits", "digit", "images", names)
            .group(Role::First, "answered", bars(answers))
            .group(Role::Test, "in the test set", bars(digits))
            .draw();
    nb.figure("answers", figure);
}

pub(super) const LADDER: Cell = Cell {
    name: "learning-rates",
    title: "A ladder of learning rates",
    pace: Pace::Seconds,
    parameters: &[epochs(5), hidden(100), BATCH, SEED],
    run: ladder,
};

const ETAS: [Float; 9] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0];

fn ladder(nb: &mut Notebook) -> CellResult {
    let (validation, epochs) = (nb.data()?.validation.len(), nb.integer("epochs"));
    let mut table = Table::new(["η", "first epoch", "last epoch"]);
    let (mut first, mut last) = (vec![], vec![]);
    for eta in ETAS {
        let settings = Settings {
            sizes: &[784, nb.integer("hidden"), 10],
            epochs,
            batch: nb.integer("batch"),
            eta,
            seed: nb.seed(),
        };
        let (_, record) = train(nb, settings, &format!("η = {eta}: "))?;
        let (start, end) = (record[0].validation, record[record.len() - 1].validation);
        table.push([eta.to_string(), percent(start, validation), percent(end, validation)]);
        first.push((eta, share(start, validation)));
        last.push((eta, share(end, validation)));
    }
    say!(nb, "Validation images read correctly, 784-{}-10:", nb.integer("hidden"));
    say!(nb);
    nb.table("ladder", table);
    let best = last.iter().fold(last[0], |best, &at| if at.1 > best.1 { at } else { best });
    nb.value("best_eta", best.0);
    nb.value("best_percent", best.1);
    let x = Axis::new("learning rate η").log();
    let plot = Plot::new("Validation accuracy at nine learning rates", x, "accuracy, %")
        .series(Series::line(Role::First, "first epoch", first).markers())
        .series(Series::line(Role::Second, format!("epoch {epochs}"), last).markers());
    nb.figure("accuracy", plot.draw());
    Ok(())
}
