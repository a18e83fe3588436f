//! rejected by a_layer_has_a_row_per_bit_and_a_column_per_digit: the shape of W
//!
//! A row per digit.

fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    let weights =
        Array2::from_shape_fn((10, 4), |(digit, bit)| 12.0 * (digit >> (3 - bit) & 1) as Float);
    (weights, array![-6.0, -6.0, -6.0, -6.0])
}
