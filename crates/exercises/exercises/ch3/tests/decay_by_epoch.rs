//! The tests of `decay_by_epoch`; leave them as they are.

use super::*;

/// Powers of factors near 1, with up to 50,000 steps: eleven digits.
const ROUNDED: Float = 1e-9;

fn check(eta: Float, lambda: Float, (n, m): (usize, usize), wanted: Float, told: &str) {
    let found = left_by_an_epoch(eta, lambda, n, m);
    assert!(
        (found - wanted).abs() < ROUNDED,
        "η = {eta}, λ = {lambda}, n = {n}, m = {m}: an epoch leaves {wanted:.6}, and you say {found:.6} ({told})"
    );
}

#[test]
fn epoch_1_without_decay() {
    check(0.5, 0.0, (1000, 10), 1.0, "λ = 0 changes nothing");
}

#[test]
fn epoch_2_of_a_single_step() {
    check(0.5, 4.0, (10, 10), 0.8, "all examples in one step");
    check(0.25, 20.0, (100, 100), 0.95, "all examples in one step");
}

#[test]
fn epoch_3_of_a_few_steps() {
    check(0.5, 4.0, (20, 10), 0.9 * 0.9, "two steps");
    check(0.5, 4.0, (20, 5), 0.9 * 0.9 * 0.9 * 0.9, "four steps");
}

#[test]
fn epoch_4_with_a_short_last_mini_batch() {
    check(0.5, 4.0, (20, 8), 0.9 * 0.9 * 0.9, "mini-batches of 8, 8 and 4");
    check(0.5, 4.0, (20, 30), 0.9, "one mini-batch of 20");
}

#[test]
fn epoch_5_is_an_exponential_for_many_images() {
    for (eta, lambda, m, wanted) in
        [(0.5, 5.0, 10, 0.778_8), (0.1, 5.0, 10, 0.951_2), (3.0, 5.0, 10, 0.223_1)]
    {
        for n in [50_000, 60_000] {
            let found = left_by_an_epoch(eta, lambda, n, m);
            assert!(
                (found - wanted).abs() < 1e-4,
                "η = {eta}, λ = {lambda}, m = {m}, n = {n}: about e^(−ηλ/m) = {wanted} is left; you say {found:.6}"
            );
        }
    }
}

#[test]
fn strength_1_for_nothing_to_decay() {
    let found = strength(1.0, 0.5, 1000, 10);
    assert!(found.abs() < ROUNDED, "everything is left with λ = 0; you say {found}");
}

#[test]
fn strength_2_of_a_single_step() {
    let found = strength(0.8, 0.5, 10, 10);
    assert!(
        (found - 4.0).abs() < ROUNDED,
        "η = 0.5, n = m = 10: λ = 4 leaves 0.8; you say {found}"
    );
}

#[test]
fn strength_3_leaves_what_was_wanted() {
    for share in [0.999, 0.9, 0.5, 0.1] {
        for (eta, n, m) in
            [(0.5, 1000, 10), (0.1, 50_000, 10), (3.0, 20, 8), (0.5, 1000, 1), (0.25, 77, 100)]
        {
            let lambda = strength(share, eta, n, m);
            let found = left_by_an_epoch(eta, lambda, n, m);
            assert!(
                (found - share).abs() < ROUNDED,
                "η = {eta}, n = {n}, m = {m}: your λ = {lambda} leaves {found:.6}, and {share} was wanted"
            );
        }
    }
}
