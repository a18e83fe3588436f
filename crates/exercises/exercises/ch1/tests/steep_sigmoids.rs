//! The tests of `steep_sigmoids`; leave them as they are.

use ch1::perceptron::all_bits;
use ch1::sigmoid::step;
use ndarray::array;

use super::*;

const ZS: [Float; 6] = [1.0, -1.0, 0.25, -3.0, 40.0, -0.001];
const DISTANCES: [Float; 4] = [0.4, 0.1, 1e-3, 1e-6];

fn factor(z: Float, distance: Float) -> Float {
    smallest_factor(z, distance).unwrap_or_else(|| panic!("there is a c for z = {z}"))
}

fn off(c: Float, z: Float) -> Float {
    (sigmoid(c * z) - step(z)).abs()
}

#[test]
fn factor_1_brings_sigma_close_to_the_step() {
    for (z, distance) in ZS.into_iter().flat_map(|z| DISTANCES.map(|d| (z, d))) {
        let c = factor(z, distance);
        assert!(c >= 0.0, "c is {c} for z = {z}; a negative c turns yes into no");
        let off = off(c, z);
        // A millionth more is left to rounding.
        assert!(
            off <= distance * (1.0 + 1e-6),
            "with c = {c}, σ(cz) is {off} away from the perceptron with z = {z}, more than {distance}"
        );
    }
}

#[test]
fn factor_2_no_smaller_one_is_enough() {
    for (z, distance) in ZS.into_iter().flat_map(|z| DISTANCES.map(|d| (z, d))) {
        let (c, less) = (factor(z, distance), 0.9999 * factor(z, distance));
        let off = off(less, z);
        assert!(
            off > distance,
            "c = {c} for z = {z} and a distance of {distance} is not the smallest: with {less} the distance \
             is only {off}"
        );
    }
}

#[test]
fn factor_3_there_is_none_for_a_tie() {
    for z in [0.0, -0.0] {
        let found = smallest_factor(z, 0.1);
        assert_eq!(
            found,
            None,
            "for z = 0, where σ(cz) is {} for c = 1000",
            sigmoid(1000.0 * z)
        );
    }
}

fn perceptron<const N: usize>(weights: [Float; N], bias: Float) -> Perceptron {
    Perceptron { weights: weights.to_vec().into(), bias }
}

/// Exclusive or of two bits: OR and NAND, and behind them AND.
fn xor() -> [Vec<Perceptron>; 2] {
    let first = vec![perceptron([2.0, 2.0], -1.0), perceptron([-2.0, -2.0], 3.0)];
    [first, vec![perceptron([2.0, 2.0], -3.0)]]
}

#[test]
fn outputs_1_of_one_layer() {
    let neuron = perceptron([1.5, -0.5], 0.25);
    for (c, x) in [(1.0, array![1.0, 0.0]), (4.0, array![0.0, 1.0]), (2.0, array![0.5, 2.0])] {
        let found = soft_outputs(&[vec![neuron.clone()]], c, &x)[0];
        let z = 1.5 * x[0] - 0.5 * x[1] + 0.25;
        assert!(
            (found - sigmoid(c * z)).abs() < 1e-12,
            "a neuron with z = {z} and c = {c} puts out {found}, and σ(cz) is {}",
            sigmoid(c * z)
        );
    }
}

#[test]
fn outputs_2_of_two_layers_are_between_0_and_1() {
    for x in all_bits(2) {
        let found = soft_outputs(&xor(), 1.0, &x)[0];
        let first = |w: Float, b: Float| sigmoid(w * x[0] + w * x[1] + b);
        let wanted = sigmoid(2.0 * first(2.0, -1.0) + 2.0 * first(-2.0, 3.0) - 3.0);
        assert!(
            (found - wanted).abs() < 1e-12,
            "for the bits {x} and c = 1 the output is {found}; the second layer gets {} and {}, and makes \
             {wanted} of it",
            first(2.0, -1.0),
            first(-2.0, 3.0)
        );
    }
}

#[test]
fn outputs_3_come_close_to_the_perceptrons() {
    for x in all_bits(2) {
        let wanted = (x[0] + x[1]) % 2.0;
        let found = soft_outputs(&xor(), 20.0, &x)[0];
        assert!(
            (found - wanted).abs() < 1e-6,
            "for the bits {x} the perceptrons say {wanted}, and with c = 20 the output is {found}"
        );
    }
}

#[test]
fn outputs_4_after_a_tie_can_be_the_opposite() {
    // For the input 0 the first perceptron has z = 0 and says 0; the second then has z = −¼ and says 0 too.
    let network = [vec![perceptron([1.0], 0.0)], vec![perceptron([1.0], -0.25)]];
    let found = soft_outputs(&network, 100.0, &array![0.0])[0];
    assert!(
        found > 0.999,
        "after a tie the next neuron gets ½ and has z = ¼, so its output with c = 100 is near 1, not {found}"
    );
}
