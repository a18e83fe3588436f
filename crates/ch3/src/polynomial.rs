//! Polynomials through points: the smallest model that can learn too much by heart.
//!
//! A polynomial is a neuron without a squashing function whose inputs are the powers of one number.
//! The best weights, with a price on large ones or without, solve a system of linear equations.

use ndarray::{Array1, Array2};
use numerics::{Float, dot, matvec, product};

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
    /// The polynomial of least cost (1/2n) Σ (y(x) − y)² + (λ/2n) Σ w², the bias being free.
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

/// A pivot that is smaller than this part of what it was before is rounding, and should be 0.
const ROUNDING: Float = 1e-12;

/// The lower triangle G with G Gᵀ = A, in the place of A; `None` if A is singular.
fn cholesky(mut a: Array2<Float>) -> Option<Array2<Float>> {
    for j in 0..a.nrows() {
        let diagonal = a[[j, j]];
        for i in j..a.nrows() {
            let known = (0..j).fold(0.0, |sum, k| sum + a[[i, k]] * a[[j, k]]);
            a[[i, j]] -= known;
            if i == j {
                if a[[j, j]] <= ROUNDING * diagonal {
                    return None;
                }
                a[[j, j]] = a[[j, j]].sqrt();
            } else {
                a[[i, j]] /= a[[j, j]];
            }
        }
    }
    Some(a)
}

/// The w with G Gᵀ w = right.
fn solve(g: &Array2<Float>, right: Array1<Float>) -> Array1<Float> {
    let mut w = right;
    for i in 0..w.len() {
        let known = (0..i).fold(0.0, |sum, k| sum + g[[i, k]] * w[k]);
        w[i] = (w[i] - known) / g[[i, i]];
    }
    for i in (0..w.len()).rev() {
        let known = (i + 1..w.len()).fold(0.0, |sum, k| sum + g[[k, i]] * w[k]);
        w[i] = (w[i] - known) / g[[i, i]];
    }
    w
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTERVAL: (Float, Float) = (0.0, 4.0);
    const POINTS: [(Float, Float); 5] =
        [(0.0, 1.0), (0.5, 3.0), (1.75, -2.0), (3.0, 0.5), (4.0, 7.0)];
    /// A system of ten equations in powers of t loses about half of the sixteen digits.
    const TOLERANCE: Float = 1e-7;

    fn fit(points: &[(Float, Float)], degree: usize, lambda: Float) -> Polynomial {
        Polynomial::fit(points, INTERVAL, degree, lambda).expect("enough points")
    }

    #[test]
    fn as_many_weights_as_points_go_through_all_of_them() {
        let curve = fit(&POINTS, 4, 0.0);
        assert!(POINTS.iter().all(|&(x, y)| (curve.at(x) - y).abs() < TOLERANCE));
    }

    #[test]
    fn a_polynomial_is_found_again_from_its_points() {
        let truth = |x: Float| 2.0 - x + 0.5 * x * x * x;
        let points: Vec<_> =
            (0..12).map(|i| Float::from(i) / 3.0).map(|x| (x, truth(x))).collect();
        let curve = fit(&points, 9, 0.0);
        assert!((curve.at(3.9) - truth(3.9)).abs() < TOLERANCE);
        assert!((fit(&points, 3, 0.0).at(10.0) - truth(10.0)).abs() < TOLERANCE);
    }

    #[test]
    fn the_line_is_the_one_of_the_textbook() {
        let points = [(0.0, 1.0), (1.0, 3.0), (2.0, 2.0)];
        let line = fit(&points, 1, 0.0);
        assert!(
            (line.at(0.0) - 1.5).abs() < TOLERANCE && (line.at(4.0) - 3.5).abs() < TOLERANCE
        );
    }

    #[test]
    fn the_weights_are_where_the_cost_with_its_penalty_is_flat() {
        const EPSILON: Float = 1e-5;
        for lambda in [0.0, 0.01, 3.0] {
            let best = fit(&POINTS, 3, lambda);
            let cost = |curve: &Polynomial| {
                let errors = POINTS.map(|(x, y)| (curve.at(x) - y) * (curve.at(x) - y));
                let squares = curve.weights.iter().skip(1).fold(0.0, |sum, w| sum + w * w);
                (numerics::sum(&errors) + lambda * squares) / (2.0 * POINTS.len() as Float)
            };
            for k in 0..4 {
                let nudged = |nudge: Float| {
                    let mut curve = best.clone();
                    curve.weights[k] += nudge;
                    cost(&curve)
                };
                let slope = (nudged(EPSILON) - nudged(-EPSILON)) / (2.0 * EPSILON);
                assert!(slope.abs() < 1e-9, "λ = {lambda}, weight {k}: {slope}");
            }
        }
    }

    #[test]
    fn a_free_bias_lifts_the_curve_with_its_points() {
        let lifted = POINTS.map(|(x, y)| (x, y + 100.0));
        let (curve, higher) = (fit(&POINTS, 4, 0.5), fit(&lifted, 4, 0.5));
        assert!((curve.at(2.0) + 100.0 - higher.at(2.0)).abs() < TOLERANCE);
    }

    #[test]
    fn a_high_price_leaves_only_the_mean() {
        let mean = numerics::sum(&POINTS.map(|(_, y)| y)) / POINTS.len() as Float;
        assert!((fit(&POINTS, 4, 1e12).at(3.0) - mean).abs() < TOLERANCE);
    }

    #[test]
    fn too_few_points_are_refused_unless_a_price_decides() {
        let few = &POINTS[..3];
        let refused = Polynomial::fit(few, INTERVAL, 3, 0.0);
        assert_eq!(refused, Err(Undecided { points: 3, weights: 4 }));
        assert!(Polynomial::fit(few, INTERVAL, 3, 1e-6).is_ok());
        assert!(Polynomial::fit(&[(1.0, 1.0); 9], INTERVAL, 1, 0.0).is_err(), "one place");
    }
}
