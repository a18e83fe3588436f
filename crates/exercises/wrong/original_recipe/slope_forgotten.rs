//! rejected by thin_3_takes_the_slope_along: a neuron is left out: its slope
//!
//! The way back knows nothing of who was left out.

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (a, slope) in a.iter_mut().zip(slope) {
        if uniform(rng) < p {
            *a = 0.0;
            let _ = &slope;
        }
    }
}
