//! The first network and its larger sister, with either cost.

use ch1::luck::Paired;
use ch1::statistics::Sample;
use figures::{Axis, Bars, Plot};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::{COSTS, list, never_answered};
use crate::cells::curves::mean_accuracy;
use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::published::Published;
use crate::cells::training::{Histories, plain, train};
use crate::{Examples, Objective, Recipe};

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
    let mut both = vec![];
    for (_, name, objective, eta, _) in COSTS {
        both.push(learn(nb, p, name, objective, eta)?);
    }
    say!(nb, "784-{}-10, test images read correctly in %, mean ± sd:\n", p.hidden);
    means(nb, &both);
    say!(nb, "\nCross-entropy less quadratic cost, seed by seed, in points:\n");
    let better = compare(nb, &both);
    say!(nb, "\nThe single runs:\n");
    runs(nb, &both);
    published(nb, p.hidden, &both, better);
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

/// Each cost over its seeds.
fn means(nb: &mut Notebook, both: &[Learned]) {
    let headings = ["cost", "η", "first epoch", "last epoch", "networks without a digit"];
    let mut table = Table::new(headings);
    for ((key, name, _, eta, _), Learned { histories, never }) in COSTS.iter().zip(both) {
        let (first, last) = (histories.after(0, 1), histories.last(0));
        let incomplete = never.iter().filter(|never| !never.is_empty()).count();
        values!(nb, "{key}_mean" = last.average(), "{key}_sd" = last.deviation());
        values!(nb, "{key}_highest" = last.highest(), "{key}_incomplete" = incomplete);
        table.push(row![name, eta, first, last, incomplete]);
    }
    nb.table("means", table);
}

/// Compares the costs after the first epoch and after the last; whether by this the cross-entropy is better.
fn compare(nb: &mut Notebook, both: &[Learned]) -> bool {
    let at = |after: &dyn Fn(&Histories<1>) -> Sample| {
        [1, 0].map(|cost: usize| after(&both[cost].histories))
    };
    let [first, last] =
        [at(&|histories| histories.after(0, 1)), at(&|histories| histories.last(0))];
    let mut table = Differences::new();
    table.push(nb, ("first", "first epoch"), &first[0], &first[1]);
    table.push(nb, ("costs", "last epoch"), &last[0], &last[1]);
    nb.table("differences", table.table());
    let [entropy, quadratic] = &last;
    if entropy.len() < 2 {
        return false;
    }
    let paired = Paired::new(entropy, quadratic);
    let [a, b] = [entropy, quadratic].map(Sample::standard_error);
    values!(nb, costs_t = paired.average() / paired.error());
    values!(nb, unpaired_error = (a * a + b * b).sqrt());
    paired.is_shown() && paired.average() > 0.0
}

/// Run by run, and the digits that it never answers.
fn runs(nb: &mut Notebook, both: &[Learned]) {
    let headings = ["cost", "η", "seed", "first epoch", "last epoch", "digits never answered"];
    let mut table = Table::new(headings);
    for ((_, name, _, eta, _), Learned { histories, never }) in COSTS.iter().zip(both) {
        let (first, last) = (histories.after(0, 1), histories.last(0));
        for (i, never) in never.iter().enumerate() {
            let (seed, first, last) = (i + 1, first[i], last[i]);
            table.push(row![name, eta, seed, "{first:.2} %", "{last:.2} %", list(never)]);
        }
    }
    nb.table("seeds", table);
}

/// Nielsen's numbers beside ours, if he has reported such a network.
fn published(nb: &mut Notebook, hidden: usize, both: &[Learned], better: bool) {
    let (numbers, level) = match hidden {
        30 => (["95.42", "95.49"], 95.0),
        100 => (["96.59", "96.82"], 96.0),
        _ => return,
    };
    let [quadratic, entropy] = [0, 1].map(|cost| &both[cost].histories);
    let above = quadratic.best(0).average() > level;
    let mut table = Published::new();
    let conclusion = format!("above {level} %");
    table.push("quadratic", numbers[0], (quadratic, 0), (&conclusion, above));
    table.push("cross-entropy", numbers[1], (entropy, 0), ("better, p < 0.05", better));
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
