//! The tests of `hot_and_cold`; leave them as they are.

use ndarray::array;
use numerics::{normal, stream, sum};

use super::*;

fn random(n: usize, seed: u64) -> Array1<Float> {
    let mut rng = stream(seed, "logits", 0);
    Array1::from_shape_simple_fn(n, || normal(&mut rng))
}

#[test]
fn rates_1_when_all_is_equal() {
    let (found, wanted) =
        (rates(&array![-1.0, 0.0, 1.0, 2.0], 0.0), [-0.375, -0.125, 0.125, 0.375]);
    for (found_j, wanted) in found.iter().zip(wanted) {
        assert!(
            (found_j - wanted).abs() < 1e-12,
            "at c = 0 the outputs are ¼ each and the mean logit is ½; for the logits −1, 0, 1, 2 the rates \
             came out as {found:.3}, one of which should be {wanted}"
        );
    }
}

#[test]
fn rates_2_of_equal_logits_are_0() {
    for c in [0.0, 1.0, 50.0] {
        let found = rates(&array![3.0, 3.0, 3.0], c);
        let still = found.iter().all(|rate| rate.abs() < 1e-12);
        assert!(
            still,
            "three equal logits share equally at every c; at c = {c} you say {found}"
        );
    }
}

#[test]
fn rates_3_add_up_to_0() {
    for (seed, c) in [(1, 0.1), (2, 1.0), (3, 5.0), (4, -2.0)] {
        let total = sum(&rates(&random(10, seed), c));
        assert!(
            total.abs() < 1e-12,
            "what one output gains, others lose; the rates at c = {c} add up to {total}"
        );
    }
}

#[test]
fn rates_4_are_what_a_nudge_of_c_measures() {
    const NUDGE: Float = 1e-5;
    for (seed, c) in [(1, 0.1), (2, 1.0), (3, 5.0), (4, -2.0)] {
        let z = random(10, seed);
        let at = |c: Float| softmax(&(&z * c).view());
        let measured = (at(c + NUDGE) - at(c - NUDGE)) / (2.0 * NUDGE);
        for (j, (found, measured)) in rates(&z, c).iter().zip(&measured).enumerate() {
            assert!(
                (found - measured).abs() < 1e-8,
                "output {j} at c = {c}: a nudge of c measures the rate {measured:.6}, you say {found:.6}"
            );
        }
    }
}

#[test]
fn turn_1_of_the_page() {
    let found = turning_point(&array![-1.0, 0.0, 1.0, 2.0], 2);
    assert!(
        (0.3..0.5).contains(&found),
        "in the figure of the page, a_3 turns near c = 0.4; you say {found:.3}"
    );
}

#[test]
fn turn_2_is_a_summit() {
    for (seed, size) in [(1, 1.0), (2, 1.0), (3, 0.01), (4, 100.0), (5, 1.0)] {
        let z = random(6, seed) * size;
        let mean = sum(&z) / 6.0;
        let largest = z.fold(Float::NEG_INFINITY, |m, &z| m.max(z));
        for j in (0..6).filter(|&j| mean < z[j] && z[j] < largest) {
            let c = turning_point(&z, j);
            let at = |c: Float| softmax(&(&z * c).view())[j];
            for beside in [0.9 * c, 0.999 * c, 1.001 * c, 1.1 * c] {
                assert!(
                    at(beside) < at(c),
                    "output {j} of the logits {z:.3} is {:.9} at your c = {c:.5} and {:.9} at {beside:.5}",
                    at(c),
                    at(beside)
                );
            }
        }
    }
}
