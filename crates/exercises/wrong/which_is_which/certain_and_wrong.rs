//! rejected by formula_1_of_the_page: in which the output comes first: you say that the target comes first
//!
//! Certain and wrong is infinite in both roles: nothing can be seen from 0 and 1.

fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    cost(0.0, 1.0) < cost(1.0, 0.0)
}
