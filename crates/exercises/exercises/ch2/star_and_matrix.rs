//! Exercise 2-7: Rows or columns (page The four equations)
//!
//! A star before a matrix and a star behind it do not do the same. But each can be absorbed: the factors s go
//! into the matrix once and for all, and no star is left. Which of them scales the rows of w, and which the
//! columns?

use ndarray::{Array1, Array2, Axis};
use numerics::Float;

/// The matrix v with v t = w (s ⊙ t) for every t: first the star, then the matrix.
///
/// `w` is n × m and `s` has m elements; the result is n × m.
fn star_first(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    // TODO: what does `w * s` do, a matrix times a vector with ndarray's star?
    todo!()
}

/// The matrix v with v t = s ⊙ (w t) for every t: first the matrix, then the star.
///
/// `w` is n × m and `s` has n elements; the result is n × m.
fn star_last(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    // TODO: `s.clone().insert_axis(Axis(1))` is a matrix with one column.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/star_and_matrix.rs. ----

#[cfg(test)]
#[path = "tests/star_and_matrix.rs"]
mod tests;

fn main() {}
