//! Exercise 2-31: Slopes without a tape (page Automatic differentiation)
//!
//! In forward mode each number of a calculation carries its slope with it: how fast it follows the one input
//! that is being watched. Write the rules by which the slopes of two numbers make the slope of their result, and
//! find the gradient of any function with them.

use std::ops::{Add, Div, Mul, Sub};

use ch2::activation::Activation;
use numerics::Float;

/// A number, and how fast it follows the input that is being watched.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Dual {
    value: Float,
    slope: Float,
}

impl Add for Dual {
    type Output = Dual;

    fn add(self, y: Dual) -> Dual {
        // TODO
        todo!()
    }
}

impl Sub for Dual {
    type Output = Dual;

    fn sub(self, y: Dual) -> Dual {
        // TODO
        todo!()
    }
}

impl Mul for Dual {
    type Output = Dual;

    fn mul(self, y: Dual) -> Dual {
        // TODO
        todo!()
    }
}

impl Div for Dual {
    type Output = Dual;

    fn div(self, y: Dual) -> Dual {
        // TODO
        todo!()
    }
}

impl Dual {
    /// f(x), with `function.f` and its slope `function.prime`.
    fn apply(self, function: Activation) -> Dual {
        // TODO
        todo!()
    }
}

/// The slopes of f with each of the numbers x.
fn gradient(f: impl Fn(&[Dual]) -> Dual, x: &[Float]) -> Vec<Float> {
    // TODO: which slopes do the numbers have that go into f?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/dual.rs. ----

#[cfg(test)]
#[path = "tests/dual.rs"]
mod tests;

fn main() {}
