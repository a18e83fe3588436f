//! rejected by pieces_2_of_equal_size: `gradient` was given 12 rows at once
//!
//! Right, and it needs the memory that is not there.

fn gradient_in_pieces(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
    _rows: usize,
) -> Network {
    gradient(network, inputs, targets)
}
