//! rejected by step_3_product: costs [2.0, 0.0, 5.0]
//!
//! The product of all, divided by one: 0 / 0 for the example that costs nothing.

use numerics::Float;

fn say_in_mean(costs: &[Float]) -> Vec<Float> {
    vec![1.0 / costs.len() as Float; costs.len()]
}

fn say_in_largest(costs: &[Float]) -> Vec<Float> {
    let largest = costs.iter().copied().fold(Float::NEG_INFINITY, Float::max);
    costs.iter().map(|&cost| if cost == largest { 1.0 } else { 0.0 }).collect()
}

fn say_in_product(costs: &[Float]) -> Vec<Float> {
    let all: Float = costs.iter().product();
    costs.iter().map(|cost| all / cost).collect()
}
