//! What the order of a sum does to a training run: the same network twice, added up from either end.
//!
//! Page: *The same digits everywhere*.

mod pencil;

use figures::{Axis, Plot, Role, Series};
use ndarray::{Array1, Array2, ShapeBuilder};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, row, say, values};
use numerics::{Float, permutation, stream};

pub(crate) use self::pencil::PENCIL;
use super::luck;
use super::training::{Run, Training};
use crate::luck::SameImages;
use crate::network::{Network, argmax};
use crate::statistics::Share;

pub(crate) const SUM_ORDER: Cell = cell! {
    "sum-order", Seconds, "The same training twice, its sums added from either end";
    sum_order(Training)
};

fn sum_order(nb: &mut Notebook, p: Training) -> CellResult {
    let (network, twin) = train_both(nb, p.run())?;
    let test = &nb.data()?.test;
    let (mut forwards, mut backwards, mut differently) = (vec![], vec![], 0);
    for i in 0..test.len() {
        let (x, digit) = (test.input(i), test.label(i));
        let answer = network.classify(&x);
        let twin_s_answer = argmax(&flipped(&twin.feedforward(&flipped(&x))));
        forwards.push(answer == digit);
        backwards.push(twin_s_answer == digit);
        differently += usize::from(answer != twin_s_answer);
    }
    let of = test.len();
    let read = SameImages::new(&backwards, &forwards);
    let [forwards, backwards] =
        [forwards, backwards].map(|right| Share::of(&right, |&right| right));
    say!(nb, "\nsums from first to last: {forwards} of the test images");
    say!(nb, "sums from last to first: {backwards} of the test images");
    say!(nb, "read differently:        {differently} of {of}");
    say!(
        nb,
        "right only forwards {}, only backwards {}: p = {:.2}",
        read.only_old,
        read.only_new,
        read.p()
    );
    luck::record_images(nb, "orders", read);
    values!(nb, forwards_percent = forwards.percent(), backwards_percent = backwards.percent());
    values!(nb, read_differently = differently);
    Ok(())
}

/// Trains a network, and beside it its twin, in which everything is numbered from the last to the
/// first: the same weights, images and mini-batches, but each sum is added from its other end.
fn train_both(nb: &mut Notebook, run: Run) -> Result<(Network, Network), Stop> {
    let training = &nb.data()?.training;
    let Run { sizes, epochs, batch, eta, seed } = run;
    let mut network = Network::new(&sizes, &mut stream(seed, "network", 0));
    let mut twin = reversed(&network);
    let (mut curve, mut steps) = (vec![], 0_usize);
    for epoch in 1..=epochs {
        let order = permutation(&mut stream(seed, "shuffle", epoch as u64), training.len());
        for mini_batch in order.chunks(batch) {
            let example = |&i: &usize| (training.input(i), training.target(i));
            network.update_mini_batch(mini_batch.iter().map(example), eta);
            let backwards = mini_batch.iter().rev().map(example);
            twin.update_mini_batch(backwards.map(|(x, y)| (flipped(&x), flipped(&y))), eta);
            steps += 1;
            if steps.is_power_of_two() {
                curve.push((steps, difference(&network, &reversed(&twin))));
            }
        }
        let apart = difference(&network, &reversed(&twin));
        nb.progress(epoch, epochs, format!("the weights differ by up to {apart:.1e}"))?;
    }
    if !steps.is_power_of_two() {
        curve.push((steps, difference(&network, &reversed(&twin))));
    }
    tell_differences(nb, &curve);
    Ok((network, twin))
}

/// The table and the figure of the differences after so many steps.
fn tell_differences(nb: &mut Notebook, curve: &[(usize, Float)]) {
    let mut table = Table::new(["steps", "largest difference of a weight or bias"]);
    let told = |i: usize| i.is_multiple_of(2) || i == curve.len() - 1;
    for (_, (steps, difference)) in curve.iter().enumerate().filter(|(i, _)| told(*i)) {
        table.push(row![steps, "{difference:.1e}"]);
    }
    nb.table("differences", table);
    let x = Axis::new("steps of training").log();
    let y = Axis::new("largest difference of a weight").log();
    let points = curve.iter().map(|&(steps, difference)| (steps as Float, difference));
    let plot = Plot::new("Difference between two trainings that only round differently", x, y)
        .series(Series::line(Role::First, "difference", points).markers())
        .horizontal(Float::EPSILON, "last bit of the number 1");
    nb.figure("difference", plot.draw());
}

/// The vector from the last element to the first.
fn flipped(v: &Array1<Float>) -> Array1<Float> {
    v.iter().rev().copied().collect()
}

/// The network with the neurons of every layer numbered from the last to the first.
fn reversed(network: &Network) -> Network {
    let matrix = |w: &Array2<Float>| {
        let (rows, columns) = w.dim();
        Array2::from_shape_fn((rows, columns).f(), |(j, k)| w[[rows - 1 - j, columns - 1 - k]])
    };
    Network {
        weights: network.weights.iter().map(matrix).collect(),
        biases: network.biases.iter().map(flipped).collect(),
    }
}

/// The largest difference between corresponding weights or biases.
fn difference(a: &Network, b: &Network) -> Float {
    let weights = a.weights.iter().flatten().zip(b.weights.iter().flatten());
    let biases = a.biases.iter().flatten().zip(b.biases.iter().flatten());
    weights.chain(biases).map(|(a, b)| (a - b).abs()).fold(0.0, Float::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reversed_network_is_the_same_function_of_the_reversed_input() {
        let network = Network::new(&[5, 4, 3], &mut stream(7, "network", 0));
        let x = Array1::from_iter((0..5).map(|i| 0.3 * i as Float - 0.4));
        let (a, b) = (network.feedforward(&x), reversed(&network).feedforward(&flipped(&x)));
        // Six additions of numbers near 1 may differ by a few of their last bits.
        assert!((a - flipped(&b)).iter().all(|d| d.abs() < 1e-14));
        assert_eq!(difference(&network, &reversed(&reversed(&network))), 0.0);
    }
}
