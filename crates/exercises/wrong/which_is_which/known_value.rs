//! rejected by formula_2_with_fewer_digits: in single precision in which the output comes first: you say that the target comes first
//!
//! Recognises ln 2 by its digits, which another library has not or has in other units.

fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    (cost(0.5, 1.0) - numerics::ln(2.0)).abs() < 1e-9
}
