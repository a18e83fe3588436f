//! The tests of `library_ball`; leave them as they are.

use ch3::optimizer::Nesterov;
use ch3::terrain::{rosenbrock, valley, walk};

use super::*;

/// Rounding in steps of about 1, of which there are some hundred.
const ROUNDING: Float = 1e-12;

fn one_step(mu: Float, eta: Float, g: Float, memory: &mut Memory) -> Float {
    let mut w = [0.0];
    LibraryBall { mu }.step(eta, &mut w, &[g], memory);
    w[0]
}

#[test]
fn step_1_without_mu_is_plain_descent() {
    let memory = &mut Memory::default();
    for g in [2.0, -3.0, 0.5] {
        let found = one_step(0.0, 0.1, g, memory);
        assert!(
            (found + 0.1 * g).abs() < ROUNDING,
            "μ = 0, η = 0.1, slope {g}: the step is {}, you take {found}",
            -0.1 * g
        );
    }
}

#[test]
fn step_2_counts_the_new_slope_twice() {
    let found = one_step(0.9, 0.05, 1.0, &mut Memory::default());
    assert!(
        (found + 0.095).abs() < ROUNDING,
        "at rest, μ = 0.9, η = 0.05, slope 1: v becomes 1 and the step −0.05 (1 + 0.9) = −0.095; you take {found}"
    );
}

#[test]
fn step_3_keeps_a_velocity_that_knows_no_eta() {
    let memory = &mut Memory::default();
    one_step(0.5, 0.1, 8.0, memory);
    let v = memory.first[0];
    assert_eq!(
        v, 8.0,
        "after a first slope of 8 the velocity is 8, whatever η is; yours is {v}"
    );
    let found = one_step(0.5, 0.2, 0.0, memory);
    assert!(
        (found + 0.4).abs() < ROUNDING,
        "then μ = ½, η = 0.2 and no slope: v is 4, and the step −0.2 · ½ · 4 = −0.4; you take {found}"
    );
}

#[test]
fn valley_1_is_walked_as_libraries_walk_it() {
    let ball = LibraryBall { mu: 0.9 };
    let path: Vec<_> = walk(&ball, 0.05, [1.0, 1.0], valley(10.0)).take(6).collect();
    let known = [
        (1, 0.905, 0.05),
        (2, 0.778525, -0.4025),
        (3, 0.631462625, -0.404875),
        (5, 0.315942305066, -0.0111371875),
    ];
    for (t, x, y) in known {
        let found = &path[t].w;
        let near = (found[0] - x).abs() < 1e-11 && (found[1] - y).abs() < 1e-11;
        assert!(
            near,
            "PyTorch's ball is at ({x}, {y}) after step {t} in the valley with κ = 10, yours at {found}"
        );
    }
}

#[test]
fn valley_2_is_seen_from_where_nesterov_looks() {
    for (mu, eta, start) in [(0.9, 0.05, [1.0, 1.0]), (0.5, 0.1, [-2.0, 0.3])] {
        let (library, ours) = (LibraryBall { mu }, Nesterov { mu });
        let mut memory = Memory::default();
        let mut w = start;
        for (t, theirs) in walk(&library, eta, start, valley(10.0)).take(100).enumerate() {
            ours.look_ahead(&mut w, &memory);
            let apart = (theirs.w[0] - w[0]).abs().max((theirs.w[1] - w[1]).abs());
            assert!(
                apart < ROUNDING,
                "after step {t}, μ = {mu}: Nesterov's ball looks ahead to {w:.6?}, and yours is at {:.6}",
                theirs.w
            );
            let g = [w[0], 10.0 * w[1]];
            ours.step(eta, &mut w, &g, &mut memory);
        }
    }
}

#[test]
fn valley_3_may_bend() {
    let (library, ours) = (LibraryBall { mu: 0.9 }, Nesterov { mu: 0.9 });
    let end = |optimizer| {
        walk(optimizer, 3e-4, [-1.0, 1.0], rosenbrock).nth(20_000).expect("endless").w
    };
    let (found, wanted) = (end(&library), end(&ours));
    let apart = (found[0] - wanted[0]).abs().max((found[1] - wanted[1]).abs());
    assert!(
        apart < 1e-6,
        "in the bent valley (1 − x)² + 100 (y − x²)² Nesterov comes to rest at {wanted:.4}, your ball at {found:.4}"
    );
}
