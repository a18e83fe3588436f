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
    // Component j of w (s ⊙ t) is Σₖ wⱼₖ sₖ tₖ: s goes with the index of the columns. ndarray lays a vector
    // over every row of a matrix, so that its element k meets column k.
    w * s
}

/// The matrix v with v t = s ⊙ (w t) for every t: first the matrix, then the star.
///
/// `w` is n × m and `s` has n elements; the result is n × m.
fn star_last(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    // Component j of s ⊙ (w t) is sⱼ Σₖ wⱼₖ tₖ: s goes with the index of the rows. A single column is laid over
    // every column of the matrix.
    w * &s.clone().insert_axis(Axis(1))
}
