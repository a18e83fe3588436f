//! Exercise 3-51: Two layers in tanh (page Other neurons: tanh, ReLU and more)
//!
//! The page rewrites a network of sigmoids as one of tanh neurons with the same outputs. Go back: rewrite a
//! network whose hidden neurons are tanh as one of sigmoids, with any number of hidden layers.

use ch3::activation::Unit;
use ch3::network::Net;

/// The network of sigmoids that has the same outputs as `network`, whose hidden neurons are tanh.
///
/// The output layer keeps what it does; `hidden` is `Unit::Sigmoid`.
fn in_sigmoids(network: &Net) -> Net {
    // TODO: write tanh(z) with σ. Which weights see the z, and which see the a?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/in_sigmoids.rs. ----

#[cfg(test)]
#[path = "tests/in_sigmoids.rs"]
mod tests;

fn main() {}
