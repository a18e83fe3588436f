//! rejected by pieces_2_of_equal_size: 12 examples, 3 at a time
//!
//! Each piece overwrites the one before.

fn gradient_in_pieces(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
    rows: usize,
) -> Network {
    let m = inputs.nrows() as Float;
    let mut whole = network.clone();
    whole.weights.iter_mut().for_each(|w| w.fill(0.0));
    whole.biases.iter_mut().for_each(|b| b.fill(0.0));
    let pieces = inputs.axis_chunks_iter(Axis(0), rows);
    for (x, y) in pieces.zip(targets.axis_chunks_iter(Axis(0), rows)) {
        let piece = gradient(network, &x.to_owned(), &y.to_owned());
        let share = x.nrows() as Float / m;
        for l in 0..whole.weights.len() {
            whole.weights[l] = share * &piece.weights[l];
            whole.biases[l] = share * &piece.biases[l];
        }
    }
    whole
}
