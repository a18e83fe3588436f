//! Exercise 2-11: Costs before the judge (page The proofs)
//!
//! Backpropagation knows the gradient of one example's cost Cₓ. Let the whole cost C be made of the Cₓ in any
//! way, mean or not. If Cₓ grows by a little, C grows by ∂C/∂Cₓ times as much: this is how much say the example
//! has. The gradient of C is then the sum of the gradients of the Cₓ, each times its say. Who has how
//! much?

use numerics::Float;

/// ∂C/∂Cₓ for each example if C is the mean of the `costs`.
fn say_in_mean(costs: &[Float]) -> Vec<Float> {
    // All the same say, whatever they cost. It is because this does not depend on the costs that examples can
    // be looked at one by one, in any order, with no knowledge of each other.
    vec![1.0 / costs.len() as Float; costs.len()]
}

/// ∂C/∂Cₓ for each example if C is the largest of the `costs`; no two are equal.
fn say_in_largest(costs: &[Float]) -> Vec<Float> {
    // C is the worst example's cost, and follows it one to one. The others may grow a little without being
    // noticed.
    let largest = costs.iter().copied().fold(Float::NEG_INFINITY, Float::max);
    costs.iter().map(|&cost| if cost == largest { 1.0 } else { 0.0 }).collect()
}

/// ∂C/∂Cₓ for each example if C is the product of the `costs`, some of which may be 0.
fn say_in_product(costs: &[Float]) -> Vec<Float> {
    // The product of the others. (All of them, divided by the own cost, would be 0 / 0 for a perfect example.)
    let others = |x: usize| costs.iter().enumerate().filter(move |(other, _)| *other != x);
    (0..costs.len()).map(|x| others(x).map(|(_, cost)| cost).product()).collect()
}
