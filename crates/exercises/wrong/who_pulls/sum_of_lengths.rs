//! rejected by lengths_3_with_hidden_layers: times as long
//!
//! The lengths of the layers added up, in place of their squares.

fn lengths(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
) -> Array1<Float> {
    let activations = forward(network, &inputs.clone().into());
    let deltas = errors(network, &activations, targets);
    let mut squares = Array1::zeros(inputs.nrows());
    for (delta, a) in deltas.iter().zip(std::iter::once(inputs).chain(&activations)) {
        for (i, square) in squares.iter_mut().enumerate() {
            let (delta, a) = (delta.row(i), a.row(i));
            *square += (dot(delta, delta) * (1.0 + dot(a, a))).sqrt();
        }
    }
    squares
}
