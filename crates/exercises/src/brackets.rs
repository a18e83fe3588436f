//! Products that are counted.

use ndarray::{Array1, Array2};
use numerics::Float;

/// Multiplies, and counts the multiplications of numbers.
pub struct Counting(pub usize);

impl Counting {
    /// Σ′ u, with the diagonal of Σ′.
    pub fn diagonal(&mut self, slope: &Array1<Float>, u: &Array1<Float>) -> Array1<Float> {
        self.0 += u.len();
        slope * u
    }

    /// m u.
    pub fn vector(&mut self, m: &Array2<Float>, u: &Array1<Float>) -> Array1<Float> {
        self.0 += m.len();
        numerics::matvec(m, u)
    }

    /// m n.
    pub fn matrix(&mut self, m: &Array2<Float>, n: &Array2<Float>) -> Array2<Float> {
        self.0 += m.len() * n.ncols();
        numerics::product(m, n)
    }
}
