//! The tests of `ball_at_rest`; leave them as they are.

use super::*;

/// The farthest that the ball is from 0 in the last ten of so many steps.
fn walked(mu: Float, eta: Float, h: Float, steps: usize) -> Float {
    let (mut x, mut v, mut farthest): (Float, Float, Float) = (1.0, 0.0, 0.0);
    for left in (0..steps).rev() {
        v = mu * v - eta * h * x;
        x += v;
        if left < 10 || x.abs() > 1e9 {
            farthest = farthest.max(x.abs());
        }
        if x.abs() > 1e9 {
            break;
        }
    }
    farthest
}

/// Compares the prediction with a walk, which is long enough to tell if no border is nearer than a
/// hundredth.
fn check(mu: Float, eta: Float, h: Float) {
    let (predicted, distance) = (comes_to_rest(mu, eta, h), walked(mu, eta, h, 5000));
    let told = if predicted { "comes" } else { "does not come" };
    assert_eq!(
        predicted,
        distance < 1e-3,
        "μ = {mu:.2}, η = {eta:.3}, h = {h}: you say that it {told} to rest, and a walk of 5000 steps ends \
         at a distance of {distance:.1e} from the bottom"
    );
}

#[test]
fn ball_1_without_momentum_is_plain_descent() {
    for (eta, h) in [(0.1, 1.0), (1.9, 1.0), (2.1, 1.0), (0.19, 10.0), (0.21, 10.0)] {
        check(0.0, eta, h);
    }
}

#[test]
fn ball_2_with_friction_bears_a_larger_eta() {
    for (mu, eta) in [(0.5, 0.29), (0.5, 0.31), (0.9, 0.21), (0.9, 0.37), (0.9, 0.39)] {
        check(mu, eta, 10.0);
    }
}

#[test]
fn ball_3_with_too_much_of_it_is_driven() {
    for (mu, eta) in [(1.05, 0.01), (1.05, 0.05), (1.5, 0.1), (3.0, 0.3), (3.0, 0.7)] {
        check(mu, eta, 10.0);
    }
}

#[test]
fn ball_4_with_too_little_of_it_staggers() {
    for (mu, eta) in [(-0.5, 0.05), (-0.5, 0.09), (-0.5, 0.11), (-1.2, 0.01), (-3.0, 0.1)] {
        check(mu, eta, 10.0);
    }
}

#[test]
fn ball_5_anywhere_but_on_a_border() {
    for i in -30..=30 {
        for k in 1..=50 {
            let (mu, step) = (0.05 * Float::from(i) + 0.02, 0.1 * Float::from(k) + 0.03);
            for h in [1.0, 25.0] {
                check(mu, step / h, h);
            }
        }
    }
}
