//! The tests of `way_back`; leave them as they are.

use ch3::softmax::softmax;
use ndarray::array;
use numerics::{normal, stream};

use super::*;

/// Logarithms up to 700 and sums of up to 2000 of them, in doubles: at least eleven digits.
const ROUNDED: Float = 1e-9;

/// Random logits that add up to 0, of this size.
fn balanced(n: usize, size: Float, seed: u64) -> Array1<Float> {
    let mut rng = stream(seed, "logits", 0);
    let z = Array1::from_shape_simple_fn(n, || size * normal(&mut rng));
    let mean = sum(&z) / n as Float;
    z - mean
}

fn largest_gap(u: &Array1<Float>, v: &Array1<Float>) -> Float {
    assert_eq!(u.len(), v.len(), "the number of logits is that of the probabilities");
    u.iter()
        .zip(v)
        .fold(0.0, |gap, (u, v)| if (u - v).abs() <= gap { gap } else { (u - v).abs() })
}

#[test]
fn back_1_equal_shares_have_logits_0() {
    for n in [2, 3, 10] {
        let z = logits(&Array1::from_elem(n, 1.0 / n as Float));
        let gap = largest_gap(&z, &Array1::zeros(n));
        assert!(
            gap < ROUNDED,
            "{n} equal shares came from the logits {z:.4}; with the sum 0 all are 0"
        );
    }
}

#[test]
fn back_2_softmax_leads_forth_again() {
    for a in [array![0.5, 0.25, 0.25], array![0.9, 0.1], array![0.01, 0.02, 0.03, 0.94]] {
        let z = logits(&a);
        let forth = softmax(&z.view());
        assert!(
            largest_gap(&forth, &a) < ROUNDED,
            "{a} came from the logits {z:.4}, you say; softmax of these is {forth:.4}"
        );
    }
}

#[test]
fn back_3_logits_add_up_to_0() {
    for a in [array![0.5, 0.25, 0.25], array![0.9, 0.1], array![0.01, 0.02, 0.03, 0.94]] {
        let z = logits(&a);
        let total = sum(&z);
        assert!(
            total.abs() < ROUNDED,
            "{a} came from the logits {z:.4}; they add up to {total:.4}"
        );
    }
}

#[test]
fn back_4_logits_are_found_again() {
    for (seed, n) in [3, 10, 2000].into_iter().enumerate() {
        for size in [0.1, 3.0, 60.0] {
            let z = balanced(n, size, seed as u64);
            let found = logits(&softmax(&z.view()));
            let gap = largest_gap(&found, &z);
            assert!(
                gap < ROUNDED,
                "{n} logits between about {:.1} and {:.1}: one came back {gap:.4} away from its place",
                -2.0 * size,
                2.0 * size
            );
        }
    }
}
