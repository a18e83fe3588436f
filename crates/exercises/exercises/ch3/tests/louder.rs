//! The tests of `louder`; leave them as they are.

use ch1::network::argmax;
use ch3::activation::Unit;
use ch3::initializer::Initializer;
use ch3::network::Pass;
use ch3::objective::Objective;
use ndarray::Array2;
use numerics::{normal, stream};

use super::*;

fn of_relus(sizes: &[usize], seed: u64) -> (Net, Array2<Float>) {
    let mut rng = stream(seed, "relu", 0);
    let start = Initializer::Large;
    let network = Net::new(sizes, Unit::Relu, Objective::SOFTMAX, start, &mut rng);
    (network, Array2::from_shape_simple_fn((20, sizes[0]), || normal(&mut rng)))
}

fn pass(network: &Net, inputs: &Array2<Float>) -> Pass {
    network.forward(&inputs.clone().into())
}

const SIZES: [&[usize]; 4] = [&[3, 4], &[4, 5, 3], &[4, 5, 6, 3], &[3, 4, 4, 4, 2]];

#[test]
fn louder_1_multiplies_all_weights() {
    for (sizes, c) in SIZES.into_iter().zip([2.0, 0.5, 3.0, 1.25]) {
        let (network, _) = of_relus(sizes, 1);
        let (found, _) = louder(&network, c);
        for (l, (w, before)) in
            found.layers.weights.iter().zip(&network.layers.weights).enumerate()
        {
            for (w, before) in w.iter().zip(before) {
                assert!(
                    (w - c * before).abs() < 1e-12,
                    "c = {c}: a weight into layer {} was {before:.6} and became {w:.6}, {:.4} times as \
                     large",
                    l + 2,
                    w / before
                );
            }
        }
    }
}

#[test]
fn louder_2_multiplies_every_logit_by_the_factor() {
    for (sizes, c) in SIZES.into_iter().zip([2.0, 0.5, 3.0, 1.25]) {
        let (network, inputs) = of_relus(sizes, 2);
        let (found, factor) = louder(&network, c);
        let (before, after) = (pass(&network, &inputs).z, pass(&found, &inputs).z);
        for (before, after) in before.iter().zip(&after) {
            assert!(
                (after - factor * before).abs() < 1e-9,
                "sizes {sizes:?}, c = {c}: a logit {before:.6} became {after:.6}, {:.4} times as large; \
                 the factor that you return is {factor}",
                after / before
            );
        }
    }
}

#[test]
fn louder_3_leaves_the_answers_and_makes_softmax_surer() {
    let (network, inputs) = of_relus(&[4, 5, 6, 3], 3);
    let (before, after) = (pass(&network, &inputs), pass(&louder(&network, 1.1).0, &inputs));
    for (before, after) in before.outputs().outer_iter().zip(after.outputs().outer_iter()) {
        let (answer, now) = (argmax(before), argmax(after));
        assert!(answer == now, "the outputs {before} became {after}: another answer");
        assert!(
            after[now] >= before[answer],
            "c = 1.1: the largest output fell from {} to {}",
            before[answer],
            after[now]
        );
    }
}
