//! rejected by step_2_polynomials_of_degree_six_have_no_error_left: of degree 5
//!
//! Eight, for an error that would fall like ε³.

fn slope(f: impl Fn(Float) -> Float, epsilon: Float) -> Float {
    let narrow = combined(&f, epsilon);
    let wide = combined(&f, 2.0 * epsilon);
    (8.0 * narrow - wide) / 7.0
}
