//! The tests of `who_pulls`; leave them as they are.

use super::*;

/// A network of these sizes with m examples, one in each row.
fn realistic(sizes: &[usize], m: usize, seed: u64) -> (Network, Array2<Float>, Array2<Float>) {
    use numerics::{stream, uniform};
    let mut rng = stream(seed, "lengths", 0);
    let network = Network::new(sizes, &mut rng);
    let mut draw = |_| uniform(&mut rng);
    let inputs = Array2::from_shape_fn((m, sizes[0]), &mut draw);
    (network, inputs, Array2::from_shape_fn((m, sizes[sizes.len() - 1]), draw))
}

/// Compares with chapter 1's `backprop`, example by example.
fn compare(sizes: &[usize], m: usize) {
    for seed in 1..4 {
        let (network, inputs, targets) = realistic(sizes, m, seed);
        let found = lengths(&network, &inputs, &targets);
        assert!(found.len() == m, "{m} examples have {m} lengths; there were {}", found.len());
        for (i, found) in found.iter().enumerate() {
            let mut gradient = network.clone();
            gradient.weights.iter_mut().for_each(|w| w.fill(0.0));
            gradient.biases.iter_mut().for_each(|b| b.fill(0.0));
            let (x, y) = (inputs.row(i).to_owned(), targets.row(i).to_owned());
            network.backprop(&x, &y, &mut gradient);
            let all = gradient.weights.iter().flatten().chain(gradient.biases.iter().flatten());
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

#[test]
#[ignore = "`cargo exercises speed who_pulls` runs it"]
fn speed() {
    let (network, inputs, targets) = realistic(&[784, 30, 10], 100, 7);
    let times = 50;
    let start = std::time::Instant::now();
    for _ in 0..times {
        std::hint::black_box(lengths(&network, &inputs, &targets));
    }
    let seconds = start.elapsed().as_secs_f64() / Float::from(times);
    println!("{seconds:.6} s  for a hundred images");
}
