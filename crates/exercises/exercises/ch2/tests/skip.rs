//! The tests of `skip`; leave them as they are.

use exercises::skip::forward;
use numerics::{normal, stream};

use super::*;

struct Case {
    network: Network,
    skip: Array2<Float>,
    x: Array1<Float>,
    y: Array1<Float>,
}

fn case(sizes: &[usize], seed: u64) -> Case {
    let mut rng = stream(seed, "skip", 0);
    let network = Network::new(sizes, &mut rng);
    let skip = Array2::from_shape_simple_fn((sizes[3], sizes[1]), || normal(&mut rng));
    let mut vector = |n: usize| Array1::from_shape_simple_fn(n, || normal(&mut rng));
    Case { network, skip, x: vector(sizes[0]), y: vector(sizes[sizes.len() - 1]) }
}

impl Case {
    fn gradient(&self) -> (Network, Array2<Float>) {
        gradient(
            &self.network,
            &self.skip,
            &forward(&self.network, &self.skip, &self.x),
            &self.y,
        )
    }

    /// Compares with the slope of the cost when a weight or bias is nudged.
    fn check(&self, found: Float, what: &str, place: impl Fn(&mut Case) -> &mut Float) {
        let cost = |nudge: Float| {
            let (network, skip) = (self.network.clone(), self.skip.clone());
            let mut nudged = Case { network, skip, x: self.x.clone(), y: self.y.clone() };
            *place(&mut nudged) += nudge;
            let kept = forward(&nudged.network, &nudged.skip, &nudged.x);
            (&kept.activations[kept.zs.len()] - &nudged.y).mapv(|e| e * e / 2.0).sum()
        };
        let measured = (cost(1e-4) - cost(-1e-4)) / 2e-4;
        // Differences of this width are right to about eight digits.
        assert!(
            (found - measured).abs() < 1e-7,
            "layers of {:?}, {what}: nudged, the cost changes at the rate {measured:.6}; you say {found:.6}",
            self.network.sizes()
        );
    }
}

const SIZES: [&[usize]; 3] = [&[2, 3, 2, 2], &[3, 2, 4, 3], &[2, 3, 2, 4, 2]];

/// Calls `f` with each case and its gradient.
fn everywhere(f: impl Fn(&Case, &(Network, Array2<Float>))) {
    for (seed, sizes) in SIZES.iter().enumerate() {
        let case = case(sizes, seed as u64);
        f(&case, &case.gradient());
    }
}

#[test]
fn step_1_biases_behind_layer_2() {
    everywhere(|case, (found, _)| {
        for l in (1..case.network.biases.len()).rev() {
            for j in 0..case.network.biases[l].len() {
                let what = format!("the bias of neuron {} of layer {}", j + 1, l + 2);
                let entry = found.biases[l][j];
                case.check(entry, &what, |case| &mut case.network.biases[l][j]);
            }
        }
    });
}

#[test]
fn step_2_biases_of_layer_2() {
    everywhere(|case, (found, _)| {
        for j in 0..case.network.biases[0].len() {
            let what = format!("the bias of neuron {} of layer 2, which is heard twice", j + 1);
            case.check(found.biases[0][j], &what, |case| &mut case.network.biases[0][j]);
        }
    });
}

#[test]
fn step_3_weights() {
    everywhere(|case, (found, _)| {
        for (l, w) in case.network.weights.iter().enumerate() {
            for ((j, k), _) in w.indexed_iter() {
                let what = format!("weight {} of neuron {} of layer {}", k + 1, j + 1, l + 2);
                let entry = found.weights[l][[j, k]];
                case.check(entry, &what, |case| &mut case.network.weights[l][[j, k]]);
            }
        }
    });
}

#[test]
fn step_4_the_skip() {
    everywhere(|case, (_, found)| {
        assert_eq!(
            found.dim(),
            case.skip.dim(),
            "layers of {:?}: the derivatives of the skip have its shape",
            case.network.sizes()
        );
        for ((j, k), _) in case.skip.indexed_iter() {
            let what = format!(
                "the skip from neuron {} of layer 2 to neuron {} of layer 4",
                k + 1,
                j + 1
            );
            case.check(found[[j, k]], &what, |case| &mut case.skip[[j, k]]);
        }
    });
}
