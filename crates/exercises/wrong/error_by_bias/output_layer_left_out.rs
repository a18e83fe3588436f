//! rejected by step_1_a_number_for_each_neuron_after_the_input: how many errors
//!
//! Hidden neurons only.

fn errors(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Vec<Array1<Float>> {
    const NUDGE: Float = 1e-4;
    let cost = |l: usize, j: usize, nudge: Float| {
        let mut nudged = model.clone();
        nudged.network.biases[l][j] += nudge;
        nudged.cost(x, y)
    };
    let error = |l, j| (cost(l, j, NUDGE) - cost(l, j, -NUDGE)) / (2.0 * NUDGE);
    let layers = model.network.biases.iter().skip(1).enumerate();
    layers.map(|(l, b)| Array1::from_shape_fn(b.len(), |j| error(l, j))).collect()
}
