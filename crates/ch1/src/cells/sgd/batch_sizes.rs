//! What size of mini-batch pays, when every example may be asked once.

use figures::{Axis, Plot, Role, Series};
use notebook::{
    Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, seeds, values,
};
use numerics::Float;

use crate::cells::training::{Run, train};
use crate::cells::{known, luck};
use crate::luck::{Paired, chance};
use crate::statistics::Sample;

parameters! { P { hidden = 30, seeds: usize = 3 in 2..=100, "how many seeds: 1, 2, …" } }

pub(crate) const BATCH_SIZES: Cell = cell! {
    "batch-sizes", Seconds, "One epoch each: many rough steps, or few exact ones?";
    batch_sizes(P)
};

const BATCHES: [usize; 5] = [1, 10, 100, 1_000, 50_000];
const ETAS: [(Role, Float); 3] = [(Role::First, 0.3), (Role::Second, 3.0), (Role::Third, 30.0)];
/// Longer steps, for the single one that all images together allow.
const LONGER: [Float; 2] = [300.0, 3_000.0];

fn batch_sizes(nb: &mut Notebook, p: P) -> CellResult {
    let n = nb.data()?.training.len();
    let rates = ETAS.map(|(_, eta)| format!("η = {eta}"));
    let mut table = Table::new(["m".to_owned(), "steps".to_owned()].into_iter().chain(rates));
    let mut read: Vec<Vec<Sample>> = vec![];
    for batch in BATCHES {
        let mut at = vec![];
        for (_, eta) in ETAS {
            at.push(one_epoch(nb, p, batch, eta)?);
        }
        let shown = at.iter().map(|percents| format!("{percents} %"));
        table.push([batch.to_string(), n.div_ceil(batch).to_string()].into_iter().chain(shown));
        read.push(at);
    }
    let (hidden, of) = (p.hidden, p.seeds);
    say!(nb, "784-{hidden}-10 after one epoch, that is {n} gradients; validation images read");
    say!(nb, "correctly, mean and standard deviation of {of} seeds:\n");
    nb.table("sizes", table);
    compare(nb, &read);
    longer_steps(nb, p)?;

    let x = Axis::new("mini-batch size m").log();
    let y = Axis::new("accuracy, %").range(0.0, 100.0);
    let mut plot = Plot::new("Validation accuracy after one epoch", x, y);
    for (rate, (role, eta)) in ETAS.into_iter().enumerate() {
        let means = BATCHES.iter().zip(&read).map(|(&m, at)| (m as Float, at[rate].average()));
        plot = plot.series(Series::line(role, format!("η = {eta}"), means).markers());
    }
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// What is read after one epoch, seed by seed, in percent of the validation images.
fn one_epoch(nb: &mut Notebook, p: P, batch: usize, eta: Float) -> Result<Sample, Stop> {
    let mut percents = vec![];
    for seed in seeds(p.seeds) {
        let run = Run { sizes: vec![784, p.hidden, 10], epochs: 1, batch, eta, seed };
        let trained = train(nb, run, &format!("η = {eta}, m = {batch}, seed {seed}: "))?;
        percents.push(trained.last().validation.percent());
    }
    Ok(Sample::from(percents))
}

/// Does the single step get further if it is longer?
fn longer_steps(nb: &mut Notebook, p: P) -> CellResult {
    let mut percents = vec![];
    for eta in LONGER {
        percents.push(one_epoch(nb, p, BATCHES[4], eta)?);
    }
    let [longer, longest] = LONGER;
    say!(
        nb,
        "\nThe single step with η = {longer}: {} %, with {longest}: {} %",
        percents[0],
        percents[1]
    );
    values!(nb, longest_eta = longest, longest_percent_whole = percents[1].average());
    Ok(())
}

/// Ten at a time against all of them, and against one, each at the best of its rates.
fn compare(nb: &mut Notebook, read: &[Vec<Sample>]) {
    let best = |size: usize| {
        let better = |a: usize, b: usize| {
            if read[size][b].average() > read[size][a].average() { b } else { a }
        };
        (0..ETAS.len()).fold(0, better)
    };
    let [one, ten, whole] = [0, 1, 4].map(|size| (&read[size][best(size)], ETAS[best(size)].1));
    values!(nb, best_percent_ten = ten.0.average(), best_eta_ten = ten.1);
    values!(nb, best_percent_one = one.0.average(), best_eta_one = one.1);
    values!(nb, best_percent_whole = whole.0.average(), best_eta_whole = whole.1);
    values!(
        nb,
        middle_percent_one = read[0][1].average(),
        small_percent_ten = read[1][0].average()
    );
    values!(nb, large_percent_whole = read[4][2].average());
    let mut table = Table::new(["best of", "against best of", "difference", "p"]);
    for (key, old, m) in [("one", one, 1), ("whole", whole, BATCHES[4])] {
        let paired = Paired::new(ten.0, old.0);
        let p = paired.p();
        table.push(row!["m = 10", "m = {m}", paired, chance(p)]);
        luck::record(nb, key, &paired);
    }
    say!(nb);
    nb.table("comparisons", table);
}
