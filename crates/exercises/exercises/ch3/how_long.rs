//! Exercise 3-1: How long it takes (page The learning slowdown)
//!
//! A neuron of this page is certain and wrong: its input is 1, its target is 0, its cost is the quadratic one,
//! and its weighted input z is large. How many steps does it take until its output is below one half? Count them,
//! and then forecast them without taking any.

use ch3::one_neuron::Neuron;
use numerics::{Float, exp};

/// How many steps of gradient descent on the quadratic cost it takes until the output is below one half, for a neuron
/// with w = b = z/2 at the start and the learning rate η.
fn count(z: Float, eta: Float) -> usize {
    // TODO: a step changes w and b, both by −η times `neuron.quadratic_slope()`.
    todo!()
}

/// A formula for that number, which holds the better the larger z is: within 2 % for z = 8 and 0.5 % for z = 10.
fn forecast(z: Float, eta: Float) -> Float {
    // TODO: for large z, a step changes z by about −2η e^−z. Pretend that time is continuous: how fast does e^z change?
    todo!()
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn count_1_of_a_neuron_that_needs_no_step() {
        for z in [-3.0, -0.001] {
            let found = count(z, 0.15);
            assert!(
                found == 0,
                "at z = {z} the output is below one half before the first step; you count {found}"
            );
        }
    }

    #[test]
    fn count_2_of_the_two_pupils() {
        for (z, wanted) in [(1.5, 36), (4.0, 232)] {
            let found = count(z, 0.15);
            assert!(
                found == wanted,
                "from z = {z} with η = 0.15 the output is below one half after {wanted} steps; you count {found}"
            );
        }
    }

    #[test]
    fn count_3_of_others() {
        for (z, eta, wanted) in
            [(0.0, 0.15, 1), (2.0, 0.15, 52), (6.0, 0.15, 1416), (6.0, 1.5, 144)]
        {
            let found = count(z, eta);
            assert!(
                found == wanted,
                "from z = {z} with η = {eta} the output is below one half after {wanted} steps; you count {found}"
            );
        }
    }

    #[test]
    fn forecast_1_is_of_the_right_size() {
        for (z, eta) in [(6.0, 0.15), (7.0, 0.6)] {
            let (counted, found) = (count(z, eta), forecast(z, eta));
            let ratio = found / counted as Float;
            assert!(
                0.7 < ratio && ratio < 1.4,
                "from z = {z} with η = {eta} it takes {counted} steps; your forecast is {found:.0}, \
                 {ratio:.3} times that"
            );
        }
    }

    #[test]
    fn forecast_2_gets_better_with_z() {
        for (z, eta, percent) in
            [(8.0, 0.15, 2.0), (8.0, 0.6, 2.0), (10.0, 0.15, 0.5), (11.0, 0.3, 0.5)]
        {
            let (counted, found) = (count(z, eta), forecast(z, eta));
            let off = 100.0 * (found / counted as Float - 1.0);
            assert!(
                off.abs() < percent,
                "from z = {z} with η = {eta} it takes {counted} steps; your forecast is {found:.0}, {off:.2} % off; \
                 at most {percent} % are allowed"
            );
        }
    }
}
