//! rejected by step_2_a_single_neuron: and you measured
//!
//! From one side only, with a nudge of a hundredth.

fn errors(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Vec<Array1<Float>> {
    const NUDGE: Float = 1e-2;
    let cost = |l: usize, j: usize, nudge: Float| {
        let mut nudged = model.clone();
        nudged.network.biases[l][j] += nudge;
        nudged.cost(x, y)
    };
    let error = |l, j| (cost(l, j, NUDGE) - cost(l, j, 0.0)) / NUDGE;
    let layers = model.network.biases.iter().enumerate();
    layers.map(|(l, b)| Array1::from_shape_fn(b.len(), |j| error(l, j))).collect()
}
