//! The tests of `logit`; leave them as they are.

use numerics::exp;

use super::*;

/// Compares to 12 digits; a result near 0 to 12 places.
fn check(what: &str, found: Float, wanted: Float) {
    let tolerance =
        1e-12 * if what.starts_with("logit") { wanted.abs().max(1.0) } else { wanted };
    assert!(
        (found - wanted).abs() <= tolerance,
        "{what} came out {found:e}, and should be {wanted:e}"
    );
}

#[test]
fn distance_1_and_the_output_make_1() {
    for quarters in -40..=40 {
        let z = Float::from(quarters) / 4.0;
        let (a, rest) = (sigmoid(z), distance_from_one(z));
        assert!(
            (a + rest - 1.0).abs() < 1e-14,
            "σ({z}) = {a} and its distance {rest} from 1 make {}",
            a + rest
        );
    }
}

#[test]
fn distance_2_keeps_its_digits() {
    // For a large z, 1 − σ(z) = e^−z / (1 + e^−z).
    for z in [-700.0, -40.0, 1.0, 10.0, 20.0, 30.0, 36.0, 40.0, 100.0, 700.0] {
        let e = exp(-z);
        let wanted = if z < 0.0 { 1.0 / (1.0 + 1.0 / e) } else { e / (1.0 + e) };
        check(&format!("1 − σ({z})"), distance_from_one(z), wanted);
    }
}

#[test]
fn logit_1_at_a_few_points() {
    for (a, wanted) in [(0.5, 0.0), (0.75, ln(3.0)), (0.9, ln(9.0)), (0.1, -ln(9.0))] {
        check(&format!("logit({a})"), logit(a), wanted);
    }
}

#[test]
fn logit_2_undoes_sigma() {
    for halves in -40..=12 {
        let z = Float::from(halves) / 2.0;
        check(&format!("logit(σ({z}))"), logit(sigmoid(z)), z);
    }
}

#[test]
fn logit_3_close_to_0() {
    // For a = 1/p the odds are 1 to p − 1.
    for power in [10, 30, 53, 200, 1000] {
        let p = Float::powi(2.0, power);
        check(&format!("logit of 1/2^{power}"), logit(1.0 / p), -ln(p - 1.0));
    }
}

#[test]
fn logit_4_close_to_1() {
    // For a = 1 − 1/p, which is exact up to p = 2⁵³, they are p − 1 to 1.
    for power in [5, 10, 20, 30, 40, 50, 53] {
        let p = Float::powi(2.0, power);
        check(&format!("logit of 1 − 1/2^{power}"), logit(1.0 - 1.0 / p), ln(p - 1.0));
    }
}

#[test]
fn logit_5_is_symmetric() {
    for z in [50.0, 300.0, 700.0] {
        // σ(50) is exactly 1 for the computer. Its distance from 1 still knows the z.
        check(&format!("logit of 1 − σ({z})"), logit(distance_from_one(z)), -z);
    }
}
