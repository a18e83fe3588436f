//! Exercise 3-36: Down from a saddle (page Second order, at last)
//!
//! Newton's step divides each slope by its curvature, and where a curvature is negative it walks uphill, to the
//! saddle. With the absolute value of the curvature it walks down along every axis. Here the Hessian is diagonal, so
//! that each axis can be treated by itself.

use ndarray::Array1;
use numerics::Float;

/// Δw from the gradient and the curvatures along the axes (the diagonal of H): as Newton's step, but with |h| + τ in
/// place of each curvature h.
///
/// τ ≥ 0 keeps the step short where the curvature is nearly 0.
fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    // TODO: one line.
    todo!()
}

/// A start (x, y), with x between 0.1 and 0.9, from which a single step with τ = 0 on the page's two basins,
/// C = ¼x⁴ − ½x² + ½y², goes farther than 100 along x. (y may be anything.)
fn thrown_far() -> (Float, Float) {
    // TODO: the slopes are x³ − x and y, the curvatures 3x² − 1 and 1. Where is one of them nearly 0?
    todo!()
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
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
        for (g, h, tau) in
            [(1.0, -2.0, 0.0), (-3.0, -0.5, 0.5), (2.0, 4.0, 1.0), (0.3, 0.0, 0.1)]
        {
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
}
