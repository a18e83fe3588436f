//! The first network learns to read; then we look at its size, its neurons and its mistakes.

use figures::{Axis, DigitGrid, Plot, Role, Series, WeightGrid, from_index};
use mnist::{Dataset, Mnist};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, stream};

use super::training::{
    BATCH, Correct, SEED, Settings, answers, best, epochs, eta, hidden, list, never_answered,
    percent, share, train, train_watched,
};
use crate::network::Network;

pub(super) const FIRST: Cell = Cell {
    name: "first-network",
    title: "The first network learns to read digits",
    pace: Pace::Seconds,
    parameters: &[epochs(30), hidden(30), eta(3.0), BATCH, SEED],
    run: first,
};

fn first(nb: &mut Notebook) -> CellResult {
    let sizes = [784, nb.integer("hidden"), 10];
    let untrained = Network::new(&sizes, &mut stream(nb.seed(), "network", 0));
    let Mnist { training, validation, test, .. } = nb.data()?;
    let start =
        Correct { validation: untrained.evaluate(validation), test: untrained.evaluate(test) };
    let mut costs = vec![];
    let settings = settings(nb, &sizes);
    let (network, record) =
        train_watched(nb, settings, "", |network| costs.push(network.cost(training)))?;
    let (validation, test) = (validation.len(), test.len());

    introduce(nb);
    let mut table = Table::new(["epoch", "training cost", "validation", "test"]);
    for (epoch, (cost, correct)) in
        costs.iter().zip([&start].into_iter().chain(&record)).enumerate()
    {
        table.push([
            epoch.to_string(),
            format!("{cost:.4}"),
            format!("{} / {validation}", correct.validation),
            format!("{} / {test}", correct.test),
        ]);
    }
    nb.table("epochs", table);
    conclude(nb, &network, &record)?;

    let parameters = network.weights.iter().map(|w| w.len()).sum::<usize>()
        + network.biases.iter().map(|b| b.len()).sum::<usize>();
    nb.value("parameters", parameters);
    nb.value("kilobytes", 8.0 * parameters as Float / 1e3);
    let second_derivatives = parameters * (parameters + 1) / 2;
    nb.value("second_derivatives", second_derivatives);
    nb.value("second_derivative_gigabytes", 8.0 * second_derivatives as Float / 1e9);
    nb.value("untrained", start.test);
    nb.value("untrained_cost", costs[0]);
    nb.value("first_cost", costs[1]);
    nb.value("last_cost", costs[costs.len() - 1]);
    let rises = |values: &[Float]| values.windows(2).filter(|pair| pair[1] > pair[0]).count();
    nb.value("cost_rises", rises(&costs));
    let errors: Vec<Float> = record.iter().map(|c| (test - c.test) as Float).collect();
    nb.value("accuracy_falls", rises(&errors));

    accuracy(nb, "First network", &record)?;
    let plot = Plot::new(
        "First network: cost on the training images",
        "epoch",
        Axis::new("training cost").decimals(3),
    )
    .series(Series::line(Role::Training, "training", from_index(1, costs.split_off(1))).ends());
    nb.figure("cost", plot.draw());
    Ok(())
}

pub(super) const HUNDRED: Cell = Cell {
    name: "hundred-hidden",
    title: "The same with a hundred hidden neurons",
    pace: Pace::Seconds,
    parameters: &[epochs(30), hidden(100), eta(3.0), BATCH, SEED],
    run: hundred,
};

fn hundred(nb: &mut Notebook) -> CellResult {
    let (network, record) = trained(nb)?;
    let Mnist { validation, test, .. } = nb.data()?;
    introduce(nb);
    let mut table = Table::new(["epoch", "validation", "test"]);
    for (epoch, correct) in (1..).zip(&record) {
        table.push([
            format!("{epoch}"),
            format!("{} / {}", correct.validation, validation.len()),
            format!("{} / {}", correct.test, test.len()),
        ]);
    }
    nb.table("epochs", table);
    conclude(nb, &network, &record)?;
    accuracy(nb, "Network with a hundred hidden neurons", &record)
}

/// The settings that the parameters of the cell say.
fn settings<'a>(nb: &Notebook, sizes: &'a [usize]) -> Settings<'a> {
    let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
    Settings { sizes, epochs, batch, eta: nb.real("eta"), seed: nb.seed() }
}

/// Trains 784-hidden-10 as the parameters say, quietly.
fn trained(nb: &mut Notebook) -> Result<(Network, Vec<Correct>), Stop> {
    let sizes = [784, nb.integer("hidden"), 10];
    train(nb, settings(nb, &sizes), "")
}

/// The first line of a training run.
fn introduce(nb: &mut Notebook) {
    let (hidden, batch, eta) = (nb.integer("hidden"), nb.integer("batch"), nb.real("eta"));
    say!(nb, "784-{hidden}-10, mini-batches of {batch}, η = {eta}, seed {}", nb.seed());
    say!(nb);
}

/// The last lines of a training run: what it has come to, and whether it knows all digits.
fn conclude(nb: &mut Notebook, network: &Network, record: &[Correct]) -> CellResult {
    let test = &nb.data()?.test;
    let last = record[record.len() - 1];
    let (at, best) = best(record);
    let of_test = test.len();
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
    let answers = answers(network, test);
    let never = never_answered(answers);
    let rarest =
        (0..10).fold(0, |rarest, d| if answers[d] < answers[rarest] { d } else { rarest });
    nb.value("rarest", rarest);
    nb.value("rarest_times", answers[rarest]);
    if !never.is_empty() {
        say!(nb, "never answered, or hardly ever: {}", list(&never));
    }
    for (digit, percent) in without_one_digit(network, test).into_iter().enumerate() {
        nb.value(&format!("without_{digit}_percent"), percent);
    }
    nb.value("first_epoch_percent", share(record[0].test, of_test));
    nb.value("last_percent", share(last.test, of_test));
    nb.value("best_epoch", at);
    nb.value("best_percent", share(best.test, of_test));
    nb.value("wrong", of_test - last.test);
    Ok(())
}

/// The accuracy in percent on the images of all digits but one, for each such digit.
fn without_one_digit(network: &Network, data: &Dataset) -> [Float; 10] {
    let mut correct = [0; 10];
    for i in 0..data.len() {
        let label = data.label(i);
        correct[label] += usize::from(network.classify(&data.input(i)) == label);
    }
    let all = correct.iter().sum::<usize>();
    let images = data.class_counts();
    std::array::from_fn(|digit| share(all - correct[digit], data.len() - images[digit]))
}

/// Draws the accuracy after each epoch.
fn accuracy(nb: &mut Notebook, subject: &str, record: &[Correct]) -> CellResult {
    let Mnist { validation, test, .. } = nb.data()?;
    let on_validation =
        record.iter().map(|correct| share(correct.validation, validation.len()));
    let on_test = record.iter().map(|correct| share(correct.test, test.len()));
    let plot = Plot::new(format!("{subject}: images read correctly"), "epoch", "accuracy, %")
        .series(Series::line(Role::Validation, "validation", from_index(1, on_validation)))
        .series(Series::line(Role::Test, "test", from_index(1, on_test)).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

pub(super) const NEURONS: Cell = Cell {
    name: "hidden-neurons",
    title: "What the hidden neurons look at",
    pace: Pace::Seconds,
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
    pace: Pace::Seconds,
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
