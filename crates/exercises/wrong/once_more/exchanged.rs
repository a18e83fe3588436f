//! rejected by step_2_polynomials_of_degree_six_have_no_error_left: of degree 5
//!
//! The weights of narrow and wide exchanged.

fn slope(f: impl Fn(Float) -> Float, epsilon: Float) -> Float {
    let narrow = combined(&f, epsilon);
    let wide = combined(&f, 2.0 * epsilon);
    (16.0 * wide - narrow) / 15.0
}
