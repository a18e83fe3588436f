//! rejected by pieces_1_all_rows_in_one: 6 examples, 6 at a time
//!
//! The sum begins with the network itself and not with zeros.

fn gradient_in_pieces(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
    rows: usize,
) -> Network {
    let m = inputs.nrows() as Float;
    let mut whole = network.clone();
    let pieces = inputs.axis_chunks_iter(Axis(0), rows);
    for (x, y) in pieces.zip(targets.axis_chunks_iter(Axis(0), rows)) {
        let piece = gradient(network, &x.to_owned(), &y.to_owned());
        let share = x.nrows() as Float / m;
        for l in 0..whole.weights.len() {
            whole.weights[l].scaled_add(share, &piece.weights[l]);
            whole.biases[l].scaled_add(share, &piece.biases[l]);
        }
    }
    whole
}
