//! Page: *Cross-entropy in practice*. Two costs on the digits: which learning rate goes with each, and which
//! of them teaches the digits that no output names.

mod from_z;
mod pencil;
mod two_costs;

use ch1::network::argmax;
use ch1::statistics::Sample;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::Float;

use super::differences::Differences;
use super::known;
use super::training::{largest, over_seeds, plain, train, train_seeds};
use crate::{Examples, Net, Objective, Recipe};

pub(super) use from_z::LOGITS;
pub(super) use pencil::PENCIL;
pub(super) use two_costs::{HUNDRED, THIRTY};

/// The costs, with the learning rate that goes with each, as values, tables and figures name them.
const COSTS: [(&str, &str, Objective, Float, Role); 2] = [
    ("quadratic", "quadratic", Objective::QUADRATIC, 3.0, Role::First),
    ("cross_entropy", "cross-entropy", Objective::CROSS_ENTROPY, 0.5, Role::Second),
];

parameters! { Ladders { epochs = 3, hidden = 30, batch = 10, seeds = 3 } }

pub(super) const LADDERS: Cell = cell! {
    "two-ladders", Seconds, "Two costs, and a ladder of learning rates for each";
    ladders(Ladders)
};

/// The rungs of the ladder.
const RUNGS: [Float; 8] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0];

fn ladders(nb: &mut Notebook, p: Ladders) -> CellResult {
    let subject = "Validation accuracy of 784-30-10 for eight learning rates and two costs";
    let axis = Axis::new("accuracy, %").range(0.0, 100.0);
    let mut plot = Plot::new(subject, Axis::new("learning rate η").log(), axis);
    let (mut columns, mut best) = (vec![], vec![]);
    for (key, name, objective, _, role) in COSTS {
        let mut read = vec![];
        for eta in RUNGS {
            read.push(rung(nb, p, name, objective, eta)?);
        }
        let means: Vec<Float> = read.iter().map(Sample::average).collect();
        let (highest, percent) = largest(&means);
        nb.value(format!("{key}_best_eta"), RUNGS[highest - 1]);
        nb.value(format!("{key}_best_percent"), percent);
        let curve = RUNGS.into_iter().zip(means.iter().copied());
        plot = plot.series(Series::line(role, name, curve).markers());
        best.push(read.swap_remove(highest - 1));
        columns.push(means);
    }
    let Ladders { epochs, seeds, .. } = p;
    say!(nb, "Validation images read after {epochs} epochs, mean over {seeds} seeds:\n");
    let mut table = Table::new(["η", COSTS[0].1, COSTS[1].1]);
    for ((eta, quadratic), entropy) in RUNGS.iter().zip(&columns[0]).zip(&columns[1]) {
        table.push(row![eta, "{quadratic:.2} %", "{entropy:.2} %"]);
    }
    nb.table("rungs", table);
    say!(nb, "\nEach at its best rung, cross-entropy less quadratic cost, in points:\n");
    let mut differences = Differences::new();
    differences.push(nb, ("best", "best rungs"), &best[1], &best[0]);
    nb.table("best", differences.table());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// What the networks of a rung read of the validation images, one for each seed.
fn rung(
    nb: &mut Notebook,
    Ladders { epochs, hidden, batch, seeds }: Ladders,
    name: &str,
    objective: Objective,
    eta: Float,
) -> Result<Sample, Stop> {
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let recipe =
        Recipe { sizes: vec![784, hidden, 10], objective, epochs, eta, batch, ..plain() };
    let before = format!("{name}, η = {eta}, ");
    Ok(train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?.last(0))
}

parameters! { SilentDigits { epochs = 5, batch = 10, seeds = 6 } }

pub(super) const SILENT_DIGITS: Cell = cell! {
    "silent-digits", Seconds, "No hidden layer: which cost teaches the silent digits?";
    silent_digits(SilentDigits)
};

fn silent_digits(nb: &mut Notebook, p: SilentDigits) -> CellResult {
    let SilentDigits { epochs, batch, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let mut table = Table::new(["cost", "η", "digits never answered", "mean accuracy"]);
    let mut read = vec![];
    for (key, name, objective, eta) in [
        ("quadratic_slow", "quadratic", Objective::QUADRATIC, 0.3),
        ("quadratic", "quadratic", Objective::QUADRATIC, 3.0),
        ("cross_entropy_slow", "cross-entropy", Objective::CROSS_ENTROPY, 0.05),
        ("cross_entropy", "cross-entropy", Objective::CROSS_ENTROPY, 0.5),
    ] {
        let mut silent = 0;
        let [accuracy] = over_seeds(nb, seeds, |nb, seed| {
            let sizes = vec![784, 10];
            let recipe = Recipe { sizes, objective, epochs, eta, batch, seed, ..plain() };
            let before = format!("{name}, η = {eta}, seed {seed}: ");
            let (net, history) = train(nb, &recipe, &training, [&test], &before)?;
            silent += never_answered(&net, &test).len();
            Ok(history.last().map(|score| score.percent()))
        })?;
        nb.value(format!("{key}_silent"), silent);
        let mean = accuracy.average();
        table.push(row![name, eta, silent, "{mean:.2} %"]);
        read.push(accuracy);
    }
    let digits = 10 * seeds;
    say!(
        nb,
        "784-10 from N(0, 1), {seeds} seeds, after {epochs} epochs; {digits} digits to be learned:\n"
    );
    nb.table("costs", table);
    say!(nb, "\nCross-entropy less quadratic cost, seed by seed, in points:\n");
    let mut differences = Differences::new();
    differences.push(nb, ("slow", "η = 0.05 less η = 0.3"), &read[2], &read[0]);
    differences.push(nb, ("fast", "η = 0.5 less η = 3"), &read[3], &read[1]);
    nb.table("differences", differences.table());
    Ok(())
}

/// The digits that fewer than one answer in a hundred names: the network has not learned them.
pub(super) fn never_answered(net: &Net, examples: &Examples) -> Vec<usize> {
    let outputs = net.outputs(examples);
    let mut answers = vec![0; outputs.ncols()];
    outputs.outer_iter().for_each(|a| answers[argmax(a)] += 1);
    (0..answers.len()).filter(|&digit| answers[digit] * 100 < examples.len()).collect()
}

/// The digits as a list, or a dash.
pub(super) fn list(digits: &[usize]) -> String {
    let digits: Vec<String> = digits.iter().map(usize::to_string).collect();
    if digits.is_empty() { "–".to_owned() } else { digits.join(", ") }
}
