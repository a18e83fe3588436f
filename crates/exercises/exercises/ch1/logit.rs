//! Exercise 1-10: Symmetry and inverse (page Sigmoid neurons)
//!
//! Two formulas that are easy on paper: z from a = σ(z), and the distance 1 − a of an output from 1. A `Float`
//! keeps some 16 digits, counted from the first that is not 0. An a of 10⁻²⁰ has them all; 1 − 10⁻²⁰ would need
//! twenty nines, and is stored as 1. So formulas that are equal on paper differ here, and the tests look at outputs very close to 0 and to 1.

use ch1::sigmoid::sigmoid;
use numerics::{Float, ln};

/// The z for which σ(z) = a, where 0 < a < 1.
///
/// Correct to 12 digits or more, however close a is to 0 or to 1. (Near a = ½, where z is near 0, to 12
/// places.)
fn logit(a: Float) -> Float {
    // TODO: solve a = 1/(1 + e^−z) for z. `ln` is the natural logarithm.
    todo!()
}

/// 1 − σ(z), correct to 12 digits or more for every z from −700 to 700.
fn distance_from_one(z: Float) -> Float {
    // TODO: `1.0 - sigmoid(z)` is 0 from z = 37 on. What does the symmetry of σ say?
    todo!()
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
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
}
