//! The tests of `fifth_equation`; leave them as they are.

use exercises::fifth_equation::forward;
use numerics::{normal, stream};

use super::*;

struct Case {
    network: Network,
    gains: Vec<Array1<Float>>,
    x: Array1<Float>,
    y: Array1<Float>,
}

fn case(sizes: &[usize], seed: u64) -> Case {
    let mut rng = stream(seed, "gains", 0);
    let network = Network::new(sizes, &mut rng);
    let mut vector = |&n: &usize| Array1::from_shape_simple_fn(n, || normal(&mut rng));
    let gains = sizes[1..].iter().map(&mut vector).collect();
    Case { network, gains, x: vector(&sizes[0]), y: vector(&sizes[sizes.len() - 1]) }
}

impl Case {
    fn gradient(&self) -> (Network, Vec<Array1<Float>>) {
        gradient(
            &self.network,
            &self.gains,
            &forward(&self.network, &self.gains, &self.x),
            &self.y,
        )
    }

    /// Compares with the slope of the cost when `dial` is nudged.
    fn check(&self, found: Float, what: &str, dial: impl Fn(&mut Case) -> &mut Float) {
        let cost = |nudge: Float| {
            let (network, gains) = (self.network.clone(), self.gains.clone());
            let mut nudged = Case { network, gains, x: self.x.clone(), y: self.y.clone() };
            *dial(&mut nudged) += nudge;
            let kept = forward(&nudged.network, &nudged.gains, &nudged.x);
            (&kept.activations[nudged.gains.len()] - &nudged.y).mapv(|e| e * e / 2.0).sum()
        };
        let measured = (cost(1e-4) - cost(-1e-4)) / 2e-4;
        // Differences of this width are right to about eight digits.
        assert!(
            (found - measured).abs() < 1e-7,
            "layers of {:?}, {what}: nudged, the cost changes at the rate {measured:.6}; your equations \
             say {found:.6}",
            self.network.sizes()
        );
    }
}

const SIZES: [&[usize]; 4] = [&[3, 2], &[2, 2, 2], &[3, 4, 2], &[2, 3, 3, 1]];

/// Calls `f` with a case, its gradient and every place of a neuron, the last layer first.
fn everywhere(f: impl Fn(&Case, &(Network, Vec<Array1<Float>>), usize, usize)) {
    for (seed, sizes) in SIZES.iter().enumerate() {
        let case = case(sizes, seed as u64);
        let found = case.gradient();
        for l in (0..case.gains.len()).rev() {
            (0..case.gains[l].len()).for_each(|j| f(&case, &found, l, j));
        }
    }
}

#[test]
fn step_1_biases() {
    everywhere(|case, (found, _), l, j| {
        let by = if l + 1 == case.gains.len() { "(BP1)" } else { "(BP2)" };
        let what =
            format!("the bias of neuron {} of layer {}, its error by {by}", j + 1, l + 2);
        case.check(found.biases[l][j], &what, |case| &mut case.network.biases[l][j]);
    });
}

#[test]
fn step_2_weights() {
    everywhere(|case, (found, _), l, j| {
        for k in 0..found.weights[l].ncols() {
            let (k1, j1, l2) = (k + 1, j + 1, l + 2);
            let what = format!("by (BP4) the weight {k1} of neuron {j1} of layer {l2}");
            let entry = found.weights[l][[j, k]];
            case.check(entry, &what, |case| &mut case.network.weights[l][[j, k]]);
        }
    });
}

#[test]
fn step_3_gains() {
    everywhere(|case, (_, found), l, j| {
        let what = format!("by the fifth the gain of neuron {} of layer {}", j + 1, l + 2);
        case.check(found[l][j], &what, |case| &mut case.gains[l][j]);
    });
}
