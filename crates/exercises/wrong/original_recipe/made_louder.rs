//! rejected by thin_2_leaves_the_others_as_they_are: p = 0.2: a neuron stayed, and its activation went
//!
//! The inverted recipe.

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (a, slope) in a.iter_mut().zip(slope) {
        let factor = if uniform(rng) < p { 0.0 } else { 1.0 / (1.0 - p) };
        *a *= factor;
        *slope *= factor;
    }
}
