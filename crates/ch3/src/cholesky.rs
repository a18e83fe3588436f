//! Systems of linear equations with a symmetric matrix, by the method of A.-L. Cholesky.
//!
//! It works if the matrix is positive definite, and is the cheapest way to find out whether it is.
//! Page: *Why regularization helps*.

use ndarray::{Array1, Array2};
use numerics::Float;

/// A pivot that is smaller than this part of what it was before is rounding, and should be 0.
const ROUNDING: Float = 1e-12;

/// The lower triangle G with G Gᵀ = A, in the place of A; `None` if A, a symmetric matrix, is not
/// positive definite.
pub fn cholesky(mut a: Array2<Float>) -> Option<Array2<Float>> {
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
pub fn solve(g: &Array2<Float>, right: Array1<Float>) -> Array1<Float> {
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
