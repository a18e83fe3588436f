//! The first network once more, with the quadratic cost and with the cross-entropy.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::Float;

use super::published::Published;
use super::silence::never_answered;
use super::training::{
    BATCH, History, Run, accuracies, best, epochs, last, seeds, train_network, train_seeds,
};
use crate::data::Data;
use crate::objective::Objective;

/// The costs, with the learning rate that goes with each, as tables and figures name them.
const COSTS: [(&str, &str, Objective, Float, Role); 2] = [
    ("quadratic", "quadratic", Objective::QUADRATIC, 3.0, Role::First),
    ("cross_entropy", "cross-entropy", Objective::CROSS_ENTROPY, 0.5, Role::Second),
];

const fn hidden(default: usize) -> Parameter {
    Parameter::integer("hidden", default, 1..=1_000, "neurons in the hidden layer")
}

pub(super) const LADDERS: Cell = Cell {
    name: "two-ladders",
    title: "Two costs, and a ladder of learning rates for each",
    duration: Duration::Seconds,
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
        nb.value(&format!("{key}_best_eta"), best.0);
        nb.value(&format!("{key}_best_percent"), best.1);
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
    duration: Duration::Seconds,
    parameters: &[epochs(30), hidden(30), BATCH, seeds(5)],
    run: two_costs,
};

pub(super) const HUNDRED: Cell = Cell {
    name: "two-costs-hundred",
    title: "Quadratic cost and cross-entropy with a hundred hidden neurons",
    duration: Duration::Long,
    parameters: &[epochs(30), hidden(100), BATCH, seeds(5)],
    run: two_costs,
};

fn two_costs(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, test) = (Data::from(&mnist.training), Data::from(&mnist.test));
    let (hidden, seeds) = (nb.integer("hidden"), nb.integer("seeds"));
    let headings = ["cost", "η", "seed", "first epoch", "last epoch", "digits never answered"];
    let mut table = Table::new(headings);
    let (mut both, mut complete) = (vec![], vec![true; seeds]);
    for (key, name, objective, eta, _) in COSTS {
        let (mut histories, mut silent) = (vec![], 0);
        for seed in 1..=seeds as u64 {
            let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
            let sizes = [784, hidden, 10];
            let run = Run { sizes: &sizes, objective, epochs, eta, batch, seed, ..Run::PLAIN };
            let before = format!("{name}, seed {seed}: ");
            let (network, history) = train_network(nb, run, &training, [&test], &before)?;
            let never = never_answered(&network, &test);
            complete[seed as usize - 1] &= never.is_empty();
            silent += usize::from(!never.is_empty());
            let accuracy = accuracies(&history, 0);
            table.push([
                name.to_owned(),
                eta.to_string(),
                seed.to_string(),
                format!("{:.2} %", accuracy[0]),
                format!("{:.2} %", accuracy[accuracy.len() - 1]),
                list(&never),
            ]);
            histories.push(history);
        }
        let last = last(&histories, 0);
        nb.value(&format!("{key}_mean"), mean(&last));
        nb.value(&format!("{key}_sd"), standard_deviation(&last));
        nb.value(&format!("{key}_highest"), last.iter().copied().fold(0.0, Float::max));
        nb.value(&format!("{key}_incomplete"), silent);
        both.push(histories);
    }
    say!(nb, "784-{hidden}-10, test images read correctly:");
    say!(nb);
    nb.table("seeds", table);
    say!(nb);
    compare(nb, &both, &complete);
    published(nb, hidden, &both);
    draw(nb, hidden, &both);
    Ok(())
}

/// The digits as a list, or a dash.
fn list(digits: &[usize]) -> String {
    let digits: Vec<String> = digits.iter().map(usize::to_string).collect();
    if digits.is_empty() { "–".to_owned() } else { digits.join(", ") }
}

/// Means, and the difference seed by seed where both networks know all digits.
fn compare(nb: &mut Notebook, both: &[Vec<History<1>>], complete: &[bool]) {
    let ends = [last(&both[0], 0), last(&both[1], 0)];
    for ((_, name, ..), ends) in COSTS.iter().zip(&ends) {
        let (mean, sd) = (mean(ends), standard_deviation(ends));
        say!(nb, "{:14} {mean:.2} ± {sd:.2} %", format!("{name}:"));
    }
    let differences: Vec<Float> = (0..complete.len())
        .filter(|&seed| complete[seed])
        .map(|seed| ends[1][seed] - ends[0][seed])
        .collect();
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
fn published(nb: &mut Notebook, hidden: usize, both: &[Vec<History<1>>]) {
    let (numbers, level) = match hidden {
        30 => (["95.42", "95.49"], 95.0),
        100 => (["96.59", "96.82"], 96.0),
        _ => return,
    };
    let best = mean(&best(&both[0], 0));
    let [quadratic, cross_entropy] = [0, 1].map(|cost| mean(&last(&both[cost], 0)));
    let mut table = Published::new();
    let conclusion = format!("above {level} %");
    table.push("quadratic", numbers[0], (&both[0], 0), (&conclusion, best > level));
    let better = ("better", cross_entropy > quadratic);
    table.push("cross-entropy", numbers[1], (&both[1], 0), better);
    say!(nb);
    say!(nb, "Beside the published numbers, test images in percent:");
    say!(nb);
    nb.table("published", table.table());
}

/// Test accuracy after each epoch, mean and standard deviation for each cost.
fn draw(nb: &mut Notebook, hidden: usize, both: &[Vec<History<1>>]) {
    let subject = format!("Test accuracy of 784-{hidden}-10 with two costs");
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for ((_, name, _, _, role), histories) in COSTS.iter().zip(both) {
        let runs: Vec<Vec<Float>> = histories.iter().map(|h| accuracies(h, 0)).collect();
        let band = (0..runs[0].len()).map(|epoch| {
            let at: Vec<Float> = runs.iter().map(|run| run[epoch]).collect();
            ((epoch + 1) as Float, mean(&at), standard_deviation(&at))
        });
        plot = plot.series(Series::mean_band(*role, *name, band).ends());
    }
    nb.figure("accuracy", plot.draw());
    // A mean describes no run of a group that falls apart: the single runs as well.
    let subject =
        format!("Test accuracy of 784-{hidden}-10 after the last epoch, seed by seed");
    let seeds = (1..=both[0].len()).map(|seed| seed.to_string());
    let mut bars = figures::Bars::new(subject, "seed", "accuracy, %", seeds);
    for ((_, name, _, _, role), histories) in COSTS.iter().zip(both) {
        bars = bars.group(*role, *name, last(histories, 0));
    }
    nb.figure("seeds", bars.values().draw());
}
