//! Output neurons that are badly wrong, and how much each of the costs lets them learn.

use ch1::statistics::mean;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::Float;

use super::training::{BATCH, Run, epochs, eta, last, seeds, train_network};
use crate::data::Data;
use crate::network::Network;
use crate::objective::Objective;

pub(super) const SILENT_OUTPUT: Cell = Cell {
    name: "silent-output",
    title: "A silent output neuron, and how much it learns",
    duration: Duration::Seconds,
    parameters: &[epochs(1), eta(3.0), BATCH, Parameter::seed(7)],
    run: silent_output,
};

fn silent_output(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let run = Run {
        sizes: &[784, 100, 10],
        objective: Objective::QUADRATIC,
        epochs: nb.integer("epochs"),
        eta: nb.real("eta"),
        batch: nb.integer("batch"),
        seed: nb.seed(),
        ..Run::PLAIN
    };
    let (network, _) = train_network(nb, run, &training, [&training], "")?;
    let outputs = network.outputs(&training);
    let mut table = Table::new(["digit", "mean a", "mean 1 − a", "mean σ′(z)", "mean |δ|"]);
    let mut digits: Vec<[Float; 4]> = vec![];
    for digit in 0..10 {
        let images = (0..mnist.training.len()).filter(|&i| mnist.training.label(i) == digit);
        let own: Vec<Float> = images.map(|i| outputs[[i, digit]]).collect();
        let mean_of =
            |of: fn(Float) -> Float| mean(&own.iter().map(|&a| of(a)).collect::<Vec<_>>());
        let means = [
            mean_of(|a| a),
            mean_of(|a| 1.0 - a),
            mean_of(|a| a * (1.0 - a)),
            mean_of(|a| (1.0 - a) * a * (1.0 - a)),
        ];
        let mut row = vec![digit.to_string()];
        row.extend(means[..2].iter().map(|mean| format!("{mean:.4}")));
        row.extend(means[2..].iter().map(|mean| format!("{mean:.1e}")));
        table.push(row);
        digits.push(means);
    }
    say!(
        nb,
        "784-100-10, epoch {}; each output on the training images of its own digit:",
        run.epochs
    );
    say!(nb);
    nb.table("digits", table);
    let silent =
        (0..10).fold(
            0,
            |silent, digit| {
                if digits[digit][0] < digits[silent][0] { digit } else { silent }
            },
        );
    let [_, error, slope, delta] = digits[silent];
    nb.value("silent", silent);
    nb.value("silent_error", error);
    nb.value("silent_slope", slope);
    nb.value("silent_delta", delta);
    let others = |column: usize| -> Vec<Float> {
        (0..10).filter(|&digit| digit != silent).map(|digit| digits[digit][column]).collect()
    };
    nb.value("others_over_silent", mean(&others(3)) / delta);
    nb.value("others_error", mean(&others(1)));
    nb.value("others_delta", mean(&others(3)));
    Ok(())
}

pub(super) const SILENT_DIGITS: Cell = Cell {
    name: "silent-digits",
    title: "No hidden layer: which cost teaches the silent digits?",
    duration: Duration::Seconds,
    parameters: &[epochs(5), BATCH, seeds(6)],
    run: silent_digits,
};

fn silent_digits(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, test) = (Data::from(&mnist.training), Data::from(&mnist.test));
    let seeds = nb.integer("seeds");
    let mut table = Table::new(["cost", "η", "digits never answered", "mean accuracy"]);
    for (key, name, objective, eta) in [
        ("quadratic_slow", "quadratic", Objective::QUADRATIC, 0.3),
        ("quadratic", "quadratic", Objective::QUADRATIC, 3.0),
        ("cross_entropy_slow", "cross-entropy", Objective::CROSS_ENTROPY, 0.05),
        ("cross_entropy", "cross-entropy", Objective::CROSS_ENTROPY, 0.5),
    ] {
        let (mut silent, mut histories) = (0, vec![]);
        for seed in 1..=seeds as u64 {
            let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
            let run =
                Run { sizes: &[784, 10], objective, epochs, eta, batch, seed, ..Run::PLAIN };
            let before = format!("{name}, η = {eta}, seed {seed}: ");
            let (network, history) = train_network(nb, run, &training, [&test], &before)?;
            silent += never_answered(&network, &test).len();
            histories.push(history);
        }
        nb.value(&format!("{key}_silent"), silent);
        table.push([
            name.to_owned(),
            eta.to_string(),
            silent.to_string(),
            format!("{:.2} %", mean(&last(&histories, 0))),
        ]);
    }
    say!(
        nb,
        "784-10 from N(0, 1), {seeds} seeds, after {} epochs; {} digits to be learned:",
        nb.integer("epochs"),
        10 * seeds
    );
    say!(nb);
    nb.table("costs", table);
    Ok(())
}

/// The digits that fewer than one answer in a hundred names: the network has not learned them.
pub(super) fn never_answered(network: &Network, data: &Data) -> Vec<usize> {
    let outputs = network.outputs(data);
    let mut answers = vec![0; outputs.ncols()];
    outputs.outer_iter().for_each(|a| answers[ch1::network::argmax(a)] += 1);
    (0..answers.len()).filter(|&digit| answers[digit] * 100 < data.len()).collect()
}
