//! rejected by formula_4_whose_logarithms_end: whose logarithms are never below -100 in which the output comes first: you say that the target comes first
//!
//! Asks whether it is infinite; many libraries never are.

fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    cost(1.0, 0.5).is_infinite()
}
