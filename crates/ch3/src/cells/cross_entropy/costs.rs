//! The first network once more, with the quadratic cost and with the cross-entropy.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Pace, Stop, Table, say};
use numerics::Float;

use super::curves::mean_accuracy;
use super::published::Published;
use super::silence::{list, never_answered};
use super::training::{
    BATCH, History, Run, after, best, epochs, hidden, highest, last, seeds, train_network,
    train_seeds,
};
use crate::data::Data;
use crate::objective::Objective;

/// The costs, with the learning rate that goes with each, as tables and figures name them.
const COSTS: [(&str, &str, Objective, Float, Role); 2] = [
    ("quadratic", "quadratic", Objective::QUADRATIC, 3.0, Role::First),
    ("cross_entropy", "cross-entropy", Objective::CROSS_ENTROPY, 0.5, Role::Second),
];

pub(super) const LADDERS: Cell = Cell {
    name: "two-ladders",
    title: "Two costs, and a ladder of learning rates for each",
    pace: Pace::Seconds,
    parameters: &[epochs(3), hidden(30), BATCH, seeds(3)],
    run: ladders,
};

fn ladders(nb: &mut Notebook) -> CellResult {
    const RUNGS: [Float; 8] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0];
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let (epochs, seeds) = (nb.integer("epochs"), nb.integer("seeds"));
    let sizes = [784, nb.integer("hidden"), 10];
    let mut curves = vec![];
    for (key, name, objective, _, role) in COSTS {
        let mut curve = vec![];
        for eta in RUNGS {
            let batch = nb.integer("batch");
            let run = Run { sizes: &sizes, objective, epochs, eta, batch, ..Run::PLAIN };
            let before = format!("{name}, η = {eta}, ");
            let histories = train_seeds(nb, seeds, run, &training, [&validation], &before)?;
            curve.push((eta, mean(&last(&histories, 0))));
        }
        let best = curve
            .iter()
            .fold(curve[0], |best, &rung| if rung.1 > best.1 { rung } else { best });
        nb.value(format!("{key}_best_eta"), best.0);
        nb.value(format!("{key}_best_percent"), best.1);
        curves.push((name, role, curve));
    }
    say!(nb, "Validation images read after {epochs} epochs, mean over {seeds} seeds:");
    say!(nb);
    let mut table = Table::new(["η", COSTS[0].1, COSTS[1].1]);
    for (rung, eta) in RUNGS.iter().enumerate() {
        let read = [0, 1].map(|cost| format!("{:.2} %", curves[cost].2[rung].1));
        table.push([vec![eta.to_string()], read.to_vec()].concat());
    }
    nb.table("rungs", table);
    let subject = "Validation accuracy of 784-30-10 for eight learning rates and two costs";
    let axis = Axis::new("accuracy, %").range(0.0, 100.0);
    let plot = Plot::new(subject, Axis::new("learning rate η").log(), axis);
    let lines =
        curves.into_iter().map(|(name, role, curve)| Series::line(role, name, curve).markers());
    nb.figure("accuracy", lines.fold(plot, Plot::series).draw());
    Ok(())
}

pub(super) const THIRTY: Cell = Cell {
    name: "two-costs",
    title: "Quadratic cost and cross-entropy on the digits",
    pace: Pace::Seconds,
    parameters: &[epochs(30), hidden(30), BATCH, seeds(5)],
    run: two_costs,
};

pub(super) const HUNDRED: Cell = Cell {
    name: "two-costs-hundred",
    title: "Quadratic cost and cross-entropy with a hundred hidden neurons",
    pace: Pace::Long,
    parameters: &[epochs(30), hidden(100), BATCH, seeds(5)],
    run: two_costs,
};

/// The networks that have learned by one of the costs, one for each seed.
struct Learned {
    /// What they read of the test images after each epoch.
    histories: Vec<History<1>>,
    /// The digits that they never answer.
    never: Vec<Vec<usize>>,
}

fn two_costs(nb: &mut Notebook) -> CellResult {
    let hidden = nb.integer("hidden");
    let headings = ["cost", "η", "seed", "first epoch", "last epoch", "digits never answered"];
    let mut table = Table::new(headings);
    let mut both = vec![];
    for (key, name, objective, eta, _) in COSTS {
        let learned = learn(nb, name, objective, eta)?;
        let [first, last] = [after(&learned.histories, 0, 1), last(&learned.histories, 0)];
        for (i, never) in learned.never.iter().enumerate() {
            table.push([
                name.to_owned(),
                eta.to_string(),
                (i + 1).to_string(),
                format!("{:.2} %", first[i]),
                format!("{:.2} %", last[i]),
                list(never),
            ]);
        }
        let incomplete = learned.never.iter().filter(|never| !never.is_empty()).count();
        nb.value(format!("{key}_mean"), mean(&last));
        nb.value(format!("{key}_sd"), standard_deviation(&last));
        nb.value(format!("{key}_highest"), highest(&last));
        nb.value(format!("{key}_incomplete"), incomplete);
        both.push(learned);
    }
    say!(nb, "784-{hidden}-10, test images read correctly:");
    say!(nb);
    nb.table("seeds", table);
    say!(nb);
    compare(nb, &both);
    published(nb, hidden, &both);
    draw(nb, hidden, &both);
    Ok(())
}

/// Trains a network with each of the seeds.
fn learn(
    nb: &mut Notebook,
    name: &str,
    objective: Objective,
    eta: Float,
) -> Result<Learned, Stop> {
    let mnist = nb.data()?;
    let (training, test) = (Data::from(&mnist.training), Data::from(&mnist.test));
    let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
    let sizes = [784, nb.integer("hidden"), 10];
    let mut learned = Learned { histories: vec![], never: vec![] };
    for seed in 1..=nb.integer("seeds") as u64 {
        let run = Run { sizes: &sizes, objective, epochs, eta, batch, seed, ..Run::PLAIN };
        let before = format!("{name}, seed {seed}: ");
        let (network, history) = train_network(nb, run, &training, [&test], &before)?;
        learned.histories.push(history);
        learned.never.push(never_answered(&network, &test));
    }
    Ok(learned)
}

/// Means, and the difference seed by seed where both networks know all digits.
fn compare(nb: &mut Notebook, both: &[Learned]) {
    let ends = [0, 1].map(|cost| last(&both[cost].histories, 0));
    for ((_, name, ..), ends) in COSTS.iter().zip(&ends) {
        let (mean, sd) = (mean(ends), standard_deviation(ends));
        say!(nb, "{:14} {mean:.2} ± {sd:.2} %", format!("{name}:"));
    }
    let complete = |&i: &usize| both.iter().all(|learned| learned.never[i].is_empty());
    let pairs = (0..ends[0].len()).filter(complete);
    let differences: Vec<Float> = pairs.map(|i| ends[1][i] - ends[0][i]).collect();
    if !differences.is_empty() {
        let (mean, sd) = (mean(&differences), standard_deviation(&differences));
        let n = differences.len();
        say!(
            nb,
            "cross-entropy minus quadratic, same seed, {n} complete pairs: {mean:.2} ± {sd:.2}"
        );
        nb.value("difference", mean);
        nb.value("difference_sd", sd);
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
    let [first, second] = [0, 1].map(|cost| both[cost].histories.as_slice());
    let best = mean(&best(first, 0));
    let better = ("better", mean(&last(second, 0)) > mean(&last(first, 0)));
    let mut table = Published::new();
    let conclusion = format!("above {level} %");
    table.push("quadratic", numbers[0], (first, 0), (&conclusion, best > level));
    table.push("cross-entropy", numbers[1], (second, 0), better);
    say!(nb);
    say!(nb, "Beside the published numbers, test images in percent:");
    say!(nb);
    nb.table("published", table.table());
}

/// Test accuracy after each epoch, mean and standard deviation for each cost.
fn draw(nb: &mut Notebook, hidden: usize, both: &[Learned]) {
    let subject = format!("Test accuracy of 784-{hidden}-10 with two costs");
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for ((_, name, _, _, role), learned) in COSTS.iter().zip(both) {
        plot = plot.series(mean_accuracy(*role, name, &learned.histories));
    }
    nb.figure("accuracy", plot.draw());
    // A mean describes no run of a group that falls apart: the single runs as well.
    let subject =
        format!("Test accuracy of 784-{hidden}-10 after the last epoch, seed by seed");
    let seeds = (1..=both[0].histories.len()).map(|seed| seed.to_string());
    let mut bars = figures::Bars::new(subject, "seed", "accuracy, %", seeds);
    for ((_, name, _, _, role), learned) in COSTS.iter().zip(both) {
        bars = bars.group(*role, *name, last(&learned.histories, 0));
    }
    nb.figure("seeds", bars.values().draw());
}
