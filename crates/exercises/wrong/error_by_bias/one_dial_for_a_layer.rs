//! rejected by step_3_all_neurons_as_with_nudges_inside: network 0 of [2, 3, 1, 2]: if z of neuron 1 of layer 2
//!
//! All biases of a layer are turned at once. A layer with one neuron does not notice.

fn errors(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Vec<Array1<Float>> {
    const NUDGE: Float = 1e-4;
    let cost = |l: usize, j: usize, nudge: Float| {
        let mut nudged = model.clone();
        nudged.network.biases[l] += nudge;
        let _ = j;
        nudged.cost(x, y)
    };
    let error = |l, j| (cost(l, j, NUDGE) - cost(l, j, -NUDGE)) / (2.0 * NUDGE);
    let layers = model.network.biases.iter().enumerate();
    layers.map(|(l, b)| Array1::from_shape_fn(b.len(), |j| error(l, j))).collect()
}
