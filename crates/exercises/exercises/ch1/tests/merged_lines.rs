//! The tests of `merged_lines`; leave them as they are.

use numerics::{below, stream};

use super::*;

fn line(from: usize, to: usize, weight: Float) -> Line {
    Line { from, to, weight }
}

#[test]
fn a_perceptron_for_each_bias_a_weight_for_each_sender() {
    for (lines, biases) in [(vec![], vec![1.0, 2.0]), (vec![line(0, 2, 1.0)], vec![0.0; 3])] {
        let found: Vec<(Float, usize)> =
            merged(&lines, 4, &biases).iter().map(|p| (p.bias, p.weights.len())).collect();
        let wanted: Vec<(Float, usize)> = biases.iter().map(|&bias| (bias, 4)).collect();
        assert_eq!(
            found, wanted,
            "bias and number of weights of each, with 4 senders, for {lines:?}"
        );
    }
}

#[test]
fn lines_1_single_ones_keep_their_weights() {
    // As many senders as perceptrons, so that `from` and `to` exchanged give wrong weights and no panic. From sender 2
    // there are no lines.
    let lines =
        [line(1, 0, -3.0), line(0, 2, 5.0), line(1, 1, 4.0), line(0, 0, 2.0), line(1, 2, 6.0)];
    let wanted = [[2.0, -3.0, 0.0], [0.0, 4.0, 0.0], [5.0, 6.0, 0.0]];
    for (to, (found, wanted)) in merged(&lines, 3, &[0.5; 3]).iter().zip(wanted).enumerate() {
        assert_eq!(
            found.weights.to_vec(),
            wanted,
            "the weights of perceptron {to}, which `to` names, from the senders 0, 1 and 2, which `from` names"
        );
        assert_eq!(
            found.bias, 0.5,
            "the bias of perceptron {to}: it has one, however many lines arrive"
        );
    }
}

#[test]
fn lines_2_side_by_side_become_one() {
    // The carry of the half adder listens twice to the same NAND.
    let carry = &merged(&[line(0, 0, -2.0), line(0, 0, -2.0)], 1, &[3.0])[0];
    let found = (carry.weights[0], carry.bias);
    assert_eq!(
        found,
        (-4.0, 3.0),
        "weight and bias after two lines of weight −2 into a bias of 3"
    );
}

#[test]
fn lines_3_z_is_the_same_for_every_number_that_arrives() {
    for seed in 0..20 {
        let mut rng = stream(seed, "lines", 0);
        // Multiples of ¼, so that every sum is exact, in whatever order.
        let mut number = || below(&mut rng, 33) as Float * 0.25 - 4.0;
        let x = Array1::from_shape_simple_fn(3, &mut number);
        let biases = [number(), number()];
        let mut rng = stream(seed, "pairs", 0);
        let lines: Vec<Line> =
            (0..15).map(|_| line(below(&mut rng, 3), below(&mut rng, 2), number())).collect();
        for (to, perceptron) in merged(&lines, 3, &biases).iter().enumerate() {
            let arriving = lines.iter().filter(|line| line.to == to);
            let wanted = arriving.fold(biases[to], |z, line| z + line.weight * x[line.from]);
            let found = perceptron.weighted_input(&x);
            assert_eq!(
                found, wanted,
                "z of perceptron {to} for the inputs {x}; the lines, one by one, give {wanted}: {lines:?}"
            );
        }
    }
}
