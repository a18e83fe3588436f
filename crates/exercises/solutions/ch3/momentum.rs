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
        let velocities = parameters.iter().map(|w| Array2::zeros(w.dim())).collect();
        Ball { mu, velocities }
    }

    /// One step with the learning rate η, where the cost has these slopes.
    ///
    /// `parameters` and `slopes` have the shapes of the velocities, in the same order.
    fn step(&mut self, eta: Float, parameters: &mut [Array2<Float>], slopes: &[Array2<Float>]) {
        for ((w, g), v) in parameters.iter_mut().zip(slopes).zip(&mut self.velocities) {
            // The new velocity stays behind in `self`: it is what the next step remembers of all slopes so far.
            // η is in it already, so the parameters move by v as it is. For μ = 0 the velocity is −ηg, and w +
            // v rounds exactly as w − ηg does: plain descent, to the bit.
            *v = &*v * self.mu - g * eta;
            *w += &*v;
        }
    }
}
