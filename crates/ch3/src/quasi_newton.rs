//! BFGS: Newton's method without a Hessian. How the gradient changes along the way tells, step by
//! step, how the cost is curved. (Broyden, Fletcher, Goldfarb and Shanno 1970, each alone.)
//!
//! It needs the gradient of the whole cost, not that of a mini-batch, and room for d × d numbers.
//! Page: *Newton's method and BFGS*.

use ndarray::{Array1, Array2};
use numerics::{Float, dot, matvec};

/// A place, and what the cost is like there.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The parameters w.
    pub w: Array1<Float>,
    /// C(w).
    pub cost: Float,
    /// ∇C(w).
    pub gradient: Array1<Float>,
}

/// How much of the fall that the slope promises must come true, c₁.
const ENOUGH: Float = 1e-4;
/// Which part of the slope may be left, c₂.
const FLATTER: Float = 0.9;

/// Whether the cost has fallen by enough of what the slope at `from` promised for this step: a step
/// that is too long fails here, and so does a cost that is not a number.
pub fn low_enough(from: &Spot, to: &Spot, promised: Float) -> bool {
    to.cost <= from.cost + ENOUGH * promised
}

/// Whether the slope in the direction is flatter than where it was `slope`: a step that is too short
/// fails here.
pub fn long_enough(to: &Spot, direction: &Array1<Float>, slope: Float) -> bool {
    dot(&to.gradient, direction) >= FLATTER * slope
}

/// A point on the way from `from` in a direction, neither too near nor too far (the
/// conditions of Wolfe): the cost has fallen by at least c₁ times what the slope promised, and the
/// slope is at most c₂ times what it was. `None` if the direction leads up,
/// or rounding hides such points.
///
/// Steps are doubled until one is too long, then halved between too short and too long.
// ANCHOR: search
pub fn line_search(
    at: &mut impl FnMut(Array1<Float>) -> Spot,
    from: &Spot,
    direction: &Array1<Float>,
) -> Option<Spot> {
    let slope = dot(&from.gradient, direction);
    let (mut short, mut long, mut t) = (0.0, Float::INFINITY, 1.0);
    if slope >= 0.0 {
        return None; // uphill
    }
    for _ in 0..100 {
        let point = at(&from.w + t * direction);
        let low = low_enough(from, &point, t * slope);
        if low && long_enough(&point, direction, slope) {
            return Some(point);
        }
        if low {
            short = t;
        } else {
            long = t;
        }
        t = if long.is_finite() { (short + long) / 2.0 } else { 2.0 * t };
    }
    None
}
// ANCHOR_END: search

/// A descent by BFGS.
#[derive(Clone, Debug)]
pub struct Bfgs {
    /// Where it is now.
    pub point: Spot,
    /// What is known of H⁻¹, d × d; at first, nothing: the unit matrix.
    pub inverse: Array2<Float>,
}

impl Bfgs {
    /// A descent that has not begun.
    pub fn new(start: Spot) -> Bfgs {
        let inverse = Array2::eye(start.w.len());
        Bfgs { point: start, inverse }
    }

    /// Newton's step, with what is known of the Hessian: −H⁻¹ ∇C.
    pub fn direction(&self) -> Array1<Float> {
        -matvec(&self.inverse, &self.point.gradient)
    }

    /// Goes on to a point that was found in this direction, and learns from s = Δw and y = Δ∇C. Where the slope
    /// did not grow, nothing can be learned.
    pub fn advance(&mut self, to: Spot) {
        let s = &to.w - &self.point.w;
        let y = &to.gradient - &self.point.gradient;
        self.point = to;
        if dot(&y, &s) > 1e-10 * (dot(&s, &s) * dot(&y, &y)).sqrt() {
            self.learn(&s, &y);
        }
    }

    // ANCHOR: learn
    /// H⁻¹ ← (1 − ρsyᵀ) H⁻¹ (1 − ρysᵀ) + ρssᵀ
    ///     = H⁻¹ − ρ(qsᵀ + sqᵀ) + ρ(1 + ρ yᵀq) ssᵀ, with q = H⁻¹y and ρ = 1/yᵀs.
    fn learn(&mut self, s: &Array1<Float>, y: &Array1<Float>) {
        let rho = 1.0 / dot(y, s);
        let q = matvec(&self.inverse, y);
        let c = rho * (1.0 + rho * dot(y, &q));
        for ((i, j), h) in self.inverse.indexed_iter_mut() {
            *h += c * (s[i] * s[j]) - rho * (q[i] * s[j] + s[i] * q[j]);
        }
    }
    // ANCHOR_END: learn

    /// One step; false if there is nothing left to gain.
    pub fn step(&mut self, at: &mut impl FnMut(Array1<Float>) -> Spot) -> bool {
        let Some(next) = line_search(at, &self.point, &self.direction()) else { return false };
        self.advance(next);
        true
    }

    /// The slope of the steepest parameter, ‖∇C‖∞.
    pub fn steepest(&self) -> Float {
        self.point.gradient.iter().fold(0.0, |largest, g| g.abs().max(largest))
    }
}
