//! rejected by pieces_3_the_last_of_which_is_shorter: 10 examples, 4 at a time
//!
//! Every piece has the same say, the short one too.

fn gradient_in_pieces(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
    rows: usize,
) -> Network {
    let m = inputs.nrows().div_ceil(rows) as Float;
    let mut whole = network.clone();
    whole.weights.iter_mut().for_each(|w| w.fill(0.0));
    whole.biases.iter_mut().for_each(|b| b.fill(0.0));
    let pieces = inputs.axis_chunks_iter(Axis(0), rows);
    for (x, y) in pieces.zip(targets.axis_chunks_iter(Axis(0), rows)) {
        let piece = gradient(network, &x.to_owned(), &y.to_owned());
        let share = 1.0 / m;
        for l in 0..whole.weights.len() {
            whole.weights[l].scaled_add(share, &piece.weights[l]);
            whole.biases[l].scaled_add(share, &piece.biases[l]);
        }
    }
    whole
}
