//! rejected by thin_4_draws_anew_for_each_example_and_neuron: the same neurons were left out for the first two examples
//!
//! The coins are thrown once for a mini-batch.

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (mut a, mut slope) in a.columns_mut().into_iter().zip(slope.columns_mut()) {
        if uniform(rng) < p {
            a.fill(0.0);
            slope.fill(0.0);
        }
    }
}
