//! rejected by lengths_2_of_several_examples: example 1 of 7
//!
//! Divided by the number of examples, as the gradient of the mini-batch is; no example by itself is.

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
            *square += dot(delta, delta) * (1.0 + dot(a, a));
        }
    }
    squares.mapv_into(Float::sqrt) / inputs.nrows() as Float
}
