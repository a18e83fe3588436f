//! rejected by step_2_two_hidden_layers: 2 hidden layers, neuron 1 of layer 2
//!
//! δ goes around in place of ∂C/∂a: it has been multiplied by a slope that the way around does not pass.

/// The errors δ of layers 2, 3, …, L.
///
/// `forward.zs` are those of layers 2, 3, …, L, and `forward.activations` those of layers 1, 2, …, L, the way
/// around included; `model.slope(l, &forward.zs[l])` is f′(z) of the layer that `weights[l]` leads into.
fn errors(model: &Model, forward: &Forward, y: &Array1<Float>) -> Vec<Array1<Float>> {
    let slopes = model.slopes(forward);
    let weights = &model.network.weights;
    let nabla_a = (model.cost.gradient)(forward.output(), y);
    let last = slopes.len() - 1;
    let mut deltas = vec![output_error(&nabla_a, &slopes[last])];
    let mut alpha = matvec(weights[last].t(), &deltas[0]);
    for l in (0..last).rev() {
        let delta = &alpha * &slopes[l];
        alpha = match l {
            0 => alpha,
            _ => matvec(weights[l].t(), &delta) + &delta,
        };
        deltas.insert(0, delta);
    }
    deltas
}
