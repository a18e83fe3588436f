//! Output neurons that are badly wrong, and how much each of the costs lets them learn.

use ch1::network::argmax;
use ch1::statistics::mean;
use mnist::Dataset;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::Float;

use super::training::{BATCH, Run, as_told, epochs, eta, last, seeds, train_network};
use crate::data::Data;
use crate::network::Network;
use crate::objective::Objective;

pub(super) const SILENT_OUTPUT: Cell = Cell {
    name: "silent-output",
    title: "A silent output neuron, and how much it learns",
    pace: Pace::Seconds,
    parameters: &[epochs(1), eta(3.0), BATCH, Parameter::seed(7)],
    run: silent_output,
};

fn silent_output(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let run = Run {
        sizes: &[784, 100, 10],
        objective: Objective::QUADRATIC,
        seed: nb.seed(),
        ..as_told(nb)
    };
    let (network, _) = train_network(nb, run, &training, [&training], "")?;
    let outputs = network.outputs(&training);
    let digits: Vec<Own> = (0..10).map(|digit| own(&outputs, &mnist.training, digit)).collect();
    let mut table = Table::new(["digit", "mean a", "mean 1 − a", "mean σ′(z)", "mean |δ|"]);
    for (digit, &Own { output, error, slope, delta }) in digits.iter().enumerate() {
        let mut row = vec![digit.to_string()];
        row.extend([output, error].map(|mean| format!("{mean:.4}")));
        row.extend([slope, delta].map(|mean| format!("{mean:.1e}")));
        table.push(row);
    }
    let epochs = run.epochs;
    say!(
        nb,
        "784-100-10, epoch {epochs}; each output on the training images of its own digit:"
    );
    say!(nb);
    nb.table("digits", table);
    single_out(nb, &digits);
    Ok(())
}

/// An output neuron on the images of its own digit, where 1 is wanted: means over the images.
struct Own {
    /// a
    output: Float,
    /// 1 − a
    error: Float,
    /// σ′(z) = a (1 − a)
    slope: Float,
    /// |δ| = (1 − a) σ′(z)
    delta: Float,
}

fn own(outputs: &Array2<Float>, images: &Dataset, digit: usize) -> Own {
    let own = (0..images.len()).filter(|&i| images.label(i) == digit);
    let own: Vec<Float> = own.map(|i| outputs[[i, digit]]).collect();
    let mean_of =
        |of: fn(Float) -> Float| mean(&own.iter().map(|&a| of(a)).collect::<Vec<_>>());
    Own {
        output: mean_of(|a| a),
        error: mean_of(|a| 1.0 - a),
        slope: mean_of(|a| a * (1.0 - a)),
        delta: mean_of(|a| (1.0 - a) * a * (1.0 - a)),
    }
}

/// The most silent output, and the nine others on average.
fn single_out(nb: &mut Notebook, digits: &[Own]) {
    let lower = |silent: usize, digit: usize| {
        if digits[digit].output < digits[silent].output { digit } else { silent }
    };
    let silent = (0..digits.len()).fold(0, lower);
    let Own { error, slope, delta, .. } = digits[silent];
    nb.value("silent", silent);
    nb.value("silent_error", error);
    nb.value("silent_slope", slope);
    nb.value("silent_delta", delta);
    let others = |of: fn(&Own) -> Float| {
        let others = (0..digits.len()).filter(|&digit| digit != silent);
        mean(&others.map(|digit| of(&digits[digit])).collect::<Vec<_>>())
    };
    nb.value("others_over_silent", others(|own| own.delta) / delta);
    nb.value("others_error", others(|own| own.error));
    nb.value("others_delta", others(|own| own.delta));
}

pub(super) const SILENT_DIGITS: Cell = Cell {
    name: "silent-digits",
    title: "No hidden layer: which cost teaches the silent digits?",
    pace: Pace::Seconds,
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
        nb.value(format!("{key}_silent"), silent);
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
    outputs.outer_iter().for_each(|a| answers[argmax(a)] += 1);
    (0..answers.len()).filter(|&digit| answers[digit] * 100 < data.len()).collect()
}

/// The digits as a list, or a dash.
pub(super) fn list(digits: &[usize]) -> String {
    let digits: Vec<String> = digits.iter().map(usize::to_string).collect();
    if digits.is_empty() { "–".to_owned() } else { digits.join(", ") }
}
