//! Exercise 3-47: Adam's relatives (page Adam and its relatives)
//!
//! With the right numbers in the right places Adam turns into methods that you know. No loop has to be written
//! here, only three numbers for each of them. The tests let your Adam and the other method walk side by side.

use ch3::optimizer::Adam;
use numerics::Float;

/// An Adam whose step is w ← w − η sgn g, for every slope but 0.
fn sign_descent() -> Adam {
    // Without memory m̂ is g and ŝ is g², so the quotient is g/|g|. An ε > 0 would be added to |g| and shorten
    // the steps of small slopes.
    Adam { beta1: 0.0, beta2: 0.0, epsilon: 0.0 }
}

/// An Adam that is RMSProp with this ρ and ε, but for its beginning: its mean of the squares is freed of its
/// start at 0, and RMSProp's is not.
fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    // RMSProp has no velocity: its numerator is the slope at hand. ρ is the share that is kept, as β₂ is.
    Adam { beta1: 0.0, beta2: rho, epsilon }
}

/// An Adam that gives each of the slopes so far, old or new, nearly the same weight in both of its means; ε =
/// 0.
///
/// After a hundred steps the weights of the first and of the last slope differ by less than a thousandth.
fn long_memory() -> Adam {
    // A slope of 99 steps ago counts β⁹⁹ of what the last one counts: about 1 − 99 (1 − β). Only the correction
    // makes this possible, since m itself has seen next to nothing. (β = 1 sees nothing at all, and 0/0.)
    Adam { beta1: 0.999_999, beta2: 0.999_999, epsilon: 0.0 }
}
