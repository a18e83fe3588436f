//! rejected by step_2_a_single_neuron: 2.000000 times as much
//!
//! From both sides, and divided by one of them: twice the error.

fn errors(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Vec<Array1<Float>> {
    const NUDGE: Float = 1e-4;
    let cost = |l: usize, j: usize, nudge: Float| {
        let mut nudged = model.clone();
        nudged.network.biases[l][j] += nudge;
        nudged.cost(x, y)
    };
    let error = |l, j| (cost(l, j, NUDGE) - cost(l, j, -NUDGE)) / NUDGE;
    let layers = model.network.biases.iter().enumerate();
    layers.map(|(l, b)| Array1::from_shape_fn(b.len(), |j| error(l, j))).collect()
}
