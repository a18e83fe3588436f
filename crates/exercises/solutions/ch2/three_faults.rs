//! Exercise 2-24: Three faults (page Checking gradients)
//!
//! A project. Somebody has written a backpropagation for networks of sigmoid neurons and the quadratic cost. It
//! compiles, it learns, and it has three faults, in three places; a fault may also be that something is missing. Reading may find them; a judge will. Write
//! the judge, then correct `gradient` and `backprop` until both agree. `cost` is right.

use ch1::network::Network;
use ch1::sigmoid::{sigmoid, sigmoid_prime};
use ch2::checker::slope;
use ndarray::Array1;
use numerics::{Float, add_outer, dot, matvec};

/// An input x and the desired output y.
type Example = (Array1<Float>, Array1<Float>);

/// The mean over the examples of ½ ‖a − y‖².
fn cost(network: &Network, examples: &[Example]) -> Float {
    let costs = examples.iter().map(|(x, y)| {
        let error = network.feedforward(x) - y;
        dot(&error, &error) / 2.0
    });
    costs.fold(0.0, |sum, cost| sum + cost) / examples.len() as Float
}

/// The judge: the gradient of `cost`, in the shape of the network, by nudging each weight and each bias. Every
/// slope is right to within 10⁻⁹.
fn measured(network: &Network, examples: &[Example]) -> Network {
    // The slope of one number of the network is that of the cost as a function of a nudge. The network that is
    // nudged is a copy, made anew for every measurement, so that no nudge is left behind.
    let after = |change: &dyn Fn(&mut Network)| {
        let mut nudged = network.clone();
        change(&mut nudged);
        cost(&nudged, examples)
    };
    let mut gradient = network.clone();
    for l in 0..network.weights.len() {
        for (place, entry) in gradient.weights[l].indexed_iter_mut() {
            *entry = slope(|nudge| after(&|n| n.weights[l][place] += nudge), 1e-3);
        }
        for (j, entry) in gradient.biases[l].indexed_iter_mut() {
            *entry = slope(|nudge| after(&|n| n.biases[l][j] += nudge), 1e-3);
        }
    }
    gradient
}

/// The gradient of `cost`, by backpropagation.
fn gradient(network: &Network, examples: &[Example]) -> Network {
    let mut gradient = network.clone();
    gradient.weights.iter_mut().for_each(|w| w.fill(0.0));
    gradient.biases.iter_mut().for_each(|b| b.fill(0.0));
    for (x, y) in examples {
        backprop(network, x, y, &mut gradient);
    }
    gradient.weights.iter_mut().for_each(|w| *w /= examples.len() as Float);
    // Fault 3, which no single example shows: the sum was divided for the weights and not for the biases.
    gradient.biases.iter_mut().for_each(|b| *b /= examples.len() as Float);
    gradient
}

/// Adds the gradient of one example's cost to `gradient`.
fn backprop(network: &Network, x: &Array1<Float>, y: &Array1<Float>, gradient: &mut Network) {
    let (mut activations, mut zs) = (vec![x.clone()], vec![]);
    for (l, (w, b)) in network.weights.iter().zip(&network.biases).enumerate() {
        zs.push(matvec(w, &activations[l]) + b);
        activations.push(zs[l].mapv(sigmoid));
    }
    let last = zs.len() - 1;
    // Fault 1 spoiled everything, and so the output layer had to be put right first: σ′ was taken at a, not z.
    let mut delta = (&activations[last + 1] - y) * zs[last].mapv(sigmoid_prime);
    for l in (0..=last).rev() {
        gradient.biases[l] += &delta;
        add_outer(&mut gradient.weights[l], &delta, &activations[l]);
        if l > 0 {
            // Fault 2, which needs two hidden layers to be seen: the weights were always those of the last layer.
            let arriving = matvec(network.weights[l].t(), &delta);
            delta = arriving * zs[l - 1].mapv(sigmoid_prime);
        }
    }
}
