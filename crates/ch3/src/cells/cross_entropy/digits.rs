//! Two costs on the digits: which learning rate goes with each, and which of them teaches the
//! digits that no output names.

use ch1::network::argmax;
use ch1::statistics::Sample;
use figures::{Axis, Bars, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::Float;

use crate::cells::curves::mean_accuracy;
use crate::cells::known;
use crate::cells::published::Published;
use crate::cells::training::{Histories, largest, over_seeds, plain, train, train_seeds};
use crate::{Examples, Net, Objective, Recipe};

/// The costs, with the learning rate that goes with each, as values, tables and figures name them.
const COSTS: [(&str, &str, Objective, Float, Role); 2] = [
    ("quadratic", "quadratic", Objective::QUADRATIC, 3.0, Role::First),
    ("cross_entropy", "cross-entropy", Objective::CROSS_ENTROPY, 0.5, Role::Second),
];

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
            read.push(runs.last(0).average());
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
        let mean = accuracy.average();
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

parameters! { TwoCosts { epochs = 30, hidden = 30, batch = 10, seeds = 5 } }

pub(crate) const THIRTY: Cell = cell! {
    "two-costs", Seconds, "Quadratic cost and cross-entropy on the digits"; two_costs(TwoCosts)
};

pub(crate) const HUNDRED: Cell = cell! {
    "two-costs-hundred", Long, "Quadratic cost and cross-entropy with a hundred hidden neurons";
    two_costs(TwoCosts { hidden: 100 })
};

/// The networks that have learned by one of the costs, one for each seed.
struct Learned {
    /// What they read of the test images after each epoch.
    histories: Histories<1>,
    /// The digits that they never answer.
    never: Vec<Vec<usize>>,
}

fn two_costs(nb: &mut Notebook, p: TwoCosts) -> CellResult {
    let headings = ["cost", "η", "seed", "first epoch", "last epoch", "digits never answered"];
    let mut table = Table::new(headings);
    let mut both = vec![];
    for (key, name, objective, eta, _) in COSTS {
        let learned = learn(nb, p, name, objective, eta)?;
        let (first, last) = (learned.histories.after(0, 1), learned.histories.last(0));
        for (i, never) in learned.never.iter().enumerate() {
            let (seed, first, last) = (i + 1, first[i], last[i]);
            table.push(row![name, eta, seed, "{first:.2} %", "{last:.2} %", list(never)]);
        }
        let incomplete = learned.never.iter().filter(|never| !never.is_empty()).count();
        nb.value(format!("{key}_mean"), last.average());
        nb.value(format!("{key}_sd"), last.deviation());
        nb.value(format!("{key}_highest"), last.highest());
        nb.value(format!("{key}_incomplete"), incomplete);
        both.push(learned);
    }
    say!(nb, "784-{}-10, test images read correctly:\n", p.hidden);
    nb.table("seeds", table);
    say!(nb);
    compare(nb, &both);
    published(nb, p.hidden, &both);
    draw(nb, p.hidden, &both);
    Ok(())
}

/// Trains a network with each of the seeds.
fn learn(
    nb: &mut Notebook,
    TwoCosts { epochs, hidden, batch, seeds }: TwoCosts,
    name: &str,
    objective: Objective,
    eta: Float,
) -> Result<Learned, Stop> {
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let mut learned = Learned { histories: Histories(vec![]), never: vec![] };
    for seed in notebook::seeds(seeds) {
        let sizes = vec![784, hidden, 10];
        let recipe = Recipe { sizes, objective, epochs, eta, batch, seed, ..plain() };
        let before = format!("{name}, seed {seed}: ");
        let (net, history) = train(nb, &recipe, &training, [&test], &before)?;
        learned.histories.0.push(history);
        learned.never.push(never_answered(&net, &test));
    }
    Ok(learned)
}

/// Means, and the difference seed by seed where both networks know all digits.
fn compare(nb: &mut Notebook, both: &[Learned]) {
    let [quadratic, entropy] = [0, 1].map(|cost| both[cost].histories.last(0));
    for ((_, name, ..), last) in COSTS.iter().zip([&quadratic, &entropy]) {
        say!(nb, "{:14} {last} %", format!("{name}:"));
    }
    let complete = |&i: &usize| both.iter().all(|learned| learned.never[i].is_empty());
    let pairs = (0..quadratic.len()).filter(complete);
    let difference: Sample = pairs.map(|i| entropy[i] - quadratic[i]).collect();
    let n = difference.len();
    if n > 0 {
        say!(nb, "cross-entropy minus quadratic, same seed, {n} complete pairs: {difference}");
        nb.sample("difference", &difference);
        nb.value("difference_pairs", n);
    }
}

/// Nielsen's numbers beside ours, if he has reported such a network.
fn published(nb: &mut Notebook, hidden: usize, both: &[Learned]) {
    let (numbers, level) = match hidden {
        30 => (["95.42", "95.49"], 95.0),
        100 => (["96.59", "96.82"], 96.0),
        _ => return,
    };
    let [quadratic, entropy] = [0, 1].map(|cost| &both[cost].histories);
    let above = quadratic.best(0).average() > level;
    let better = entropy.last(0).average() > quadratic.last(0).average();
    let mut table = Published::new();
    let conclusion = format!("above {level} %");
    table.push("quadratic", numbers[0], (quadratic, 0), (&conclusion, above));
    table.push("cross-entropy", numbers[1], (entropy, 0), ("better", better));
    say!(nb, "\nBeside the published numbers, test images in percent:\n");
    nb.table("published", table.table());
}

/// Test accuracy after each epoch, mean and standard deviation for each cost.
fn draw(nb: &mut Notebook, hidden: usize, both: &[Learned]) {
    let subject = format!("Test accuracy of 784-{hidden}-10 with two costs");
    let mut plot = Plot::new(&subject, "epoch", Axis::new("accuracy, %"));
    // A mean describes no run of a group that falls apart: the single runs as well.
    let subject =
        format!("Test accuracy of 784-{hidden}-10 after the last epoch, seed by seed");
    let seeds = (1..=both[0].never.len()).map(|seed| seed.to_string());
    let mut bars = Bars::new(subject, "seed", "accuracy, %", seeds);
    for ((_, name, _, _, role), Learned { histories, .. }) in COSTS.iter().zip(both) {
        plot = plot.series(mean_accuracy(*role, name, histories));
        bars = bars.group(*role, *name, histories.last(0).to_vec());
    }
    nb.figure("accuracy", plot.draw());
    nb.figure("seeds", bars.values().draw());
}
