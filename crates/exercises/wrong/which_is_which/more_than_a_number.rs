//! rejected by formula_3_in_other_units: times 7 in which the target comes first: you say that the output comes first
//!
//! A bound that depends on the unit.

fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    cost(1.0, 0.5) > 2.0
}
