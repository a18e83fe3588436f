//! A network without a hidden layer: some runs never learn some digits, and what helps.

use figures::{Bars, Role};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, seeds, values};
use numerics::{dot, stream};

use crate::cells::known;
use crate::cells::training::{Run, answers, list, never_answered, train};
use crate::network::Network;
use crate::statistics::{Sample, Share, mean};

parameters! { NoHidden { epochs = 30, eta = 3.0, batch = 10, seeds = 6 } }

pub(crate) const NO_HIDDEN: Cell = cell! {
    "no-hidden-layer", Seconds, "No hidden layer: some runs never learn some digits";
    no_hidden(NoHidden)
};

fn no_hidden(nb: &mut Notebook, p: NoHidden) -> CellResult {
    let test = &nb.data()?.test;
    let mut table = Table::new(["seed", "last epoch", "digits never answered"]);
    let (mut accuracies, mut complete) = (vec![], 0);
    for seed in seeds(p.seeds) {
        let NoHidden { epochs, batch, eta, .. } = p;
        let run = Run { sizes: vec![784, 10], epochs, batch, eta, seed };
        let trained = train(nb, run, &format!("seed {seed}: "))?;
        let last = trained.last().test;
        let never = never_answered(answers(&trained.network, test));
        complete += usize::from(never.is_empty());
        table.push(row![seed, last, list(&never)]);
        accuracies.push(last.percent());
    }
    nb.table("seeds", table);
    values!(nb, complete, seeds = p.seeds, parameters = 784 * 10 + 10);
    // Given an image, z is a sum of independent normal terms: its variance is the sum of their squares.
    let inputs = (0..test.len()).map(|i| test.input(i));
    let variances: Vec<_> = inputs.map(|x| dot(&x, &x) + 1.0).collect();
    nb.value("first_z_sd", mean(&variances).sqrt());
    let accuracies = Sample::from(accuracies);
    values!(nb, highest_percent = accuracies.highest(), lowest_percent = accuracies.lowest());
    let names = seeds(p.seeds).map(|seed| seed.to_string());
    let bars = Bars::new("Test accuracy without a hidden layer", "seed", "accuracy, %", names)
        .group(Role::Test, "test", accuracies.to_vec())
        .values();
    nb.figure("accuracy", bars.draw());
    Ok(())
}

parameters! {
    BetterStart {
        epochs = 5,
        batch = 10,
        divisor: f64 = 28.0 in 1e-3..=1e6, "what the initial weights are divided by",
        seeds = 6,
    }
}

pub(crate) const BETTER_START: Cell = cell! {
    "better-start", Seconds, "No hidden layer: is it the learning rate, or the start?";
    better_start(BetterStart)
};

fn better_start(nb: &mut Notebook, p: BetterStart) -> CellResult {
    let BetterStart { epochs, batch, divisor, seeds: of } = p;
    let mnist = nb.data()?;
    let mut table =
        Table::new(["initial weights", "η", "digits never answered", "mean accuracy"]);
    let cases = [(1.0, 0.3), (1.0, 3.0), (divisor, 0.3), (divisor, 3.0)];
    for (case, (by, eta)) in cases.into_iter().enumerate() {
        let (mut silent, mut accuracies) = (0, vec![]);
        for seed in seeds(of) {
            let mut network = Network::new(&[784, 10], &mut stream(seed, "network", 0));
            network.weights[0] /= by;
            for epoch in 1..=epochs {
                let mut rng = stream(seed, "shuffle", epoch as u64);
                network.train_epoch(&mnist.training, batch, eta, &mut rng)?;
            }
            silent += never_answered(answers(&network, &mnist.test)).len();
            let right = Share::new(network.evaluate(&mnist.test), mnist.test.len());
            accuracies.push(right.percent());
            nb.progress(case * of + seed as usize, 4 * of, format!("η = {eta}"))?;
        }
        let weights = if by == 1.0 { "N(0, 1)".to_owned() } else { format!("N(0, 1) / {by}") };
        let mean = mean(&accuracies);
        table.push(row![weights, eta, silent, "{mean:.2} %"]);
    }
    let digits = 10 * of;
    say!(nb, "784-10, {of} seeds, after {epochs} epochs; {digits} digits to be learned:\n");
    nb.table("starts", table);
    nb.value("seeds", of);
    Ok(())
}
