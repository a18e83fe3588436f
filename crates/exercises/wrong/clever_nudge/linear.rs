//! rejected by nudge_2_gives_the_outputs_of_a_whole_pass: a whole pass gives
//!
//! The change of a taken for σ′ times the change of z, which is true for very small ε only.

fn nudged_outputs(
    model: &Model,
    kept: &Forward,
    (j, k): (usize, usize),
    epsilon: Float,
    mut times: impl FnMut(Float, Float) -> Float,
) -> Array1<Float> {
    let mut z = kept.zs[0].clone();
    z[j] += times(epsilon, kept.activations[0][k]);
    let change = model.slope(0, &kept.zs[0])[j] * (z[j] - kept.zs[0][j]);
    let mut outputs = kept.zs[1].clone();
    for (i, z) in outputs.iter_mut().enumerate() {
        *z += times(model.network.weights[1][[i, j]], change);
    }
    model.activate(1, &outputs)
}
