//! The tests of `pixels`; leave them as they are.

use ch1::network::Network;
use ch2::activation::{IDENTITY, SIGMOID};
use ch2::cost::QUADRATIC;
use ndarray::array;
use numerics::{normal, stream, uniform};

use super::*;

fn random(sizes: &[usize], seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let mut rng = stream(seed, "pixels", 0);
    let mut network = Network::new(sizes, &mut rng);
    // Weighted inputs of about 1, however many pixels there are.
    network.weights.iter_mut().for_each(|w| *w /= (w.ncols() as Float).sqrt());
    let x = Array1::from_shape_simple_fn(sizes[0], || uniform(&mut rng));
    let y = Array1::from_shape_simple_fn(sizes[sizes.len() - 1], || normal(&mut rng));
    (Model::new(network, SIGMOID, QUADRATIC), x, y)
}

#[test]
fn step_1_gradient_of_a_sum() {
    let network =
        Network { weights: vec![array![[2.0, -3.0, 0.0]]], biases: vec![array![1.0]] };
    let model = Model::new(network, IDENTITY, QUADRATIC);
    let found = input_gradient(&model, &array![1.0, 1.0, 5.0], &array![-0.5]);
    assert_eq!(
        found,
        array![1.0, -1.5, 0.0],
        "the only neuron is linear: its output 2·1 − 3·1 + 0·5 + 1 is 0, ½ above the target, and follows \
         the inputs at the rates 2, −3 and 0; you found {found}"
    );
}

#[test]
fn step_2_gradient_measured() {
    for (seed, sizes) in [&[2, 1][..], &[3, 3], &[3, 3, 3, 3], &[4, 3, 2]].iter().enumerate() {
        let (model, x, y) = random(sizes, seed as u64);
        let found = input_gradient(&model, &x, &y);
        assert_eq!(found.len(), sizes[0], "a rate for each of {} inputs", sizes[0]);
        for k in 0..x.len() {
            let cost = |nudge: Float| {
                let mut nudged = x.clone();
                nudged[k] += nudge;
                model.cost(&nudged, &y)
            };
            let measured = (cost(1e-4) - cost(-1e-4)) / 2e-4;
            // Differences of this width are right to about nine digits.
            assert!(
                (found[k] - measured).abs() < 1e-8,
                "layers of {sizes:?}: with input {} nudged, the cost changes at the rate {measured:.6}; \
                 your gradient says {:.6}. (Input 1 to {} are {x:.3}.)",
                k + 1,
                found[k],
                sizes[0]
            );
        }
    }
}

#[test]
fn step_3_disturbed_goes_uphill_within_reach() {
    for (seed, reach) in [(10, 0.001), (11, 0.01), (12, 0.02)] {
        let (mut model, x, y) = random(&[100, 10, 4], seed);
        // Pixel 7 is not looked at.
        model.network.weights[0].column_mut(7).fill(0.0);
        let found = disturbed(&model, &x, &y, reach);
        assert_eq!(found[7], x[7], "input 8 has no influence, its rate is 0: it stays");
        for k in 0..x.len() {
            let change = found[k] - x[k];
            assert!(
                k == 7 || (change.abs() - reach).abs() < 1e-12,
                "input {} was changed by {change:.7}; allowed, and best, is {reach} up or down",
                k + 1
            );
        }
        let (before, after) = (model.cost(&x, &y), model.cost(&found, &y));
        assert!(
            after > before,
            "the cost was {before:.6}, and for the disturbed image it is {after:.6}: it should rise"
        );
    }
}
