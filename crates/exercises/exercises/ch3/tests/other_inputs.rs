//! The tests of `other_inputs`; leave them as they are.

use ndarray::{Array1, array};
use numerics::{Stream, matvec, normal, stream, uniform};

use super::*;

type Kind = (&'static str, fn(&mut Stream) -> Float);

const KINDS: [Kind; 5] = [
    ("0 or 1, equally often", |rng| if uniform(rng) < 0.5 { 1.0 } else { 0.0 }),
    ("0 or 1, one in ten of them 1", |rng| if uniform(rng) < 0.1 { 1.0 } else { 0.0 }),
    ("−1 or 1", |rng| if uniform(rng) < 0.5 { 1.0 } else { -1.0 }),
    ("from N(0, 1)", |rng| normal(rng)),
    ("temperatures around 20", |rng| 20.0 + 5.0 * normal(rng)),
];

fn inputs((_, draw): Kind, examples: usize, n: usize) -> Array2<Float> {
    let mut rng = stream(7, "inputs", n as u64);
    Array2::from_shape_simple_fn((examples, n), || draw(&mut rng))
}

/// Draws neurons, shows them the examples, and measures z: the root of the mean square, as its mean is 0.
fn measured(inputs: &Array2<Float>, weights: Float, biases: Float, neurons: usize) -> Float {
    let mut rng = stream(3, "neurons", 0);
    let squares = (0..neurons).map(|_| {
        let w = Array1::from_shape_simple_fn(inputs.ncols(), || weights * normal(&mut rng));
        let z = matvec(inputs, &w) + biases * normal(&mut rng);
        sum(&z.mapv(|z| z * z)) / z.len() as Float
    });
    (squares.sum::<Float>() / neurons as Float).sqrt()
}

/// 10,000 neurons measure a standard deviation to 0.7 per cent; four times that is allowed.
const NEURONS: usize = 10_000;
const LUCK: Float = 0.03;

#[test]
fn spread_1_of_a_single_example() {
    for (inputs, weights, biases, wanted) in [
        (array![[1.0, 1.0, 1.0, 1.0]], 1.0, 0.0, 2.0),
        (array![[3.0, 4.0]], 1.0, 0.0, 5.0),
        (array![[3.0, -4.0]], 2.0, 0.0, 10.0),
        (array![[0.0, 0.0]], 1.0, 3.0, 3.0),
        (array![[1.0, 2.0, 2.0]], 1.0, 4.0, 5.0),
    ] {
        let found = spread_of_z(&inputs, weights, biases);
        assert!(
            (found - wanted).abs() < 1e-12,
            "one example {inputs}, weights from N(0, {weights}²), biases from N(0, {biases}²): z has the \
             standard deviation {wanted}; you say {found:.4}"
        );
    }
}

#[test]
fn spread_2_over_examples_that_differ() {
    for (inputs, wanted) in
        [(array![[6.0], [8.0]], 50.0), (array![[1.0, 1.0], [0.0, 0.0]], 1.0)]
    {
        let (found, wanted) = (spread_of_z(&inputs, 1.0, 0.0), Float::sqrt(wanted));
        assert!(
            (found - wanted).abs() < 1e-12,
            "two examples {inputs}, weights from N(0, 1), no biases: z has the standard deviation {wanted:.4}; \
             you say {found:.4}"
        );
    }
}

#[test]
fn spread_3_of_drawn_neurons() {
    for kind in KINDS {
        let inputs = inputs(kind, 5, 40);
        for (weights, biases) in [(1.0, 0.0), (0.1, 1.0)] {
            let found = spread_of_z(&inputs, weights, biases);
            let real = measured(&inputs, weights, biases, NEURONS);
            assert!(
                (found / real - 1.0).abs() < LUCK,
                "40 inputs, {}; weights from N(0, {weights}²), biases from N(0, {biases}²): drawn neurons have \
                 z with the standard deviation {real:.2}, and you say {found:.2}",
                kind.0
            );
        }
    }
}

#[test]
fn weights_1_for_inputs_of_size_1() {
    let found = fitting_weights(&Array2::from_elem((3, 100), 1.0));
    assert!(
        (found - 0.1).abs() < 1e-12,
        "100 inputs that are 1: the page divides by √100; you say {found:.4}"
    );
}

#[test]
fn weights_2_make_z_of_size_1() {
    for kind in KINDS {
        for n in [10, 40] {
            let inputs = inputs(kind, 5, n);
            let weights = fitting_weights(&inputs);
            let real = measured(&inputs, weights, 0.0, NEURONS);
            assert!(
                (real - 1.0).abs() < LUCK,
                "{n} inputs, {}: with your weights from N(0, {weights:.4}²), z has the standard deviation \
                 {real:.3} and not 1",
                kind.0
            );
        }
    }
}
