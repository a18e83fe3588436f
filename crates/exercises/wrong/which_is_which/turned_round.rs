//! rejected by formula_1_of_the_page: in which the output comes first: you say that the target comes first
//!
//! The right two numbers, and the wrong conclusion.

fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    cost(0.5, 1.0) > cost(1.0, 0.5)
}
