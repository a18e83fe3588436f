//! The tests of `bottom_of_the_curve`; leave them as they are.

use ch1::sigmoid::sigmoid;
use ch3::objective::softplus;

use super::*;

const TARGETS: [Float; 9] = [0.5, 0.1, 0.3, 0.75, 0.9, 0.999, 0.999_999, 1e-6, 1e-12];

/// Both functions round at the sixteenth digit; a dozen roundings leave twelve.
const ROUNDED: Float = 1e-12;

#[test]
fn bottom_1_is_where_the_output_is_the_target() {
    for y in TARGETS {
        let (z, _) = bottom(y);
        let a = sigmoid(z);
        assert!(
            (a - y).abs() < ROUNDED,
            "for the target {y:?} you say z = {z}, where the output is {a}; it should be {y}"
        );
    }
}

#[test]
fn bottom_2_is_not_at_zero() {
    for (y, entropy) in [(0.5, std::f64::consts::LN_2), (0.1, 0.325_082_973_392)] {
        let (_, cost) = bottom(y);
        assert!(
            (cost - entropy).abs() < ROUNDED,
            "the lowest cost for the target {y} came out as {cost} and is {entropy} nats"
        );
    }
}

#[test]
fn bottom_3_is_the_cost_of_that_z() {
    for y in TARGETS {
        let (z, cost) = bottom(y);
        let real = softplus(z) - y * z;
        assert!(
            (cost - real).abs() < ROUNDED,
            "for the target {y:?}, z = {z} costs {real}, and you say {cost}"
        );
    }
}

#[test]
fn bottom_4_is_lower_than_all_around_it() {
    for y in TARGETS {
        let (z, cost) = bottom(y);
        for away in [-3.0, -1.0, -0.1, 0.1, 1.0, 3.0] {
            let there = softplus(z + away) - y * (z + away);
            assert!(
                there > cost,
                "for the target {y:?} you say {cost}, but z = {} costs only {there}",
                z + away
            );
        }
    }
}
