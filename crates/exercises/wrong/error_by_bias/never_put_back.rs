//! rejected by step_3_all_neurons_as_with_nudges_inside: you measured
//!
//! One copy for all nudges: the dials that were turned before stay turned.

fn errors(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Vec<Array1<Float>> {
    const NUDGE: Float = 1e-4;
    let mut nudged = model.clone();
    let mut cost = |l: usize, j: usize, nudge: Float| {
        nudged.network.biases[l][j] += nudge;
        nudged.cost(x, y)
    };
    let mut error = |l, j| (cost(l, j, NUDGE) - cost(l, j, -2.0 * NUDGE)) / (2.0 * NUDGE);
    let layers = model.network.biases.iter().enumerate();
    layers.map(|(l, b)| Array1::from_shape_fn(b.len(), |j| error(l, j))).collect()
}
