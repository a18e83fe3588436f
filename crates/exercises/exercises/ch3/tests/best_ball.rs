//! The tests of `best_ball`; leave them as they are.

use super::*;

const VALLEYS: [Float; 5] = [2.0, 10.0, 100.0, 1000.0, 10_000.0];

/// By what a step multiplies the distance in the long run, along an axis with curvature h: the larger of
/// the sizes of the two q in q² − (1 + μ − ηh) q + μ = 0.
fn factor(eta: Float, mu: Float, h: Float) -> Float {
    let half = (1.0 + mu - eta * h) / 2.0;
    let inside = half * half - mu;
    if inside < 0.0 { mu.sqrt() } else { half.abs() + inside.sqrt() }
}

/// The slower of the two axes decides.
fn slower(eta: Float, mu: Float, kappa: Float) -> Float {
    factor(eta, mu, 1.0).max(factor(eta, mu, kappa))
}

#[test]
fn ball_1_in_a_round_bowl_arrives_at_once() {
    let (eta, mu) = best_ball(1.0);
    assert!(
        (eta - 1.0).abs() < 1e-12 && mu.abs() < 1e-12,
        "κ = 1: with η = 1 and no velocity a single step leads to the bottom; you have η = {eta}, μ = {mu}"
    );
}

#[test]
fn ball_2_comes_to_rest_along_both_axes() {
    for kappa in VALLEYS {
        let (eta, mu) = best_ball(kappa);
        for (axis, h) in [("flat", 1.0), ("steep", kappa)] {
            let f = factor(eta, mu, h);
            let inside = (0.0..1.0).contains(&mu) && eta > 0.0 && f < 1.0;
            assert!(
                inside,
                "κ = {kappa}, η = {eta:.5}, μ = {mu:.5}: along the {axis} axis each step multiplies the \
                 distance by {f:.5}"
            );
        }
    }
}

#[test]
fn ball_3_is_on_the_border_along_both_axes() {
    for kappa in VALLEYS {
        let (eta, mu) = best_ball(kappa);
        for (axis, h) in [("flat", 1.0), ("steep", kappa)] {
            let (half, root) = ((1.0 + mu - eta * h).abs() / 2.0, mu.sqrt());
            let doing = if half > root { "creeps or zigzags" } else { "oscillates" };
            // Rounding: h is at most 10 000, and 1 + μ − ηh loses as many digits.
            assert!(
                (half - root).abs() < 1e-9,
                "κ = {kappa}, η = {eta:.5}, μ = {mu:.5}: along the {axis} axis the ball {doing}; on the border \
                 |1 + μ − ηh| / 2 and √μ are equal, here they are {half:.5} and {root:.5}"
            );
        }
    }
}

#[test]
fn ball_4_is_better_than_its_neighbours() {
    for kappa in VALLEYS {
        let (eta, mu) = best_ball(kappa);
        let best = slower(eta, mu, kappa);
        for (e, m) in
            [(1.02, 1.0), (0.98, 1.0), (1.0, 1.02), (1.0, 0.98), (1.02, 1.02), (0.98, 0.98)]
        {
            let other = slower(eta * e, mu * m, kappa);
            assert!(
                best < other,
                "κ = {kappa}: your ball's factor per step is {best:.6}, and with η·{e} and μ·{m} it is {other:.6}"
            );
        }
    }
}

#[test]
fn ball_5_takes_the_root_out_of_the_condition_number() {
    for kappa in [1e4, 1e6, 1e8] {
        let (eta, mu) = best_ball(kappa);
        let (steps, wanted) = (-1.0 / numerics::ln(slower(eta, mu, kappa)), kappa.sqrt() / 2.0);
        assert!(
            (steps / wanted - 1.0).abs() < 0.05,
            "κ = {kappa:.0e}: it comes nearer by a factor of e in {steps:.0} steps, and should in {wanted:.0}"
        );
    }
}
