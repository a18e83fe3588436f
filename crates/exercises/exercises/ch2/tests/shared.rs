//! The tests of `shared`; leave them as they are.

use ch1::network::Network;
use ch2::activation::{IDENTITY, SIGMOID};
use ch2::cost::QUADRATIC;
use ndarray::array;
use numerics::{normal, stream};

use super::*;

/// The network that uses w twice, with these biases.
fn twice(w: &Array2<Float>, biases: [&Array1<Float>; 2], linear: bool) -> Model {
    let network = Network {
        weights: vec![w.clone(), w.t().to_owned()],
        biases: biases.map(Array1::clone).to_vec(),
    };
    Model::new(network, if linear { IDENTITY } else { SIGMOID }, QUADRATIC)
}

#[test]
fn step_1_a_single_number() {
    // z = w x and a = w w x: with x = 1 and the target 0 the cost is w⁴/2, and its slope 2 w³.
    for w in [1.0, 2.0, -0.5] {
        let zero = Array1::zeros(1);
        let model = twice(&array![[w]], [&zero, &zero], true);
        let found = gradient(&model, &array![1.0], &array![0.0])[[0, 0]];
        let wanted = 2.0 * w * w * w;
        assert!(
            (found - wanted).abs() < 1e-12,
            "linear neurons, w = {w}, x = 1, y = 0: the output is w w x, the cost w⁴/2, and its slope {wanted}; \
             you say {found}"
        );
    }
}

#[test]
fn step_2_the_shape_of_w() {
    let w = Array2::ones((2, 3));
    let model = twice(&w, [&Array1::zeros(2), &Array1::zeros(3)], false);
    let found = gradient(&model, &Array1::ones(3), &Array1::zeros(3));
    assert_eq!(
        found.dim(),
        (2, 3),
        "three inputs, two hidden neurons: the shape of w and of its derivatives"
    );
}

#[test]
fn step_3_nudged_in_both_places() {
    for seed in 0..10 {
        let mut rng = stream(seed, "shared", 0);
        let (inputs, hidden) = (2 + seed as usize % 3, 1 + seed as usize % 4);
        let mut vector = |n: usize| Array1::from_shape_simple_fn(n, || normal(&mut rng));
        let (x, y, b, c) = (vector(inputs), vector(inputs), vector(hidden), vector(inputs));
        let w = Array2::from_shape_simple_fn((hidden, inputs), || normal(&mut rng));
        let found = gradient(&twice(&w, [&b, &c], false), &x, &y);
        for ((j, k), _) in w.indexed_iter() {
            let cost = |nudge: Float| {
                let mut w = w.clone();
                w[[j, k]] += nudge;
                twice(&w, [&b, &c], false).cost(&x, &y)
            };
            let measured = (cost(1e-4) - cost(-1e-4)) / 2e-4;
            // Differences of this width are right to about eight digits.
            assert!(
                (found[[j, k]] - measured).abs() < 1e-7,
                "{inputs} inputs, {hidden} hidden neurons: nudge w in row {}, column {}, in both places at once, \
                 and the cost changes at the rate {measured:.6}; you say {:.6}",
                j + 1,
                k + 1,
                found[[j, k]]
            );
        }
    }
}
