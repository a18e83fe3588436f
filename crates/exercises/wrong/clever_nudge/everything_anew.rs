//! rejected by nudge_3_takes_one_multiplication_and_one_for_each_output: multiplications
//!
//! The second layer is computed anew.

fn nudged_outputs(
    model: &Model,
    kept: &Forward,
    (j, k): (usize, usize),
    epsilon: Float,
    mut times: impl FnMut(Float, Float) -> Float,
) -> Array1<Float> {
    let mut z = kept.zs[0].clone();
    z[j] += times(epsilon, kept.activations[0][k]);
    let a = model.activate(0, &z);
    let mut outputs = model.network.biases[1].clone();
    for (i, z) in outputs.iter_mut().enumerate() {
        for (j, a) in a.iter().enumerate() {
            *z += times(model.network.weights[1][[i, j]], *a);
        }
    }
    model.activate(1, &outputs)
}
