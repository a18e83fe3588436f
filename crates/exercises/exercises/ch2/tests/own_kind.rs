//! The tests of `own_kind`; leave them as they are.

use ndarray::Array1;
use numerics::{Float, normal, stream};

use super::*;

#[test]
fn step_1_square_is_a_function_and_its_slope() {
    let neuron = square();
    for z in [-3.0, -0.5, 0.0, 0.25, 2.0] {
        let (f, prime) = ((neuron.f)(z), (neuron.prime)(z));
        assert_eq!(f, z * z, "f({z}) came out as {f}, and {z} squared is {}", z * z);
        assert_eq!(
            prime,
            2.0 * z,
            "f′({z}) came out as {prime}; z² has the slope {} there",
            2.0 * z
        );
    }
}

#[test]
fn step_2_exclusive_or_has_three_neurons() {
    let model = exclusive_or();
    assert_eq!(model.network.sizes(), [2, 1, 1], "the sizes of the layers");
    let of = |l: usize, z: Float| (model.neurons[l][0].f)(z);
    let found = (of(0, 3.0), of(1, 0.0));
    assert_eq!(
        found,
        (9.0, 0.5),
        "what the hidden neuron makes of z = 3 and the output neuron of z = 0 came out as {found:?}. A \
         square makes 9, a sigmoid ½"
    );
}

#[test]
fn step_3_exclusive_or_of_four_pairs() {
    for (x1, x2) in [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)] {
        let found = exclusive_or().forward(&array![x1, x2]).output()[0];
        let (right, wanted) = if x1 == x2 {
            (found <= 0.1, "at most 0.1")
        } else {
            (found >= 0.9, "at least 0.9")
        };
        assert!(right, "the inputs {x1} and {x2} gave {found:.4}; exclusive or wants {wanted}");
    }
}

#[test]
fn step_4_backpropagation_takes_it_as_it_is() {
    // Squares beside sigmoids, two in the hidden layer and one at the output; every weight is nudged.
    for seed in 0..5 {
        let mut rng = stream(seed, "own kind", 0);
        let mut model = Model::new(Network::new(&[2, 4, 2], &mut rng), SIGMOID, QUADRATIC);
        for (l, j) in [(0, 1), (0, 3), (1, 0)] {
            model.neurons[l][j] = square();
        }
        let x = Array1::from_shape_simple_fn(2, || normal(&mut rng));
        let y = array![0.0, 1.0];
        let gradient = model.backprop(&x, &y);
        for (l, entries) in gradient.weights.iter().enumerate() {
            for ((j, k), &found) in entries.indexed_iter() {
                let cost = |nudge: Float| {
                    let mut nudged = model.clone();
                    nudged.network.weights[l][[j, k]] += nudge;
                    nudged.cost(&x, &y)
                };
                let measured = (cost(1e-5) - cost(-1e-5)) / 2e-5;
                // Squares of squares can cost some hundreds, of which the nudge sees the digits that are
                // left.
                assert!(
                    (found - measured).abs() < 1e-6 * measured.abs().max(10.0),
                    "network {seed} with three squares: the derivative for the weight from neuron {} into \
                     neuron {} of layer {} is {measured:.6} when nudged and {found:.6} by backpropagation",
                    k + 1,
                    j + 1,
                    l + 2
                );
            }
        }
    }
}
