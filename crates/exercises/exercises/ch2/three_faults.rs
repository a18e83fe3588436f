//! Exercise 2-24: Three faults (page Checking gradients)
//!
//! A project. Somebody has written a backpropagation for networks of sigmoid neurons and the quadratic cost. It
//! compiles, it learns, and it has three faults, in three places; a fault may also be that something is missing. Reading may find them; a judge will. Write
//! the judge, then correct `gradient` and `backprop` until both agree. `cost` is right.

use ch1::network::Network;
use ch1::sigmoid::{sigmoid, sigmoid_prime};
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
    // TODO: `ch2::checker` has three formulas for a slope. Which of them are good enough?
    todo!()
}

// TODO: the three faults are in the two functions that follow.

/// The gradient of `cost`, by backpropagation.
fn gradient(network: &Network, examples: &[Example]) -> Network {
    let mut gradient = network.clone();
    gradient.weights.iter_mut().for_each(|w| w.fill(0.0));
    gradient.biases.iter_mut().for_each(|b| b.fill(0.0));
    for (x, y) in examples {
        backprop(network, x, y, &mut gradient);
    }
    gradient.weights.iter_mut().for_each(|w| *w /= examples.len() as Float);
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
    let mut delta = (&activations[last + 1] - y) * activations[last + 1].mapv(sigmoid_prime);
    for l in (0..=last).rev() {
        gradient.biases[l] += &delta;
        add_outer(&mut gradient.weights[l], &delta, &activations[l]);
        if l > 0 {
            let arriving = matvec(network.weights[last].t(), &delta);
            delta = arriving * zs[l - 1].mapv(sigmoid_prime);
        }
    }
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/three_faults.rs. ----

#[cfg(test)]
#[path = "tests/three_faults.rs"]
mod tests;

fn main() {}
