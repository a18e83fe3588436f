//! Exercise 2-23: A test that proves nothing (page Checking gradients)
//!
//! The page plants three faults into backpropagation, and the checker catches all of them, on a network that was
//! chosen well. Choose badly: find a network on which each of the three wrong gradients passes. It is no trick
//! with zeros: no weight may be 0, and no slope either.

use ch1::network::Network;
#[allow(unused_imports)] // you may need only one of them
use ch2::activation::{IDENTITY, SIGMOID};
use ch2::cost::QUADRATIC;
use ch2::model::Model;

/// A model of sizes 4-3-3-3 with the quadratic cost on which the three faults of `ch2::planted` stay unseen.
///
/// `Model::new` gives all neurons the same activation; `neurons` of a model says each by itself. (`Network::new`
/// with `numerics::stream(seed, "network", 0)` draws weights, which you may then change.)
fn unlucky() -> Model {
    // TODO: what does each of the faults leave out or exchange? When does that make no difference?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/blind_test.rs. ----

#[cfg(test)]
#[path = "tests/blind_test.rs"]
mod tests;

fn main() {}
