//! Exercise 2-23: Who pulls hardest? (page A whole mini-batch at once)
//!
//! The gradient of a mini-batch is a mean, and does not tell which of its examples pull hard and which hardly at
//! all. How long is the gradient of each example by itself? The rows of the matrices A and Δ know it, and no gradient
//! of a single example has to be written down.

use ch1::network::Network;
use ch2::mini_batch::{errors, forward};
use ndarray::{Array1, Array2};
use numerics::{Float, product};

/// For each row of `inputs` (m × N₁) and `targets` (m × N_L), the length ‖∇Cₓ‖ of the gradient of its own cost: the
/// root of the sum of the squares of all its slopes, those of the weights and those of the biases.
fn lengths(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
) -> Array1<Float> {
    let activations = forward(network, product(inputs, network.weights[0].t()));
    let deltas = errors(network, &activations, targets);
    // `activations[0]` and `deltas[0]` are those of layer 2; the activations of layer 1 are `inputs`.
    // TODO: the slopes of the weights into a layer are all products δⱼ aₖ. What is the sum of their squares?
    todo!()
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

/// A network of these sizes with m examples, one in each row.
fn realistic(sizes: &[usize], m: usize, seed: u64) -> (Network, Array2<Float>, Array2<Float>) {
    use numerics::{stream, uniform};
    let mut rng = stream(seed, "lengths", 0);
    let network = Network::new(sizes, &mut rng);
    let mut draw = |_| uniform(&mut rng);
    let inputs = Array2::from_shape_fn((m, sizes[0]), &mut draw);
    (network, inputs, Array2::from_shape_fn((m, sizes[sizes.len() - 1]), draw))
}

fn main() {
    let (network, inputs, targets) = realistic(&[784, 30, 10], 100, 7);
    let times = 50;
    let start = std::time::Instant::now();
    for _ in 0..times {
        std::hint::black_box(lengths(&network, &inputs, &targets));
    }
    let seconds = start.elapsed().as_secs_f64() / Float::from(times);
    println!("{seconds:.6} s  for a hundred images");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares with chapter 1's `backprop`, example by example.
    fn compare(sizes: &[usize], m: usize) {
        for seed in 1..4 {
            let (network, inputs, targets) = realistic(sizes, m, seed);
            let found = lengths(&network, &inputs, &targets);
            assert!(
                found.len() == m,
                "{m} examples have {m} lengths; there were {}",
                found.len()
            );
            for (i, found) in found.iter().enumerate() {
                let mut gradient = network.clone();
                gradient.weights.iter_mut().for_each(|w| w.fill(0.0));
                gradient.biases.iter_mut().for_each(|b| b.fill(0.0));
                let (x, y) = (inputs.row(i).to_owned(), targets.row(i).to_owned());
                network.backprop(&x, &y, &mut gradient);
                let all =
                    gradient.weights.iter().flatten().chain(gradient.biases.iter().flatten());
                let right = all.fold(0.0, |sum, slope| sum + slope * slope).sqrt();
                // Another order of the sums changes the last of some sixteen digits.
                assert!(
                    (found / right - 1.0).abs() < 1e-12,
                    "sizes {sizes:?}, example {} of {m}: its gradient is {right:.9} long; it came out {found:.9}, \
                     {:.4} times as long",
                    i + 1,
                    found / right
                );
            }
        }
    }

    #[test]
    fn lengths_1_of_a_single_example() {
        compare(&[3, 2], 1);
    }

    #[test]
    fn lengths_2_of_several_examples() {
        compare(&[3, 2], 7);
    }

    #[test]
    fn lengths_3_with_hidden_layers() {
        compare(&[4, 5, 3], 6);
        compare(&[2, 6, 4, 3], 5);
    }

    #[test]
    fn lengths_4_with_as_many_examples_as_neurons() {
        compare(&[4, 4, 4], 4);
    }
}
