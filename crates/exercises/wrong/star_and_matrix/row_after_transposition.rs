//! rejected by step_2_star_last_with_ones: you return
//!
//! Transposed to get at the rows, and transposed once too often.

fn star_last(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    (&w.t() * s).to_owned()
}
