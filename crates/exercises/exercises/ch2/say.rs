//! Exercise 2-11: Costs before the judge (page The proofs)
//!
//! Backpropagation knows the gradient of one example's cost Cₓ. Let the whole cost C be made of the Cₓ in any
//! way, mean or not. If Cₓ grows by a little, C grows by ∂C/∂Cₓ times as much: this is how much say the example
//! has. The gradient of C is then the sum of the gradients of the Cₓ, each times its say. Who has how
//! much?

use numerics::Float;

/// ∂C/∂Cₓ for each example if C is the mean of the `costs`.
fn say_in_mean(costs: &[Float]) -> Vec<Float> {
    // TODO: a number for each example, in their order.
    todo!()
}

/// ∂C/∂Cₓ for each example if C is the largest of the `costs`; no two are equal.
fn say_in_largest(costs: &[Float]) -> Vec<Float> {
    // TODO
    todo!()
}

/// ∂C/∂Cₓ for each example if C is the product of the `costs`, some of which may be 0.
fn say_in_product(costs: &[Float]) -> Vec<Float> {
    // TODO: which factors stay when the product is differentiated with respect to one of them?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/say.rs. ----

#[cfg(test)]
#[path = "tests/say.rs"]
mod tests;

fn main() {}
