//! rejected by function_1_is_the_same_before_the_first_step: an output is off by
//!
//! Larger inputs, larger weights: the wrong way.

fn weights(w: &Array2<Float>, c: Float) -> Array2<Float> {
    w * c
}
