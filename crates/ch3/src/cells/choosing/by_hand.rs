//! A published search on few images, whose settings the library refuses, so that its step is made by hand.

use ch2::examples::Batch;
use ch2::mini_batch::update;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, seeds};
use numerics::{Float, permutation, stream};

use super::{answers, favourite, scaled};
use crate::cells::known;
use crate::gradient::lay_out;
use crate::{Examples, Net, Recipe, Regularization};

parameters! { Stripped { images = 1_000, batch = 10, seeds = 3 } }

pub(crate) const STRIPPED: Cell = cell! {
    "stripped-down", Instant, "The published search on a thousand images, its update by hand";
    stripped(Stripped)
};

/// Nielsen's tries: η, λ, and how many of a hundred images he prints after the first epochs.
const TRIES: [(Float, Float, &[usize]); 4] = [
    (10.0, 1_000.0, &[10, 10, 10]),
    (10.0, 20.0, &[12, 14, 25, 18]),
    (100.0, 20.0, &[10, 10, 10, 10]),
    (1.0, 20.0, &[62, 42, 43, 61]),
];

/// An epoch of w ← (1 − ηλ/n) w − (η/m) Δᵀ A. It asks nobody whether the factor decays.
fn epoch_by_hand(
    net: &mut Net,
    examples: &Examples,
    order: &[usize],
    [eta, lambda]: [Float; 2],
    m: usize,
) {
    let factor = 1.0 - eta * lambda / examples.len() as Float;
    let mut batch = Batch::default();
    for chosen in order.chunks(m) {
        examples.gather(chosen, &mut batch);
        let pass = net.forward(&batch.inputs);
        let deltas = net.errors(&pass, &batch.targets);
        let rate = eta / chosen.len() as Float;
        let Batch { inputs, .. } = &batch;
        update(&mut net.layers, (factor, rate), inputs, &pass.activations, &deltas);
    }
}

/// The correct answers after each epoch, and the network in the end; it has no hidden layer.
fn try_out(
    [training, judges]: [&Examples; 2],
    rates: [Float; 2],
    m: usize,
    epochs: usize,
    seed: u64,
) -> (Vec<usize>, Net) {
    let mut net = Recipe { sizes: vec![784, 10], seed, ..scaled() }.start();
    lay_out(&mut net.layers);
    let correct = (1..=epochs as u64).map(|epoch| {
        let order = permutation(&mut stream(seed, "shuffle", epoch), training.len());
        epoch_by_hand(&mut net, training, &order, rates, m);
        net.score(judges).correct
    });
    let correct = correct.collect();
    (correct, net)
}

/// `12, 14, 25`.
fn list(numbers: &[usize]) -> String {
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

/// `1.25`, or `2e17`.
fn largest_weight(net: &Net) -> String {
    let sizes = net.layers.weights[0].iter().map(|w| w.abs());
    let largest = sizes.fold(Float::NEG_INFINITY, Float::max);
    if largest < 1e4 { format!("{largest:.2}") } else { format!("{largest:.0e}") }
}

fn stripped(nb: &mut Notebook, p: Stripped) -> CellResult {
    let (mnist, n) = (nb.data()?, p.images);
    let training = Examples::from(&mnist.training.first(n));
    let hundred = Examples::from(&mnist.validation.first(100));
    let seed_names = seeds(p.seeds).map(|seed| format!("seed {seed}"));
    let mut table = Table::new(row!["η", "λ", "published"].into_iter().chain(seed_names));
    let mut after =
        Table::new(["η", "λ", "1 − ηλ/n", "the library", "largest weight", "answers"]);
    let mut refused = vec![];
    for (eta, lambda, published) in TRIES {
        let tries = seeds(p.seeds).map(|seed| {
            try_out([&training, &hundred], [eta, lambda], p.batch, published.len(), seed)
        });
        let (correct, nets): (Vec<_>, Vec<_>) = tries.unzip();
        let correct = correct.iter().map(|correct| list(correct));
        table.push(row![eta, lambda, list(published)].into_iter().chain(correct));
        let verdict = Regularization::L2(lambda).decay(eta, n).err();
        let says = if verdict.is_some() { "refuses" } else { "trains" };
        let largest = largest_weight(&nets[0]);
        let (different, ..) = favourite(&answers(&nets[0], &hundred));
        after.push(row![
            eta,
            lambda,
            1.0 - eta * lambda / n as Float,
            says,
            largest,
            different
        ]);
        refused.extend(verdict);
    }
    say!(nb, "784-10, {n} images, correct of 100 after each epoch:\n");
    nb.table("tries", table);
    say!(nb, "\nAfter the last of these epochs, seed 1:\n");
    nb.table("after", after);
    for error in refused {
        say!(nb, "\nerror: {}", error.to_string().replace(" 1 − ηλ/n", "\n  1 − ηλ/n"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Trainer;
    use ndarray::Array2;

    #[test]
    fn by_hand_and_by_the_library_the_same_network_comes_out_where_the_weights_decay() {
        let inputs =
            Array2::from_shape_fn((20, 784), |(i, k)| ((7 * i + k) % 5) as Float / 4.0);
        let targets =
            Array2::from_shape_fn((20, 10), |(i, j)| f64::from(u8::from(i % 10 == j)));
        let data = Examples::new(inputs, targets);
        let (correct, by_hand) = try_out([&data, &data], [0.5, 2.0], 5, 2, 3);
        let (sizes, regularization) = (vec![784, 10], Regularization::L2(2.0));
        let recipe = Recipe { sizes, regularization, batch: 5, seed: 3, epochs: 2, ..scaled() };
        let mut trainer = Trainer::new(&recipe, &data).unwrap();
        assert!(trainer.by_ref().all(|epoch| epoch.is_ok()));
        assert_eq!(correct.len(), 2);
        assert_eq!(&by_hand, trainer.net());
    }
}
