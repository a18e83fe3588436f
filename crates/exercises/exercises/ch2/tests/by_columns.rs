//! The tests of `by_columns`; leave them as they are.

use ch2::mini_batch;
use ndarray::Array1;
use numerics::{normal, stream, uniform};

use super::*;

/// A mini-batch of 784-30-10 with one example in each column, a fifth of the pixels lit.
fn realistic(m: usize) -> (Network, Array2<Float>, Array2<Float>) {
    use numerics::{stream, uniform};
    let mut rng = stream(7, "columns", 0);
    let network = Network::new(&[784, 30, 10], &mut rng);
    let mut lit = |_| if uniform(&mut rng) < 0.2 { uniform(&mut rng) } else { 0.0 };
    let inputs = Array2::from_shape_fn((784, m), &mut lit);
    (network, inputs, Array2::from_shape_fn((10, m), lit))
}

fn case(sizes: &[usize], m: usize, seed: u64) -> (Network, Array2<Float>, Array2<Float>) {
    let mut rng = stream(seed, "columns", 1);
    let network = Network::new(sizes, &mut rng);
    let inputs = Array2::from_shape_simple_fn((sizes[0], m), || normal(&mut rng));
    let outputs = sizes[sizes.len() - 1];
    (network, inputs, Array2::from_shape_simple_fn((outputs, m), || uniform(&mut rng)))
}

/// The sums may be added up in another order, which changes the last of some sixteen digits.
fn equal(found: &Network, right: &Network, what: &str) {
    let layers = found.weights.iter().zip(&right.weights);
    for (l, (found, right)) in layers.enumerate() {
        for ((place, found), right) in found.indexed_iter().zip(right) {
            let (j, k) = (place.0 + 1, place.1 + 1);
            assert!(
                (found - right).abs() < 1e-12,
                "{what}, layer {}, the weight from neuron {k} to {j}: the slope is {right:.9}, it \
                 came out {found:.9}, {:.3} times as large",
                l + 2,
                found / right
            );
        }
    }
    for (l, (found, right)) in found.biases.iter().zip(&right.biases).enumerate() {
        for (j, (found, right)) in found.iter().zip(right).enumerate() {
            assert!(
                (found - right).abs() < 1e-12,
                "{what}, layer {}, bias {}: the slope is {right:.9}, it came out {found:.9}, {:.3} times \
                 as large",
                l + 2,
                j + 1,
                found / right
            );
        }
    }
}

#[test]
fn batch_1_gradient_has_the_shape_of_the_network() {
    for (sizes, m) in [(&[3, 2][..], 1), (&[5, 4, 3], 2), (&[2, 6, 3, 4], 5)] {
        let (network, inputs, targets) = case(sizes, m, 1);
        let found = gradient_by_columns(&network, &inputs, &targets);
        let shape = |n: &Network| n.weights.iter().map(Array2::dim).collect::<Vec<_>>();
        let lengths = |n: &Network| n.biases.iter().map(Array1::len).collect::<Vec<_>>();
        assert_eq!(shape(&found), shape(&network), "weights, for sizes {sizes:?}");
        assert_eq!(lengths(&found), lengths(&network), "biases, for sizes {sizes:?}");
    }
}

#[test]
fn batch_2_of_one_example_has_the_gradient_of_chapter_1() {
    for (sizes, seed) in [(&[3, 2][..], 2), (&[5, 4, 3], 3), (&[2, 6, 3, 4], 4)] {
        let (network, inputs, targets) = case(sizes, 1, seed);
        let found = gradient_by_columns(&network, &inputs, &targets);
        let (x, y) = (inputs.column(0).to_owned(), targets.column(0).to_owned());
        let mut right = network.clone();
        right.weights.iter_mut().for_each(|w| w.fill(0.0));
        right.biases.iter_mut().for_each(|b| b.fill(0.0));
        network.backprop(&x, &y, &mut right);
        equal(&found, &right, &format!("one example, sizes {sizes:?}"));
    }
}

#[test]
fn batch_3_has_the_mean_of_its_examples_gradients() {
    for (sizes, m) in [(&[3, 2][..], 7), (&[5, 4, 3], 12), (&[2, 6, 3, 4], 7)] {
        let (network, inputs, targets) = case(sizes, m, 5);
        let found = gradient_by_columns(&network, &inputs, &targets);
        let rows = |matrix: &Array2<Float>| matrix.t().as_standard_layout().into_owned();
        let right = mini_batch::gradient(&network, &rows(&inputs).into(), &rows(&targets));
        equal(&found, &right, &format!("{m} examples, sizes {sizes:?}"));
    }
}

#[test]
fn batch_4_as_large_as_a_layer_is_no_special_case() {
    for (sizes, m) in [(&[3, 3][..], 3), (&[4, 4, 4], 4), (&[784, 30, 10], 10)] {
        let (network, inputs, targets) = case(sizes, m, 6);
        let found = gradient_by_columns(&network, &inputs, &targets);
        let rows = |matrix: &Array2<Float>| matrix.t().as_standard_layout().into_owned();
        let right = mini_batch::gradient(&network, &rows(&inputs).into(), &rows(&targets));
        equal(&found, &right, &format!("{m} examples, sizes {sizes:?}"));
    }
}

#[test]
#[ignore = "`cargo exercises speed by_columns` runs it"]
fn speed() {
    let (network, inputs, targets) = realistic(10);
    let times = 500;
    let start = std::time::Instant::now();
    for _ in 0..times {
        std::hint::black_box(gradient_by_columns(&network, &inputs, &targets));
    }
    let seconds = start.elapsed().as_secs_f64() / Float::from(times);
    println!("{seconds:.6} s  per mini-batch of ten images");
}
