//! A published search on few images, whose settings the library refuses, so that its step is made by hand.

use notebook::{Cell, CellResult, Notebook, Pace, Table, say};
use numerics::{Float, permutation, stream, sum};

use super::choosing::{answers, favourite};
use super::training::{BATCH, IMAGES, highest, seeds};
use crate::activation::Activation;
use crate::data::{Batch, Data};
use crate::initializer::Initializer;
use crate::network::{Network, keep};
use crate::objective::Objective;
use crate::regularization::Regularization;

pub(super) const STRIPPED: Cell = Cell {
    name: "stripped-down",
    title: "The published search on a thousand images, its update by hand",
    pace: Pace::Instant,
    parameters: &[IMAGES, BATCH, seeds(3)],
    run: stripped,
};

/// Nielsen's tries: η, λ, and how many of a hundred images he prints after the first epochs.
const TRIES: [(Float, Float, &[usize]); 4] = [
    (10.0, 1_000.0, &[10, 10, 10]),
    (10.0, 20.0, &[12, 14, 25, 18]),
    (100.0, 20.0, &[10, 10, 10, 10]),
    (1.0, 20.0, &[62, 42, 43, 61]),
];

// ANCHOR: by-hand
/// An epoch of w ← (1 − ηλ/n) w − (η/m) Δᵀ A for a network without hidden layer. It asks nobody
/// whether the factor decays.
fn epoch_by_hand(
    network: &mut Network,
    data: &Data,
    order: &[usize],
    [eta, lambda]: [Float; 2],
    m: usize,
) {
    let factor = 1.0 - eta * lambda / data.len() as Float;
    let mut work = Batch::default();
    for examples in order.chunks(m) {
        data.gather(examples, &mut work);
        let pass = network.forward(work.product(&network.weights[0]), keep);
        let delta = network.errors(&pass, &work.targets).remove(0);
        let rate = eta / examples.len() as Float;
        work.descend(&mut network.weights[0], factor, rate, &delta);
        for (b, delta) in network.biases[0].iter_mut().zip(delta.columns()) {
            *b -= rate * sum(delta);
        }
    }
}
// ANCHOR_END: by-hand

/// The network without a hidden layer, before its training.
fn flat(seed: u64) -> Network {
    let rng = &mut stream(seed, "network", 0);
    let mut network = Network::new(
        &[784, 10],
        Activation::Sigmoid,
        Objective::CROSS_ENTROPY,
        Initializer::Scaled,
        rng,
    );
    network.lay_out();
    network
}

/// The correct answers after each epoch, and the network in the end.
fn try_out(
    [training, judges]: [&Data; 2],
    rates: [Float; 2],
    m: usize,
    epochs: usize,
    seed: u64,
) -> (Vec<usize>, Network) {
    let mut network = flat(seed);
    let correct = (1..=epochs as u64).map(|epoch| {
        let order = permutation(&mut stream(seed, "shuffle", epoch), training.len());
        epoch_by_hand(&mut network, training, &order, rates, m);
        network.score(judges).correct
    });
    let correct = correct.collect();
    (correct, network)
}

/// `12, 14, 25`.
fn list(numbers: &[usize]) -> String {
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

fn stripped(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (n, m, seeds) = (nb.integer("images"), nb.integer("batch"), nb.integer("seeds"));
    let training = Data::from(&mnist.training.first(n));
    let hundred = Data::from(&mnist.validation.first(100));
    let seed_names = (1..=seeds).map(|seed| format!("seed {seed}"));
    let columns = ["η", "λ", "published"].map(str::to_owned).into_iter().chain(seed_names);
    let mut table = Table::new(columns);
    let mut after =
        Table::new(["η", "λ", "1 − ηλ/n", "the library", "largest weight", "answers"]);
    let mut refused = vec![];
    for (eta, lambda, published) in TRIES {
        let mut row = vec![eta.to_string(), lambda.to_string(), list(published)];
        let mut ends = vec![];
        for seed in 1..=seeds as u64 {
            let (correct, network) =
                try_out([&training, &hundred], [eta, lambda], m, published.len(), seed);
            row.push(list(&correct));
            ends.push(network);
        }
        table.push(row);
        let factor = 1.0 - eta * lambda / n as Float;
        let verdict = Regularization::L2(lambda).decay(eta, n).err();
        let network = &ends[0];
        let sizes = network.weights[0].mapv(Float::abs);
        let largest = highest(sizes.as_slice_memory_order().unwrap_or_default());
        let (different, ..) = favourite(&answers(network, &hundred));
        after.push([
            eta.to_string(),
            lambda.to_string(),
            factor.to_string(),
            if verdict.is_some() { "refuses" } else { "trains" }.to_owned(),
            if largest < 1e4 { format!("{largest:.2}") } else { format!("{largest:.0e}") },
            different.to_string(),
        ]);
        refused.extend(verdict);
    }
    say!(nb, "784-10, {n} images, correct of 100 after each epoch:");
    say!(nb);
    nb.table("tries", table);
    say!(nb);
    say!(nb, "After the last of these epochs, seed 1:");
    say!(nb);
    nb.table("after", after);
    for error in refused {
        say!(nb);
        say!(nb, "error: {}", error.to_string().replace(" 1 − ηλ/n", "\n  1 − ηλ/n"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::training::{Run, advance, trainer};
    use super::*;
    use ndarray::Array2;

    #[test]
    fn by_hand_and_by_the_library_the_same_network_comes_out_where_the_weights_decay() {
        let inputs =
            Array2::from_shape_fn((20, 784), |(i, k)| ((7 * i + k) % 5) as Float / 4.0);
        let targets =
            Array2::from_shape_fn((20, 10), |(i, j)| f64::from(u8::from(i % 10 == j)));
        let data = Data::new(inputs, targets);
        let (correct, by_hand) = try_out([&data, &data], [0.5, 2.0], 5, 2, 3);
        let run = Run {
            sizes: &[784, 10],
            initializer: Initializer::Scaled,
            regularization: Regularization::L2(2.0),
            batch: 5,
            seed: 3,
            ..Run::PLAIN
        };
        let mut trainer = trainer(run, &data).unwrap();
        for epoch in 1..=2 {
            advance(&mut trainer, epoch).unwrap();
        }
        assert_eq!(correct.len(), 2);
        assert_eq!(by_hand, trainer.network);
    }
}
