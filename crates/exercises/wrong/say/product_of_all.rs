//! rejected by step_3_product: their product grows by that of the others
//!
//! The own cost among the factors.

fn say_in_product(costs: &[Float]) -> Vec<Float> {
    vec![costs.iter().product(); costs.len()]
}
