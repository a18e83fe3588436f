//! Learning rates: too slow, too fast, and a ladder between.

use figures::{Axis, Bars, Plot, Role, Series, from_index};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::known;
use crate::cells::training::{Training, answers, highest, train};
use crate::network::Network;

pub(crate) const SLOW: Cell = cell! {
    "too-slow", Seconds, "A learning rate that is far too small";
    one_rate(Training { hidden: 100, eta: 0.001 })
};

pub(crate) const FAST: Cell = cell! {
    "too-fast", Seconds, "A learning rate that is far too large";
    one_rate(Training { eta: 100.0 })
};

/// Trains at one learning rate, and counts what the network answers in the end.
fn one_rate(nb: &mut Notebook, p: Training) -> CellResult {
    let Training { hidden, eta, .. } = p;
    let test = &nb.data()?.test;
    let trained = train(nb, p.run(), "")?;
    let of = test.len();
    say!(nb, "784-{hidden}-10, η = {eta}: correct on the {of} test images after each epoch\n");
    for epochs in trained.epochs.chunks(10) {
        let counts: Vec<_> = epochs.iter().map(|r| format!("{:5}", r.test.part)).collect();
        say!(nb, "{}", counts.join(" "));
    }
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

parameters! { Ladder { epochs = 5, hidden = 100, batch = 10, seed = 7 } }

pub(crate) const LADDER: Cell =
    cell! { "learning-rates", Seconds, "A ladder of learning rates"; ladder(Ladder) };

const ETAS: [Float; 9] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0];

fn ladder(nb: &mut Notebook, Ladder { epochs, hidden, batch, seed }: Ladder) -> CellResult {
    let mut table = Table::new(["η", "first epoch", "last epoch"]);
    let (mut first, mut last) = (vec![], vec![]);
    for eta in ETAS {
        let run = Training { epochs, hidden, eta, batch, seed }.run();
        let trained = train(nb, run, &format!("η = {eta}: "))?;
        let (start, end) = (trained.first().validation, trained.last().validation);
        table.push(row![eta, start, end]);
        first.push((eta, start.percent()));
        last.push((eta, end.percent()));
    }
    say!(nb, "Validation images read correctly, 784-{hidden}-10:\n");
    nb.table("ladder", table);
    let (best_eta, best) = highest(&last);
    values!(nb, best_eta, best_percent = best);
    let x = Axis::new("learning rate η").log();
    let plot = Plot::new("Validation accuracy at nine learning rates", x, "accuracy, %")
        .series(Series::line(Role::First, "first epoch", first).markers())
        .series(Series::line(Role::Second, format!("epoch {epochs}"), last).markers());
    nb.figure("accuracy", plot.draw());
    Ok(())
}
