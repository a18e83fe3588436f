//! The quick checks of the page: the slopes of a single neuron, and the numbers of a network.

use ndarray::array;
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::network::Network;

parameters! {
    P {
        weight: f64 = 1.0 in -10.0..=10.0, "weight of the neuron",
        bias: f64 = -2.0 in -10.0..=10.0, "bias of the neuron",
        input: f64 = 2.0 in -10.0..=10.0, "its input",
        eta: f64 = 4.0 in 1e-6..=100.0, "learning rate η of one step",
    }
}

pub(crate) const PENCIL: Cell = cell! {
    "pencil-first-network", Instant, "With a pencil: a neuron's slopes, and a step"; pencil(P)
};

fn pencil(nb: &mut Notebook, P { weight, bias, input, eta }: P) -> CellResult {
    let (weights, biases) = (vec![array![[weight]]], vec![array![bias]]);
    let mut neuron = Network { weights, biases };
    let example = || [(array![input], array![1.0])].into_iter();
    let cost = |neuron: &Network| {
        let miss = neuron.feedforward(&array![input])[0] - 1.0;
        miss * miss / 2.0
    };
    let (a, before) = (neuron.feedforward(&array![input])[0], cost(&neuron));
    let slopes = neuron.gradient(example());
    let (w, b) = (slopes.weights[0][[0, 0]], slopes.biases[0][0]);
    say!(nb, "w = {weight}, b = {bias}, x = {input}, y = 1: output {a}, cost {before}");
    say!(nb, "slope of the cost by w: {w}, by b: {b}");
    neuron.update_mini_batch(example(), eta);
    let (moved, after) = (neuron.weights[0][[0, 0]], cost(&neuron));
    say!(
        nb,
        "After a step with η = {eta}: w = {moved}, b = {}, cost {after:.4}",
        neuron.biases[0][0]
    );
    let backwards: Float = (1.0 - a) * a * (1.0 - a) * input;
    values!(nb, slope_w = w, slope_b = b, without_slope = (a - 1.0) * input, backwards);
    values!(
        nb,
        cost_before = before,
        cost_after = after,
        moved,
        moved_bias = neuron.biases[0][0]
    );
    let shaped = Network::shaped(&[784, 16, 10], || 0.0);
    let of_weights = shaped.weights.iter().map(|w| w.len()).sum::<usize>();
    let of_biases = shaped.biases.iter().map(|b| b.len()).sum::<usize>();
    say!(nb, "784-16-10 has {of_weights} weights and {of_biases} biases");
    values!(nb, numbers = of_weights + of_biases, only_weights = of_weights);
    Ok(())
}
