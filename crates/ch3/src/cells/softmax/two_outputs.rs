//! Whether softmax reads better than sigmoid outputs.

use figures::{Axis, Plot, Role};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::Float;

use crate::cells::curves::mean_accuracy;
use crate::cells::known;
use crate::cells::training::{largest, plain, train_seeds};
use crate::{Examples, Objective, Recipe};

const PAIRS: [(&str, Objective); 2] = [
    ("sigmoid, cross-entropy", Objective::CROSS_ENTROPY),
    ("softmax, log-likelihood", Objective::SOFTMAX),
];

parameters! { Rates { epochs = 10, batch = 10, seeds = 3 } }

pub(crate) const RATES: Cell = cell! {
    "output-rates", Long,
    "A learning rate for each output layer, chosen on the validation images";
    rates(Rates)
};

fn rates(nb: &mut Notebook, Rates { epochs, batch, seeds }: Rates) -> CellResult {
    const LEARNING_RATES: [Float; 4] = [0.25, 0.5, 1.0, 2.0];
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let mut table = Table::new(["outputs and cost", "η", "validation, last epoch", "choice"]);
    for (name, objective) in PAIRS {
        let mut found = vec![];
        for eta in LEARNING_RATES {
            let recipe = Recipe { objective, eta, epochs, batch, ..plain() };
            let before = format!("{name}, η = {eta}, ");
            let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
            found.push(runs.last(0));
        }
        let means: Vec<Float> = found.iter().map(|accuracy| accuracy.mean()).collect();
        let (best, _) = largest(&means);
        for (number, (eta, accuracy)) in (1..).zip(LEARNING_RATES.iter().zip(&found)) {
            let choice = if number == best { "chosen" } else { "" };
            table.push(row![name, eta, accuracy, choice]);
        }
    }
    say!(nb, "784-30-10, mean ± sd over {seeds} seeds, in percent\n");
    nb.table("rates", table);
    Ok(())
}

parameters! {
    Outputs {
        epochs = 30,
        sigmoid: f64 = 0.5 in 1e-6..=1e300, "learning rate η with sigmoid outputs",
        softmax: f64 = 1.0 in 1e-6..=1e300, "learning rate η with softmax outputs",
        batch = 10,
        seeds = 3,
    }
}

pub(crate) const OUTPUTS: Cell = cell! {
    "two-outputs", Seconds,
    "Sigmoids with the cross-entropy, and softmax with the log-likelihood";
    outputs(Outputs)
};

fn outputs(nb: &mut Notebook, p: Outputs) -> CellResult {
    let Outputs { epochs, sigmoid, softmax, batch, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let mut table =
        Table::new(["outputs and cost", "η", "first epoch", "last epoch", "best epoch"]);
    let subject =
        "Test accuracy of 784-30-10 with two output layers, mean and sd over the seeds";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let mut ends = vec![];
    for ((name, objective), (key, eta, role)) in PAIRS
        .into_iter()
        .zip([("sigmoid", sigmoid, Role::First), ("softmax", softmax, Role::Second)])
    {
        let recipe = Recipe { objective, eta, epochs, batch, ..plain() };
        let runs = train_seeds(nb, seeds, &recipe, &training, [&test], &format!("{name}, "))?;
        let last = runs.last(0);
        table.push(row![name, eta, runs.after(0, 1), last, runs.best(0)]);
        nb.value(format!("{key}_mean"), last.mean());
        nb.value(format!("{key}_sd"), last.deviation());
        nb.value(format!("{key}_eta"), eta);
        plot = plot.series(mean_accuracy(role, key, &runs));
        ends.push(last);
    }
    say!(nb, "Test images read correctly in percent, mean ± sd over the seeds:\n");
    nb.table("results", table);
    let gain = ends[1].minus(&ends[0]);
    say!(nb, "\nsoftmax minus sigmoid, seed by seed: {gain}");
    nb.sample("difference", &gain);
    nb.figure("accuracy", plot.draw());
    Ok(())
}
