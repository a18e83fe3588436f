//! Exercise 3-32: A new neuron (page The network as a library)
//!
//! The ELU, or exponential linear unit, is z above 0 and e^z − 1 below: no corner,
//! and below 0 a slope that fades out and does not break off. In the library an activation function is two arms of a `match`, one for the values of a whole layer
//! and one for the slope. Write the two.

use numerics::{Float, exp};

/// a ← f(z), for each of the numbers: z where it is above 0, and e^z − 1 otherwise.
fn apply_elu(values: &mut [Float]) {
    // TODO: `values.iter_mut()`. What is e^z for z = 800?
    todo!()
}

/// f′(z), from the activation a = f(z) alone. At z = 0 both sides agree.
fn slope_of_elu(a: Float) -> Float {
    // TODO: which sign has a? And what is e^z, in terms of a?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/new_neuron.rs. ----

#[cfg(test)]
#[path = "tests/new_neuron.rs"]
mod tests;

fn main() {}
