//! rejected by step_1_mean: if one of 2 grows by 1, their mean grows by 1/2
//!
//! The say in the sum.

use numerics::Float;

fn say_in_mean(costs: &[Float]) -> Vec<Float> {
    vec![1.0; costs.len()]
}

fn say_in_largest(costs: &[Float]) -> Vec<Float> {
    let largest = costs.iter().copied().fold(Float::NEG_INFINITY, Float::max);
    costs.iter().map(|&cost| if cost == largest { 1.0 } else { 0.0 }).collect()
}

fn say_in_product(costs: &[Float]) -> Vec<Float> {
    let others = |x: usize| costs.iter().enumerate().filter(move |(other, _)| *other != x);
    (0..costs.len()).map(|x| others(x).map(|(_, cost)| cost).product()).collect()
}
