//! A log that stands still, and what the network answers meanwhile.

use figures::{Bars, Plot, Role, Series, from_index};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

use crate::cells::training::{Trained, Training, answers, train};
use crate::network::Network;

pub(crate) const FAST: Cell = cell! {
    "too-fast", Seconds, "A log that stands still";
    one_rate(Training { eta: 100.0, seed: 4 })
};

/// Trains at one learning rate, and counts what the network answers in the end.
pub(in crate::cells) fn one_rate(nb: &mut Notebook, p: Training) -> CellResult {
    let Training { hidden, eta, .. } = p;
    let test = &nb.data()?.test;
    let trained = train(nb, p.run(), "")?;
    let of = test.len();
    say!(nb, "784-{hidden}-10, η = {eta}: correct on the {of} test images after each epoch\n");
    log(nb, &trained);
    say!(nb);
    values!(nb, first = trained.first().test.part, last = trained.last().test.part);
    histogram(nb, &trained.network, test);
    let outputs = (0..of).flat_map(|i| trained.network.feedforward(&test.input(i)));
    nb.value("largest_output_millionths", 1e6 * outputs.fold(0.0, Float::max));
    let curve = from_index(1, trained.accuracies(|read| read.test));
    let plot = Plot::new(format!("Test accuracy at η = {eta}"), "epoch", "accuracy, %")
        .series(Series::line(Role::Test, "test", curve).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// The number of test images read correctly after each epoch, ten epochs a line.
fn log(nb: &mut Notebook, trained: &Trained) {
    let mut table = Table::new(["epochs", "test images read correctly"]);
    for (line, epochs) in trained.epochs.chunks(10).enumerate() {
        let (first, last) = (10 * line + 1, 10 * line + epochs.len());
        let counts: Vec<_> = epochs.iter().map(|read| read.test.part.to_string()).collect();
        table.push(row!["{first} to {last}", counts.join(" ")]);
    }
    nb.table("log", table);
}

/// Prints and draws how often each digit is the answer.
fn histogram(nb: &mut Notebook, network: &Network, data: &Dataset) {
    let (answers, digits) = (answers(network, data), data.class_counts());
    let mut table = Table::new(["digit", "in the test set", "answered"]);
    for digit in 0..10 {
        table.push([digit, digits[digit], answers[digit]]);
    }
    nb.table("answers", table);
    let commoner = |best, digit| if answers[digit] > answers[best] { digit } else { best };
    let favourite = (0..10).fold(0, commoner);
    values!(nb, different_answers = answers.iter().filter(|&&count| count > 0).count());
    values!(nb, favourite, favourite_times = answers[favourite]);
    values!(nb, favourite_in_test_set = digits[favourite]);
    let bars = |counts: [usize; 10]| counts.map(|count| count as Float);
    let (subject, names) = ("Answers of the network, and the true digits", 0..10);
    let figure = Bars::new(subject, "digit", "images", names.map(|digit| digit.to_string()))
        .group(Role::First, "answered", bars(answers))
        .group(Role::Test, "in the test set", bars(digits));
    nb.figure("answers", figure.draw());
}
