//! rejected by step_2_star_last_with_ones: and so one row of w
//!
//! The same star in both functions.

use ndarray::{Array1, Array2, Axis};
use numerics::Float;

fn star_first(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    w * s
}

fn star_last(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    w * s
}
