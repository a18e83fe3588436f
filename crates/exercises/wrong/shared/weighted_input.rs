//! rejected by step_3_nudged_in_both_places: in both places at once
//!
//! In the second place stands the error of the output and what the hidden neuron makes of it: here its weighted
//! input is taken for its activation. Linear neurons do not notice.

fn gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array2<Float> {
    let forward = model.forward(x);
    let slope = |l: usize| model.slope(l, &forward.zs[l]);
    let nabla_a = (model.cost.gradient)(&forward.activations[2], y);
    let output = output_error(&nabla_a, &slope(1));
    let hidden = error_before(&model.network.weights[1], &output, &slope(0));
    let first = weight_gradient(&hidden, &forward.activations[0]);
    let second = weight_gradient(&output, &forward.zs[0]);
    first + second.t()
}
