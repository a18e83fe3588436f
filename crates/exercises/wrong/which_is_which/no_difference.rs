//! rejected by formula_2_with_fewer_digits: in single precision in which the output comes first: you say that the target comes first
//!
//! 0.1 and 0.9 cost the same in either order, as each is 1 minus the other. What differs is a rounding.

fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    cost(0.1, 0.9) < cost(0.9, 0.1)
}
