//! Exercise 2-10: A fifth equation (page The proofs)
//!
//! Every neuron gets a gain g, by which it multiplies its weighted sum s before the bias is added: z = g s + b
//! with s = Σₖ wₖ aₖ. The forward pass stands below the line; it keeps the sums too. Derive the equation for
//! the gains, see which of the four others change, and write the way back. The neurons are sigmoids, the cost
//! is quadratic.

use ch1::network::Network;
use ch1::sigmoid::{sigmoid, sigmoid_prime};
use ch2::equations::{error_before, output_error, weight_gradient};
use ndarray::Array1;
use numerics::{Float, matvec};

/// The derivatives of the cost for weights and biases, in the shape of the network, and for the gains.
///
/// `gains[l]` belongs to the layer that `weights[l]` leads into, like `biases[l]`, and so do `kept.sums[l]` and
/// `kept.zs[l]`; `kept.activations[l]` comes in there. The output is the last of the activations, the target is
/// `y`.
fn gradient(
    network: &Network,
    gains: &[Array1<Float>],
    kept: &Kept,
    y: &Array1<Float>,
) -> (Network, Vec<Array1<Float>>) {
    let last = gains.len() - 1;
    let slope = |l: usize| kept.zs[l].mapv(sigmoid_prime);
    // (BP1): between z and the cost stands no gain.
    let mut deltas = vec![output_error(&(&kept.activations[last + 1] - y), &slope(last))];
    for l in (0..last).rev() {
        // (BP2): z of the layer behind follows a at the rate g w, with the gain of the receiver. Multiplying
        // every row of w by its gain is the same as multiplying every error by it.
        let after = &deltas[deltas.len() - 1] * &gains[l + 1];
        deltas.push(error_before(&network.weights[l + 1], &after, &slope(l)));
    }
    deltas.reverse();
    // The fifth: z follows g at the rate s. (BP4): z follows w at the rate g a. (BP3): z follows b at the rate
    // 1.
    let fifth = deltas.iter().zip(&kept.sums).map(|(delta, s)| delta * s).collect();
    let weight = |l: usize| weight_gradient(&(&deltas[l] * &gains[l]), &kept.activations[l]);
    let weights = (0..=last).map(weight).collect();
    (Network { weights, biases: deltas }, fifth)
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

/// What a forward pass leaves behind.
struct Kept {
    sums: Vec<Array1<Float>>,
    zs: Vec<Array1<Float>>,
    activations: Vec<Array1<Float>>,
}

fn forward(network: &Network, gains: &[Array1<Float>], x: &Array1<Float>) -> Kept {
    let mut kept = Kept { sums: vec![], zs: vec![], activations: vec![x.clone()] };
    for (l, g) in gains.iter().enumerate() {
        let s = matvec(&network.weights[l], &kept.activations[l]);
        let z = g * &s + &network.biases[l];
        kept.activations.push(z.mapv(sigmoid));
        kept.sums.push(s);
        kept.zs.push(z);
    }
    kept
}

fn main() {}

#[cfg(test)]
mod tests {
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
}
