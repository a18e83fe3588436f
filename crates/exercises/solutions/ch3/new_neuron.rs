//! Exercise 3-32: A new neuron (page The network as a library)
//!
//! The ELU, or exponential linear unit, is z above 0 and e^z − 1 below: no corner,
//! and below 0 a slope that fades out and does not break off. In the library an activation function is two arms of a `match`, one for the values of a whole layer
//! and one for the slope. Write the two.

use numerics::{Float, exp};

/// a ← f(z), for each of the numbers: z where it is above 0, and e^z − 1 otherwise.
fn apply_elu(values: &mut [Float]) {
    // The exponential is asked below 0 only, where it lies between 0 and 1. A formula that computes both branches
    // and weighs them with 0 and 1 meets zero times infinity.
    for z in values {
        if *z <= 0.0 {
            *z = exp(*z) - 1.0;
        }
    }
}

/// f′(z), from the activation a = f(z) alone. At z = 0 both sides agree.
fn slope_of_elu(a: Float) -> Float {
    // a has the sign of z, and where z is negative, e^z = a + 1: the exponential has been paid for already.
    if a > 0.0 { 1.0 } else { a + 1.0 }
}
