//! rejected by step_1_a_single_number: linear neurons, w = 1, x = 1, y = 0
//!
//! The mean of both: a nudge moves both places by all of itself, not by a half.

fn gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array2<Float> {
    let forward = model.forward(x);
    let slope = |l: usize| model.slope(l, &forward.zs[l]);
    let nabla_a = (model.cost.gradient)(&forward.activations[2], y);
    let output = output_error(&nabla_a, &slope(1));
    let hidden = error_before(&model.network.weights[1], &output, &slope(0));
    let first = weight_gradient(&hidden, &forward.activations[0]);
    let second = weight_gradient(&output, &forward.activations[1]);
    (first + second.t()) / 2.0
}
