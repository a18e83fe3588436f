//! rejected by step_3_with_any_w_and_t: w (s ⊙ t) is
//!
//! The factors alone, which is right for a w of ones.

fn star_first(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    Array2::ones(w.dim()) * s
}
