//! rejected by thin_1_leaves_out_the_share_p: p = 0: of 5000 activations the share 1 was left out
//!
//! p taken for the probability of staying, as in some libraries.

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (a, slope) in a.iter_mut().zip(slope) {
        if uniform(rng) >= p {
            (*a, *slope) = (0.0, 0.0);
        }
    }
}
