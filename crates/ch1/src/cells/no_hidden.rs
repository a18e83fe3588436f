//! A network without a hidden layer: some runs never learn some digits, and what helps.

use figures::{Bars, Role};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, stream};

use super::training::{
    BATCH, Settings, answers, epochs, eta, list, never_answered, percent, share, train,
};
use crate::network::Network;
use crate::statistics::mean;

pub(super) const NO_HIDDEN: Cell = Cell {
    name: "no-hidden-layer",
    title: "No hidden layer: some runs never learn some digits",
    pace: Pace::Seconds,
    parameters: &[
        epochs(30),
        eta(3.0),
        BATCH,
        Parameter::integer("seeds", 6, 1..=100, "how many seeds: 1, 2, …"),
    ],
    run: no_hidden,
};

fn no_hidden(nb: &mut Notebook) -> CellResult {
    let test = &nb.data()?.test;
    let mut table = Table::new(["seed", "last epoch", "digits never answered"]);
    let (mut accuracies, mut complete) = (vec![], 0);
    for seed in 1..=nb.integer("seeds") as u64 {
        let settings = Settings {
            sizes: &[784, 10],
            epochs: nb.integer("epochs"),
            batch: nb.integer("batch"),
            eta: nb.real("eta"),
            seed,
        };
        let (network, record) = train(nb, settings, &format!("seed {seed}: "))?;
        let last = record[record.len() - 1].test;
        let never = never_answered(answers(&network, test));
        complete += usize::from(never.is_empty());
        table.push([seed.to_string(), percent(last, test.len()), list(&never)]);
        accuracies.push(share(last, test.len()));
    }
    nb.table("seeds", table);
    nb.value("complete", complete);
    nb.value("seeds", accuracies.len());
    nb.value("parameters", 784 * 10 + 10);
    // Given an image, z is a sum of independent normal terms: its variance is the sum of their squares.
    let variances: Vec<Float> =
        (0..test.len()).map(|i| test.input(i)).map(|x| numerics::dot(&x, &x) + 1.0).collect();
    nb.value("first_z_sd", mean(&variances).sqrt());
    nb.value("highest_percent", accuracies.iter().copied().fold(Float::MIN, Float::max));
    nb.value("lowest_percent", accuracies.iter().copied().fold(Float::MAX, Float::min));
    let names = (1..=accuracies.len()).map(|seed| seed.to_string());
    let bars = Bars::new("Test accuracy without a hidden layer", "seed", "accuracy, %", names)
        .group(Role::Test, "test", accuracies)
        .values();
    nb.figure("accuracy", bars.draw());
    Ok(())
}

pub(super) const BETTER_START: Cell = Cell {
    name: "better-start",
    title: "No hidden layer: is it the learning rate, or the start?",
    pace: Pace::Seconds,
    parameters: &[
        epochs(5),
        BATCH,
        Parameter::real("divisor", 28.0, 1e-3..=1e6, "what the initial weights are divided by"),
        Parameter::integer("seeds", 6, 1..=100, "how many seeds: 1, 2, …"),
    ],
    run: better_start,
};

fn better_start(nb: &mut Notebook) -> CellResult {
    let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
    let (seeds, divisor) = (nb.integer("seeds"), nb.real("divisor"));
    let mnist = nb.data()?;
    let mut table =
        Table::new(["initial weights", "η", "digits never answered", "mean accuracy"]);
    let cases = [1.0, divisor].into_iter().flat_map(|by| [0.3, 3.0].map(|eta| (by, eta)));
    for (case, (by, eta)) in cases.enumerate() {
        let (mut silent, mut accuracies) = (0, vec![]);
        for seed in 1..=seeds as u64 {
            let mut network = Network::new(&[784, 10], &mut stream(seed, "network", 0));
            network.weights[0] /= by;
            for epoch in 1..=epochs {
                let mut rng = stream(seed, "shuffle", epoch as u64);
                network
                    .train_epoch(&mnist.training, batch, eta, &mut rng)
                    .map_err(|diverged| diverged.to_string())?;
            }
            let never = never_answered(answers(&network, &mnist.test));
            silent += never.len();
            accuracies.push(share(network.evaluate(&mnist.test), mnist.test.len()));
            nb.progress(case * seeds + seed as usize, 4 * seeds, format!("η = {eta}"))?;
        }
        let weights = if by == 1.0 { "N(0, 1)".to_owned() } else { format!("N(0, 1) / {by}") };
        table.push([
            weights,
            eta.to_string(),
            silent.to_string(),
            format!("{:.2} %", mean(&accuracies)),
        ]);
    }
    say!(
        nb,
        "784-10, {seeds} seeds, after {epochs} epochs; {} digits to be learned:",
        10 * seeds
    );
    say!(nb);
    nb.table("starts", table);
    nb.value("seeds", seeds);
    Ok(())
}
