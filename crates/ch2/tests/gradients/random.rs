//! Random networks, neurons, costs and examples.

use ch1::network::Network;
use ch2::activation::{Activation, IDENTITY, SIGMOID};
use ch2::cost::{Cost, QUADRATIC};
use ch2::model::Model;
use ndarray::Array1;
use numerics::{Float, Stream, below, exp, ln, normal, stream, uniform};

pub(crate) const TANH: Activation =
    Activation { f: numerics::tanh, prime: |z| 1.0 - numerics::tanh(z) * numerics::tanh(z) };

pub(crate) const RELU: Activation = Activation {
    f: |z| if z > 0.0 { z } else { 0.0 },
    prime: |z| Float::from(u8::from(z > 0.0)),
};

pub(crate) const SOFTPLUS: Activation =
    Activation { f: |z| ln(1.0 + exp(z)), prime: |z| 1.0 / (1.0 + exp(-z)) };

pub(crate) const NEURONS: [Activation; 5] = [SIGMOID, TANH, RELU, SOFTPLUS, IDENTITY];

/// The cross-entropy of independent outputs between 0 and 1.
pub(crate) const CROSS_ENTROPY: Cost = Cost {
    value: |a, y| {
        let costs = a.iter().zip(y).map(|(&a, &y)| -(y * ln(a) + (1.0 - y) * ln(1.0 - a)));
        costs.fold(0.0, |sum, cost| sum + cost)
    },
    gradient: |a, y| (a - y) / a.mapv(|a| a * (1.0 - a)),
};

/// Sizes of 2 to 5 layers of 1 to 6 neurons.
pub(crate) fn sizes(rng: &mut Stream) -> Vec<usize> {
    let layers = 2 + below(rng, 4);
    (0..layers).map(|_| 1 + below(rng, 6)).collect()
}

/// A vector of `n` numbers from N(0, 1).
pub(crate) fn normals(n: usize, rng: &mut Stream) -> Array1<Float> {
    Array1::from_shape_simple_fn(n, || normal(rng))
}

/// Case `number`: a model whose every neuron has an activation of its own, and an example.
///
/// Where the outputs are sigmoids, every other cost is the cross-entropy.
pub(crate) fn case(number: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let rng = &mut stream(7, "random model", number);
    let mut network = Network::new(&sizes(rng), rng);
    // Neurons far from saturation: ln(1 − a) has few digits left where a is all but 1.
    network.weights.iter_mut().for_each(|w| *w /= (w.ncols() as Float).sqrt());
    let mut model = Model::new(network, SIGMOID, QUADRATIC);
    let last = model.neurons.len() - 1;
    let entropy = number.is_multiple_of(2);
    for (l, layer) in model.neurons.iter_mut().enumerate() {
        for neuron in layer.iter_mut().filter(|_| !(entropy && l == last)) {
            *neuron = NEURONS[below(rng, NEURONS.len())];
        }
    }
    if entropy {
        model.cost = CROSS_ENTROPY;
    }
    let sizes = model.network.sizes();
    let x = normals(sizes[0], rng);
    let y = Array1::from_shape_simple_fn(sizes[sizes.len() - 1], || uniform(rng));
    (model, x, y)
}
