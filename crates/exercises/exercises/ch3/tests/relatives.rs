//! The tests of `relatives`; leave them as they are.

use ch3::optimizer::{Memory, Optimizer, RmsProp};
use numerics::{normal, stream};

use super::*;

const ETA: Float = 0.1;

/// The steps that an optimizer takes, in units of η, for these slopes of a single weight.
fn steps(optimizer: &dyn Optimizer, slopes: &[Float]) -> Vec<Float> {
    let mut memory = Memory::default();
    let step = |&g: &Float| {
        let mut w = [0.0];
        optimizer.step(ETA, &mut w, &[g], &mut memory);
        w[0] / ETA
    };
    slopes.iter().map(step).collect()
}

fn slopes(seed: u64, many: usize) -> Vec<Float> {
    let rng = &mut stream(seed, "slopes", 0);
    (0..many).map(|_| normal(rng)).collect()
}

#[test]
fn relative_1_looks_at_signs_only() {
    let slopes = [2.0, -3.0, 0.001, -1e-9, 5e4];
    for (g, found) in slopes.iter().zip(steps(&sign_descent(), &slopes)) {
        let wanted = -g.signum();
        assert!(
            (found - wanted).abs() < 1e-12,
            "of the slopes {slopes:?}, that of {g:?} makes a step of {found} η, and should make one of {wanted} η"
        );
    }
}

#[test]
fn relative_2_is_rmsprop_when_it_has_seen_enough() {
    for (rho, epsilon) in [(0.9, 1e-8), (0.5, 1e-8), (0.8, 0.25)] {
        let slopes = slopes(30, 400);
        let (found, wanted) =
            (steps(&rmsprop(rho, epsilon), &slopes), steps(&RmsProp { rho, epsilon }, &slopes));
        for t in 300..400 {
            assert!(
                (found[t] - wanted[t]).abs() < 1e-9,
                "ρ = {rho}, ε = {epsilon}: step {} of your Adam is {:.4} η, and RMSProp's {:.4} η",
                t + 1,
                found[t],
                wanted[t]
            );
        }
    }
}

#[test]
fn relative_3_is_better_than_rmsprop_at_the_beginning() {
    let (found, theirs) = (steps(&rmsprop(0.9, 0.0), &[7.0])[0], 1.0 / (1.0_f64 - 0.9).sqrt());
    assert!(
        (found + 1.0).abs() < 1e-9,
        "RMSProp's first step is {theirs:.2} η; with the correction it is η, and yours {found:.2} η"
    );
}

#[test]
fn relative_4_forgets_next_to_nothing() {
    let adam = long_memory();
    for (name, beta) in [("slopes", adam.beta1), ("squares", adam.beta2)] {
        let first = beta.powf(99.0);
        assert!(
            beta < 1.0,
            "the mean of the {name}, β = {beta}: what is kept whole lets nothing in, and 1 − βᵗ, by which it is \
             divided, is 0"
        );
        assert!(
            first > 0.999,
            "the mean of the {name}, β = {beta}: after a hundred steps the first counts {first:.4} of the last, and \
             should count more than 0.999 of it"
        );
    }
}

#[test]
fn relative_5_divides_the_mean_by_the_root_of_the_mean_square() {
    for seed in 0..5 {
        let slopes: Vec<Float> = slopes(seed, 100).iter().map(|g| g + 0.5).collect();
        let (mean, square) =
            slopes.iter().fold((0.0, 0.0), |(m, s), g| (m + g / 100.0, s + g * g / 100.0));
        let (found, wanted) = (steps(&long_memory(), &slopes)[99], -mean / square.sqrt());
        assert!(
            (found - wanted).abs() < 2e-3,
            "after a hundred slopes the step is {wanted:.4} η by a plain mean and mean square; yours is {found:.4} η"
        );
    }
}
