//! The tests of `layer_by_loops`; leave them as they are.

use ndarray::array;
use numerics::{matvec, normal, stream};

use super::*;

type Layer = (Array2<Float>, Array1<Float>, Array1<Float>);

/// Random weights, biases and inputs: (w, b, x).
fn random(neurons: usize, inputs: usize, seed: u64) -> Layer {
    let mut rng = stream(seed, "layer", 0);
    let shape = (neurons, inputs);
    let w = Array2::from_shape_simple_fn(shape, || normal(&mut rng) / (inputs as Float).sqrt());
    let mut next = || normal(&mut rng);
    let b = Array1::from_shape_simple_fn(neurons, &mut next);
    (w, b, Array1::from_shape_simple_fn(inputs, &mut next))
}

#[test]
fn layer_1_of_two_neurons_with_two_inputs() {
    let (w, b, x) = (array![[1.0, 2.0], [-3.0, 0.5]], array![-1.0, 0.25], array![1.0, 0.5]);
    let found = layer(&w, &b, &x);
    // z = (1·1 + 2·0.5 − 1, −3·1 + 0.5·0.5 + 0.25) = (1, −2.5)
    let wanted = array![1.0, -2.5].mapv(sigmoid);
    assert!(
        found.len() == 2 && (&found - &wanted).iter().all(|off| off.abs() < 1e-12),
        "with w = {w}, b = {b} and x = {x} the z are 1 and −2.5 and the outputs {wanted}; they came out {found}"
    );
}

#[test]
fn layer_2_of_all_sizes() {
    for (seed, (neurons, inputs)) in
        [(3, 5), (5, 3), (1, 8), (8, 1), (30, 784)].iter().enumerate()
    {
        let (w, b, x) = random(*neurons, *inputs, seed as u64);
        let (found, wanted) = (layer(&w, &b, &x), (matvec(&w, &x) + &b).mapv(sigmoid));
        assert_eq!(found.len(), *neurons, "outputs of {neurons} neurons with {inputs} inputs");
        for (j, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
            // Rounding stays far below this, whatever the order.
            assert!(
                (found - wanted).abs() < 1e-12,
                "neuron {j} of {neurons} with {inputs} inputs puts out {found}; in matrix form it is {wanted}"
            );
        }
    }
}

#[test]
fn layer_3_has_the_same_bits() {
    for seed in 0..20 {
        let (w, b, x) = random(30, 784, seed);
        let (found, wanted) = (layer(&w, &b, &x), (matvec(&w, &x) + &b).mapv(sigmoid));
        let other = found.iter().zip(&wanted).filter(|(found, wanted)| found != wanted).count();
        assert!(
            other == 0,
            "{other} of the 30 outputs have the right digits and not the right bits. Are the products added from \
             the first to the last, beginning with 0, and then the bias?"
        );
    }
}
