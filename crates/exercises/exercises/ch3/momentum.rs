//! Exercise 3-40: A ball of your own (page Momentum)
//!
//! A network's parameters are a list of arrays: its weight matrices, and its biases. A ball that rolls over the
//! landscape of the cost has a velocity for each of these numbers. It keeps the share μ of it in every step,
//! and the slope adds to it: v ← μv − ηg, then w ← w + v.

use ndarray::Array2;
use numerics::Float;

/// A ball: how much of its velocity it keeps, μ, and its velocity along each parameter.
struct Ball {
    mu: Float,
    velocities: Vec<Array2<Float>>,
}

impl Ball {
    /// A ball that is at rest, on a landscape of these parameters: an array of velocities for each array of
    /// them.
    fn at_rest(mu: Float, parameters: &[Array2<Float>]) -> Ball {
        // TODO: `Array2::zeros(shape)`; an array knows its shape, `.dim()`.
        todo!()
    }

    /// One step with the learning rate η, where the cost has these slopes.
    ///
    /// `parameters` and `slopes` have the shapes of the velocities, in the same order.
    fn step(&mut self, eta: Float, parameters: &mut [Array2<Float>], slopes: &[Array2<Float>]) {
        // TODO: first the velocities, then the parameters. If `v: &mut Array2<Float>` comes out of an iterator, one
        // calculates with `&*v`: `&*v * 2.0` is a new array, and `*w += &*v` adds one array to another.
        todo!()
    }
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/momentum.rs. ----

#[cfg(test)]
#[path = "tests/momentum.rs"]
mod tests;

fn main() {}
