//! The tests of `off_the_saddle`; leave them as they are.

use ndarray::array;

use super::*;

/// The gradient and the curvatures of the two basins.
fn basins(w: &Array1<Float>) -> (Array1<Float>, Array1<Float>) {
    let (x, y) = (w[0], w[1]);
    (array![x * x * x - x, y], array![3.0 * x * x - 1.0, 1.0])
}

fn walk(start: [Float; 2], tau: Float, steps: usize) -> Vec<Array1<Float>> {
    let next = |w: &Array1<Float>| {
        let (gradient, curvatures) = basins(w);
        Some(w + step(&gradient, &curvatures, tau))
    };
    std::iter::successors(Some(Array1::from_iter(start)), next).take(steps + 1).collect()
}

#[test]
fn step_1_in_a_bowl_is_newton_s() {
    for h in [array![1.0, 1.0], array![2.0, 50.0], array![0.1, 3.0]] {
        let (w, bottom) = (array![3.0, -2.0], array![0.5, 1.0]);
        let gradient = (&w - &bottom) * &h;
        let found = &w + step(&gradient, &h, 0.0);
        let off = (&found - &bottom).iter().fold(0.0, |m: Float, d| m.max(d.abs()));
        assert!(
            off < 1e-12,
            "a bowl with curvatures {h} and its bottom at {bottom}: one step from {w} with τ = 0 leads to \
             {found}"
        );
    }
}

#[test]
fn step_2_goes_down_along_every_axis() {
    for h in [array![-1.0, 1.0], array![2.0, -0.25], array![-4.0, -0.5]] {
        let gradient = array![0.5, -1.5];
        let found = step(&gradient, &h, 0.0);
        for axis in 0..2 {
            assert!(
                found[axis] * gradient[axis] < 0.0,
                "curvature {}, slope {}: the step of {} goes uphill",
                h[axis],
                gradient[axis],
                found[axis]
            );
        }
    }
}

#[test]
fn step_3_has_the_length_that_fits_the_size_of_the_curvature() {
    for (g, h, tau) in [(1.0, -2.0, 0.0), (-3.0, -0.5, 0.5), (2.0, 4.0, 1.0), (0.3, 0.0, 0.1)] {
        let (found, right) = (step(&array![g], &array![h], tau)[0], -g / (h.abs() + tau));
        assert!(
            (found - right).abs() < 1e-12,
            "slope {g}, curvature {h}, τ = {tau}: the step is {found}, expected {right}"
        );
    }
}

#[test]
fn step_4_near_the_saddle_the_distance_doubles() {
    for start in [0.01, -0.02, 0.001] {
        let x = walk([start, 0.8], 0.0, 2)[1][0];
        assert!(
            (x / start - 2.0).abs() < 0.01,
            "from x = {start} one step leads to {x}, {:.3} times as far from the saddle",
            x / start
        );
    }
}

#[test]
fn step_5_the_walk_ends_in_a_basin() {
    for (start, tau, bottom) in
        [([0.4, 0.8], 0.1, 1.0), ([0.01, 0.8], 0.1, 1.0), ([-0.3, 2.0], 0.5, -1.0)]
    {
        let end = walk(start, tau, 100).swap_remove(100);
        assert!(
            (end[0] - bottom).abs() < 1e-9 && end[1].abs() < 1e-9,
            "from {start:?} with τ = {tau} a hundred steps end at {end}, not at ({bottom}, 0)"
        );
    }
}

#[test]
fn thrown_far_where_the_curvature_is_nearly_zero() {
    let (x, y) = thrown_far();
    assert!((0.1..0.9).contains(&x), "x = {x} is not between 0.1 and 0.9");
    let (gradient, curvatures) = basins(&array![x, y]);
    let moved = gradient[0] / curvatures[0];
    assert!(
        moved.abs() > 100.0,
        "at x = {x} the slope is {:.4} and the curvature {:.4}, so that the step along x is only {:.3} long",
        gradient[0],
        curvatures[0],
        moved.abs()
    );
    let tamed = step(&gradient, &curvatures, 0.1)[0];
    assert!(tamed.abs() < 5.0, "with τ = 0.1 the step there is {tamed}, still too long");
}
