//! The tests of `fastest`; leave them as they are.

use ch1::sigmoid::{sigmoid, sigmoid_prime};

use super::*;

const POWERS: [Float; 6] = [1.0, 1.5, 2.0, 3.0, 4.0, 20.0];

/// (BP1) at a weighted input: the slope of the cost times that of the sigmoid.
fn bp1(z: Float, p: Float) -> Float {
    powf(sigmoid(z), p - 1.0) * sigmoid_prime(z)
}

#[test]
fn step_1_error_of_the_quadratic_cost() {
    for z in [-3.0, -1.0, 0.0, 0.5, 2.0, 4.0] {
        let (a, wanted) = (sigmoid(z), bp1(z, 2.0));
        let found = error(a, 2.0);
        assert!(
            (found - wanted).abs() < 1e-12,
            "p = 2 and a = {a:.4}, which is σ({z}): the slope of the cost is {a:.4}, that of the sigmoid \
             {:.4}, the product {wanted:.6}; you found {found:.6}",
            sigmoid_prime(z)
        );
    }
}

#[test]
fn step_2_error_of_other_costs() {
    for p in POWERS {
        for z in [-2.0, 0.0, 1.0, 3.0] {
            let (found, wanted) = (error(sigmoid(z), p), bp1(z, p));
            assert!(
                (found - wanted).abs() < 1e-12,
                "p = {p} and a = {:.4}: the error is {wanted:.6}, you found {found:.6}",
                sigmoid(z)
            );
        }
    }
}

#[test]
fn step_3_no_activation_has_a_larger_error() {
    for p in POWERS {
        let place = fastest(p);
        assert!(0.0 < place && place < 1.0, "p = {p}: {place} is no activation of a sigmoid");
        let z = (place / (1.0 - place)).ln();
        let largest = bp1(z, p);
        // All around and close by. Near its top the curve is flat, so a millionth in z is invisible.
        let others = (-80..=80).map(|i| Float::from(i) / 10.0).chain([z - 0.001, z + 0.001]);
        let best = others.max_by(|one, other| bp1(*one, p).total_cmp(&bp1(*other, p)));
        let best = best.unwrap_or(z);
        assert!(
            bp1(best, p) <= largest + 1e-12,
            "p = {p}: at your a = {place:.4} the error is {largest:.6}, and at a = {:.4} it is {:.6}",
            sigmoid(best),
            bp1(best, p)
        );
    }
}
