//! Polynomials through points: the smallest model that can learn too much by heart.
//!
//! A polynomial is a neuron without a squashing function whose inputs are the powers of one number.
//! The best weights, with a price on large ones or without, solve a system of linear equations.
//! Page: *Why regularization helps*.

use ndarray::{Array1, Array2};
use numerics::{Float, dot, matvec, product};

use crate::cholesky::{cholesky, solve};

/// y = w₀ + w₁t + w₂t² + …, where t is x on a scale that calls the ends of an interval −1 and 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Polynomial {
    interval: (Float, Float),
    /// w₀, the bias, and the weights of the powers.
    pub weights: Array1<Float>,
}

/// Fewer points than weights, and no price that would decide between the many curves through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{points} points leave the {weights} weights of this polynomial open; \
     take more points, fewer weights, or a λ above 0"
)]
pub struct Undecided {
    /// The number of points.
    pub points: usize,
    /// The number of weights, the bias included.
    pub weights: usize,
}

/// 1, t, t², …, up to the given power.
fn powers(interval: (Float, Float), x: Float, degree: usize) -> Array1<Float> {
    let (low, high) = interval;
    let t = (2.0 * x - low - high) / (high - low);
    std::iter::successors(Some(1.0), |power| Some(power * t)).take(degree + 1).collect()
}

impl Polynomial {
    // ANCHOR: fit
    /// The polynomial of least cost (1/2n) Σ (a − y)² + (λ/2n) Σ w², the bias being free.
    ///
    /// Its weights solve (ΦᵀΦ + λI′) w = Φᵀy. A row of Φ has the powers of t for one point, and I′
    /// is the unit matrix with a 0 for the bias.
    ///
    /// # Errors
    /// [`Undecided`] if there are fewer different points than weights, and λ is 0.
    pub fn fit(
        points: &[(Float, Float)],
        interval: (Float, Float),
        degree: usize,
        lambda: Float,
    ) -> Result<Polynomial, Undecided> {
        let mut phi = Array2::zeros((points.len(), degree + 1)); // n × weights
        for (mut row, &(x, _)) in phi.outer_iter_mut().zip(points) {
            row.assign(&powers(interval, x, degree));
        }
        let y: Array1<Float> = points.iter().map(|&(_, y)| y).collect();
        let mut normal = product(phi.t(), &phi); // weights × weights
        normal.diag_mut().iter_mut().skip(1).for_each(|entry| *entry += lambda);
        let undecided = Undecided { points: points.len(), weights: degree + 1 };
        let factor = cholesky(normal).ok_or(undecided)?;
        Ok(Polynomial { interval, weights: solve(&factor, matvec(phi.t(), &y)) })
    }
    // ANCHOR_END: fit

    /// y at x.
    pub fn at(&self, x: Float) -> Float {
        dot(&self.weights, &powers(self.interval, x, self.weights.len() - 1))
    }
}
