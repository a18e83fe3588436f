//! A network without a hidden layer: some runs never learn some digits, and what helps.

use figures::{Bars, Role};
use notebook::{
    Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, seeds, values,
};
use numerics::{Float, dot, stream};

use crate::cells::training::{Run, answers, list, never_answered, train};
use crate::cells::{known, luck};
use crate::luck::{Paired, chance};
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
    let (mut accuracies, mut silent) = (vec![], 0);
    for seed in seeds(p.seeds) {
        let NoHidden { epochs, batch, eta, .. } = p;
        let run = Run { sizes: vec![784, 10], epochs, batch, eta, seed };
        let trained = train(nb, run, &format!("seed {seed}: "))?;
        let last = trained.last().test;
        let never = never_answered(answers(&trained.network, test));
        silent += never.len();
        table.push(row![seed, last, list(&never)]);
        accuracies.push(last.percent());
    }
    nb.table("seeds", table);
    values!(nb, silent, seeds = p.seeds, parameters = 784 * 10 + 10);
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
        seeds: usize = 6 in 2..=100, "how many seeds: 1, 2, …",
    }
}

pub(crate) const BETTER_START: Cell = cell! {
    "better-start", Seconds, "No hidden layer: is it the learning rate, or the start?";
    better_start(BetterStart)
};

fn better_start(nb: &mut Notebook, p: BetterStart) -> CellResult {
    let BetterStart { divisor, seeds: of, epochs, .. } = p;
    let mut table = Table::new([
        "η",
        "initial weights",
        "digits never answered",
        "mean accuracy",
        "difference",
        "p",
    ]);
    for (at, (name, eta)) in [("slow", 0.3), ("fast", 3.0)].into_iter().enumerate() {
        let (silent, old) = from_start(nb, p, eta, 1.0, 2 * at)?;
        let mean = old.average();
        table.push(row![eta, "N(0, 1)", silent, "{mean:.2} %", "–", "–"]);
        values!(nb, "{name}_silent" = silent);
        let (silent, new) = from_start(nb, p, eta, divisor, 2 * at + 1)?;
        let (mean, paired) = (new.average(), Paired::new(&new, &old));
        let p = paired.p();
        table.push(row![eta, "N(0, 1) / {divisor}", silent, "{mean:.2} %", paired, chance(p)]);
        values!(nb, "{name}_divided_silent" = silent);
        luck::record(nb, name, &paired);
    }
    let digits = 10 * of;
    say!(nb, "784-10, {of} seeds, after {epochs} epochs; {digits} digits to be learned:\n");
    nb.table("starts", table);
    values!(nb, seeds = of, digits);
    Ok(())
}

/// How many digits the networks never answer, and their accuracies, if the initial weights are divided by `by`.
fn from_start(
    nb: &mut Notebook,
    p: BetterStart,
    eta: Float,
    by: Float,
    done: usize,
) -> Result<(usize, Sample), Stop> {
    let mnist = nb.data()?;
    let (mut silent, mut accuracies) = (0, vec![]);
    for seed in seeds(p.seeds) {
        let mut network = Network::new(&[784, 10], &mut stream(seed, "network", 0));
        network.weights[0] /= by;
        for epoch in 1..=p.epochs {
            let mut rng = stream(seed, "shuffle", epoch as u64);
            network.train_epoch(&mnist.training, p.batch, eta, &mut rng)?;
        }
        silent += never_answered(answers(&network, &mnist.test)).len();
        let right = Share::new(network.evaluate(&mnist.test), mnist.test.len());
        accuracies.push(right.percent());
        nb.progress(done * p.seeds + seed as usize, 4 * p.seeds, format!("η = {eta}"))?;
    }
    Ok((silent, Sample::from(accuracies)))
}
