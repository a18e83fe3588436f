//! Exercise 3-55: A shadow (page A digit of your own)
//!
//! Where a shadow lies on the paper, it is darker than the ground at the edge of the picture, and `predict`
//! takes it for ink. But paper changes slowly and ink abruptly. In a window that is wider than the pen, the
//! middle one of all greys is paper nearly everywhere. Estimate the paper at each place like this, and see what
//! is darker.

use ndarray::Array2;
use numerics::Float;

/// The paper's grey at each place: the median of the greys in the window around it that reaches so many pixels
/// up, down, left and right.
///
/// Greys are 0 for black to 1 for white. At the edge the window is cut off: only places of the picture count.
/// Of an even number of greys take the brighter of the two in the middle.
fn paper(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    // TODO: floats are sorted by `Float::total_cmp`.
    todo!()
}

/// How much darker than its paper each place is: 0 where it is not.
fn ink(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    // TODO
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/shadow.rs. ----

#[cfg(test)]
#[path = "tests/shadow.rs"]
mod tests;

fn main() {}
