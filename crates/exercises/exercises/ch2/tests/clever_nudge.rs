//! The tests of `clever_nudge`; leave them as they are.

use ch1::network::Network;
use ch2::activation::SIGMOID;
use ch2::cost::QUADRATIC;
use numerics::{normal, stream};

use super::*;

fn case(sizes: &[usize], seed: u64) -> (Model, Array1<Float>) {
    let mut rng = stream(seed, "nudges", 0);
    let model = Model::new(Network::new(sizes, &mut rng), SIGMOID, QUADRATIC);
    (model, Array1::from_shape_simple_fn(sizes[0], || normal(&mut rng)))
}

const SIZES: [[usize; 3]; 3] = [[3, 2, 4], [5, 6, 1], [2, 4, 3]];

#[test]
fn count_1_without_hidden_layers() {
    for sizes in [[3, 2], [784, 10]] {
        let (found, right) = (multiplications(&sizes), (sizes[0] * sizes[1]) as u64);
        assert!(
            found == right,
            "sizes {sizes:?}: each weight takes one multiplication, a bias none, which makes {right}; \
             the count came out {found}"
        );
    }
}

#[test]
fn count_2_with_one_hidden_layer() {
    for (sizes, right) in [([5, 1, 1], 12), ([2, 3, 4], 54), ([784, 30, 10], 259_320)] {
        let found = multiplications(&sizes);
        assert!(
            found == right,
            "sizes {sizes:?} take {right}; the count came out {found}. A nudge to a weight into the hidden layer \
             takes 1 for its neuron and {0} for the outputs, one to a hidden bias {0}, one to a weight into an \
             output 1, one to its bias none",
            sizes[2]
        );
    }
}

#[test]
fn count_3_with_more_layers() {
    let deep: [(&[usize], u64); 3] =
        [(&[2, 2, 2, 2, 2], 124), (&[2, 3, 4, 5], 334), (&[784, 30, 30, 10], 7_805_520)];
    for (sizes, right) in deep {
        let found = multiplications(sizes);
        assert!(
            found == right,
            "sizes {sizes:?} take {right}; the count came out {found}. A nudge to a weight into layer 2 takes 1 for \
             its neuron, {} for layer 3, of whose senders one has moved, {} for layer 4, of whose senders all have",
            sizes[2],
            sizes[2] * sizes[3]
        );
    }
}

#[test]
fn nudge_1_of_zero_changes_nothing() {
    for (seed, sizes) in (1..).zip(SIZES) {
        let (model, x) = case(&sizes, seed);
        let kept = model.forward(&x);
        let found = nudged_outputs(&model, &kept, (1, 0), 0.0, |a, b| a * b);
        let off = (&found - kept.output()).iter().fold(0.0, |m: Float, d| m.max(d.abs()));
        assert!(
            off < 1e-14,
            "sizes {sizes:?}, ε = 0: the outputs were {} and became {found}",
            kept.output()
        );
    }
}

#[test]
fn nudge_2_gives_the_outputs_of_a_whole_pass() {
    for (seed, sizes) in (1..).zip(SIZES) {
        let (mut model, x) = case(&sizes, seed);
        let kept = model.forward(&x);
        for (j, k, epsilon) in [(0, 0, 0.5), (1, 1, -2.0), (sizes[1] - 1, sizes[0] - 1, 0.01)] {
            let found = nudged_outputs(&model, &kept, (j, k), epsilon, |a, b| a * b);
            model.network.weights[0][[j, k]] += epsilon;
            let right = model.forward(&x).output().clone();
            model.network.weights[0][[j, k]] -= epsilon;
            let off = (&found - &right).iter().fold(0.0, |m: Float, d| m.max(d.abs()));
            assert!(
                off < 1e-14,
                "sizes {sizes:?}, ε = {epsilon} at the weight from input {} to hidden neuron {}: a whole \
                 pass gives {right}, the changes {found}",
                k + 1,
                j + 1
            );
        }
    }
}

#[test]
fn nudge_3_takes_one_multiplication_and_one_for_each_output() {
    for (seed, sizes) in (1..).zip(SIZES) {
        let (model, x) = case(&sizes, seed);
        let (kept, mut count) = (model.forward(&x), 0);
        nudged_outputs(&model, &kept, (1, 1), 0.1, |a, b| {
            count += 1;
            a * b
        });
        let right = 1 + sizes[2];
        assert!(count == right, "sizes {sizes:?}: {count} multiplications; {right} are enough");
    }
}
