//! rejected by lengths_2_of_several_examples: example 2 of 7
//!
//! The activations of the first row for every example.

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
            let (delta, a) = (delta.row(0), a.row(0));
            *square += dot(delta, delta) * (1.0 + dot(a, a));
        }
    }
    squares.mapv_into(Float::sqrt)
}
