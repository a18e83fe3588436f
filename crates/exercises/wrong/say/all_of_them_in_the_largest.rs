//! rejected by step_2_largest: by how much the largest of all grows
//!
//! The mean's answer to another question.

use numerics::Float;

fn say_in_mean(costs: &[Float]) -> Vec<Float> {
    vec![1.0 / costs.len() as Float; costs.len()]
}

fn say_in_largest(costs: &[Float]) -> Vec<Float> {
    say_in_mean(costs)
}

fn say_in_product(costs: &[Float]) -> Vec<Float> {
    let others = |x: usize| costs.iter().enumerate().filter(move |(other, _)| *other != x);
    (0..costs.len()).map(|x| others(x).map(|(_, cost)| cost).product()).collect()
}
