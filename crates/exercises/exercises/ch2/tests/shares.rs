//! The tests of `shares`; leave them as they are.

use ndarray::array;
use numerics::{exp, normal, stream, sum};

use super::*;

fn shares(z: &Array1<Float>) -> Array1<Float> {
    let e = z.mapv(exp);
    let whole = sum(&e);
    e / whole
}

fn random(n: usize, seed: u64) -> Array1<Float> {
    let mut rng = stream(seed, "shares", 0);
    Array1::from_shape_simple_fn(n, || normal(&mut rng))
}

/// The slope along z of neuron j of anything that depends on z.
fn slope(z: &Array1<Float>, j: usize, f: impl Fn(&Array1<Float>) -> Float) -> Float {
    let nudged = |nudge| {
        let mut nudged = z.clone();
        nudged[j] += nudge;
        f(&nudged)
    };
    (nudged(1e-4) - nudged(-1e-4)) / 2e-4
}

#[test]
fn step_1_jacobian_of_two_equal_shares() {
    let found = jacobian(&array![0.5, 0.5]);
    assert_eq!(
        found,
        array![[0.25, -0.25], [-0.25, 0.25]],
        "two outputs of ½: what one gains, at the rate ¼, the other loses; you found {found:.4}"
    );
}

#[test]
fn step_2_jacobian_measured() {
    for (seed, n) in [(0, 1), (1, 2), (2, 3), (3, 6)] {
        let z = random(n, seed);
        let found = jacobian(&shares(&z));
        assert_eq!(found.dim(), (n, n), "the shape of J for {n} outputs");
        for (i, j) in (0..n).flat_map(|i| (0..n).map(move |j| (i, j))) {
            let measured = slope(&z, j, |z| shares(z)[i]);
            // Differences of this width are right to about nine digits.
            assert!(
                (found[[i, j]] - measured).abs() < 1e-8,
                "z = {z:.3}: output {} follows z of neuron {} at the rate {measured:.6}; your J has {:.6} \
                 there",
                i + 1,
                j + 1,
                found[[i, j]]
            );
        }
    }
}

#[test]
fn step_3_error_of_outputs_that_know_nothing_of_each_other() {
    let (nabla_a, slopes) = (array![0.5, -1.0, 2.0], array![0.25, 0.125, 0.5]);
    let found = output_error(&nabla_a, &Array2::from_diag(&slopes));
    assert_eq!(
        found,
        &nabla_a * &slopes,
        "with {slopes} on the diagonal of J and zeros elsewhere this is (BP1) as it was"
    );
}

#[test]
fn step_4_error_when_only_one_knows_of_the_other() {
    let rates = array![[1.0, 0.0], [10.0, 1.0]];
    let found = output_error(&array![1.0, 2.0], &rates);
    assert_eq!(
        found,
        array![21.0, 2.0],
        "output 1 follows z₁ at the rate 1, output 2 follows z₁ at the rate 10 and z₂ at the rate 1; the \
         slopes of the cost at the outputs are 1 and 2. A nudge of z₁ acts on the cost at the rate 1 · 1 + \
         2 · 10, one of z₂ at the rate 2 · 1; you found {found}"
    );
}

#[test]
fn step_5_error_of_shares_measured() {
    for (seed, n) in [(4, 2), (5, 3), (6, 5)] {
        let (z, y) = (random(n, seed), random(n, seed + 100));
        let (a, cost) = (shares(&z), |z: &Array1<Float>| {
            (shares(z) - &y).mapv(|e| e * e / 2.0).iter().sum::<Float>()
        });
        let found = output_error(&(&a - &y), &jacobian(&a));
        for j in 0..n {
            let measured = slope(&z, j, cost);
            assert!(
                (found[j] - measured).abs() < 1e-8,
                "{n} shares, quadratic cost: z of neuron {} moves the cost at the rate {measured:.6}, δ is \
                 {:.6}",
                j + 1,
                found[j]
            );
        }
    }
}
