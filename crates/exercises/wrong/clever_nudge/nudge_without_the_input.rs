//! rejected by nudge_2_gives_the_outputs_of_a_whole_pass: a whole pass gives
//!
//! z moves by ε, as if the weight were a bias.

fn nudged_outputs(
    model: &Model,
    kept: &Forward,
    (j, k): (usize, usize),
    epsilon: Float,
    mut times: impl FnMut(Float, Float) -> Float,
) -> Array1<Float> {
    let mut z = kept.zs[0].clone();
    z[j] += epsilon;
    let change = model.activate(0, &z)[j] - kept.activations[1][j];
    let mut outputs = kept.zs[1].clone();
    for (i, z) in outputs.iter_mut().enumerate() {
        *z += times(model.network.weights[1][[i, j]], change);
    }
    model.activate(1, &outputs)
}
