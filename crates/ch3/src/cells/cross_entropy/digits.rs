//! Two costs on the digits: which learning rate goes with each, and which of them teaches digits that
//! no output names.

use ch1::network::argmax;
use figures::{Axis, Plot, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::Float;

use super::two_costs::COSTS;
use crate::cells::known;
use crate::cells::training::{largest, over_seeds, plain, train, train_seeds};
use crate::{Examples, Net, Objective, Recipe};

parameters! { Ladders { epochs = 3, hidden = 30, batch = 10, seeds = 3 } }

pub(crate) const LADDERS: Cell = cell! {
    "two-ladders", Seconds, "Two costs, and a ladder of learning rates for each";
    ladders(Ladders)
};

fn ladders(nb: &mut Notebook, p: Ladders) -> CellResult {
    const RUNGS: [Float; 8] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0];
    let Ladders { epochs, hidden, batch, seeds } = p;
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let subject = "Validation accuracy of 784-30-10 for eight learning rates and two costs";
    let axis = Axis::new("accuracy, %").range(0.0, 100.0);
    let mut plot = Plot::new(subject, Axis::new("learning rate η").log(), axis);
    let mut columns = vec![];
    for (key, name, objective, _, role) in COSTS {
        let mut read = vec![];
        for eta in RUNGS {
            let sizes = vec![784, hidden, 10];
            let recipe = Recipe { sizes, objective, epochs, eta, batch, ..plain() };
            let before = format!("{name}, η = {eta}, ");
            let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
            read.push(runs.last(0).mean());
        }
        let (best, percent) = largest(&read);
        nb.value(format!("{key}_best_eta"), RUNGS[best - 1]);
        nb.value(format!("{key}_best_percent"), percent);
        let curve = RUNGS.into_iter().zip(read.iter().copied());
        plot = plot.series(Series::line(role, name, curve).markers());
        columns.push(read);
    }
    say!(nb, "Validation images read after {epochs} epochs, mean over {seeds} seeds:\n");
    let mut table = Table::new(["η", COSTS[0].1, COSTS[1].1]);
    for ((eta, quadratic), entropy) in RUNGS.iter().zip(&columns[0]).zip(&columns[1]) {
        table.push(row![eta, "{quadratic:.2} %", "{entropy:.2} %"]);
    }
    nb.table("rungs", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

parameters! { SilentDigits { epochs = 5, batch = 10, seeds = 6 } }

pub(crate) const SILENT_DIGITS: Cell = cell! {
    "silent-digits", Seconds, "No hidden layer: which cost teaches the silent digits?";
    silent_digits(SilentDigits)
};

fn silent_digits(nb: &mut Notebook, p: SilentDigits) -> CellResult {
    let SilentDigits { epochs, batch, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let mut table = Table::new(["cost", "η", "digits never answered", "mean accuracy"]);
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
        let mean = accuracy.mean();
        table.push(row![name, eta, silent, "{mean:.2} %"]);
    }
    let digits = 10 * seeds;
    say!(
        nb,
        "784-10 from N(0, 1), {seeds} seeds, after {epochs} epochs; {digits} digits to be learned:\n"
    );
    nb.table("costs", table);
    Ok(())
}

/// The digits that fewer than one answer in a hundred names: the network has not learned them.
pub(crate) fn never_answered(net: &Net, examples: &Examples) -> Vec<usize> {
    let outputs = net.outputs(examples);
    let mut answers = vec![0; outputs.ncols()];
    outputs.outer_iter().for_each(|a| answers[argmax(a)] += 1);
    (0..answers.len()).filter(|&digit| answers[digit] * 100 < examples.len()).collect()
}

/// The digits as a list, or a dash.
pub(crate) fn list(digits: &[usize]) -> String {
    let digits: Vec<String> = digits.iter().map(usize::to_string).collect();
    if digits.is_empty() { "–".to_owned() } else { digits.join(", ") }
}
