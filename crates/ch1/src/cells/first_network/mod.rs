//! The first network learns to read; a single step of it; and programs that do not learn.
//!
//! Page: *The first network*.

mod broken;
mod pencil;
mod update;

use figures::{Axis, Plot, Role, Series, from_index};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

pub(crate) use self::broken::BROKEN;
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::update::UPDATE;
use super::training::{Read, Trained, Training, answers, list, never_answered, train_watched};
use crate::network::Network;
use crate::statistics::Share;

pub(crate) const FIRST: Cell = cell! {
    "first-network", Seconds, "The first network learns to read digits";
    first(Training)
};

fn first(nb: &mut Notebook, p: Training) -> CellResult {
    let mnist = nb.data()?;
    let (mut costs, mut read) = (vec![], vec![]);
    let trained = train_watched(nb, p.run(), "", |network| {
        costs.push(network.cost(&mnist.training));
        if read.is_empty() {
            read.push(Read::by(network, mnist));
        }
    })?;
    read.extend(&trained.epochs);

    introduce(nb, p);
    let mut table = Table::new(["epoch", "training cost", "validation", "test"]);
    for (epoch, (cost, read)) in costs.iter().zip(&read).enumerate() {
        table.push(row![epoch, "{cost:.4}", read.validation.counts(), read.test.counts()]);
    }
    nb.table("epochs", table);
    conclude(nb, &trained)?;
    numbers(nb, &trained.network);
    values!(nb, untrained = read[0].test.part, untrained_cost = costs[0]);
    values!(nb, first_cost = costs[1], last_cost = costs[costs.len() - 1]);
    values!(nb, cost_rises = costs.windows(2).filter(|at| at[1] > at[0]).count());
    let falls = |at: &&[Read]| at[1].test.part < at[0].test.part;
    nb.value("accuracy_falls", trained.epochs.windows(2).filter(falls).count());

    accuracy(nb, "First network", &trained);
    let subject = "First network: cost on the training images";
    let costs = from_index(1, costs.split_off(1));
    let plot = Plot::new(subject, "epoch", Axis::new("training cost").decimals(3))
        .series(Series::line(Role::Training, "training", costs).ends());
    nb.figure("cost", plot.draw());
    Ok(())
}

/// How many numbers the network consists of, and how many second derivatives the cost would have.
fn numbers(nb: &mut Notebook, network: &Network) {
    let parameters = network.weights.iter().map(|w| w.len()).sum::<usize>()
        + network.biases.iter().map(|b| b.len()).sum::<usize>();
    let second_derivatives = parameters * (parameters + 1) / 2;
    values!(nb, parameters, kilobytes = 8.0 * parameters as Float / 1e3, second_derivatives);
    values!(nb, second_derivative_gigabytes = 8.0 * second_derivatives as Float / 1e9);
}

/// The first line of a training run.
pub(super) fn introduce(nb: &mut Notebook, p: Training) {
    let Training { hidden, batch, eta, seed, .. } = p;
    say!(nb, "784-{hidden}-10, mini-batches of {batch}, η = {eta}, seed {seed}\n");
}

/// The last lines of a training run: what it has come to, and whether it knows all digits.
pub(super) fn conclude(nb: &mut Notebook, trained: &Trained) -> CellResult {
    let (test, last) = (&nb.data()?.test, trained.last().test);
    let (at, best) = trained.best();
    say!(nb, "\nafter the last epoch:         {last} of the test images");
    say!(nb, "epoch {at}, best on validation: {} of the test images", best.test);
    let answers = answers(&trained.network, test);
    let never = never_answered(answers);
    let rarer = |rarest, digit| if answers[digit] < answers[rarest] { digit } else { rarest };
    let rarest = (0..10).fold(0, rarer);
    values!(nb, rarest, rarest_times = answers[rarest]);
    if !never.is_empty() {
        say!(nb, "never answered, or hardly ever: {}", list(&never));
    }
    for (digit, right) in without_one_digit(&trained.network, test).iter().enumerate() {
        nb.value(format!("without_{digit}_percent"), right.percent());
    }
    values!(nb, first_epoch_percent = trained.first().test.percent());
    values!(nb, last_percent = last.percent(), best_epoch = at);
    values!(nb, best_percent = best.test.percent(), wrong = last.whole - last.part);
    Ok(())
}

/// What is read of the images of all digits but one, for each such digit.
fn without_one_digit(network: &Network, data: &Dataset) -> [Share; 10] {
    let mut right = [0; 10];
    for i in 0..data.len() {
        let label = data.label(i);
        right[label] += usize::from(network.classify(&data.input(i)) == label);
    }
    let (all, images) = (right.iter().sum::<usize>(), data.class_counts());
    std::array::from_fn(|digit| Share::new(all - right[digit], data.len() - images[digit]))
}

/// Draws the accuracy after each epoch.
pub(super) fn accuracy(nb: &mut Notebook, subject: &str, trained: &Trained) {
    let curve = |of| from_index(1, trained.accuracies(of));
    let subject = format!("{subject}: images read correctly");
    let plot = Plot::new(subject, "epoch", "accuracy, %")
        .series(Series::line(Role::Validation, "validation", curve(|read| read.validation)))
        .series(Series::line(Role::Test, "test", curve(|read| read.test)).ends());
    nb.figure("accuracy", plot.draw());
}
