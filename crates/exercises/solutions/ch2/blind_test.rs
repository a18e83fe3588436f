//! Exercise 2-23: A test that proves nothing (page Checking gradients)
//!
//! The page plants three faults into backpropagation, and the checker catches all of them, on a network that was
//! chosen well. Choose badly: find a network on which each of the three wrong gradients passes. It is no trick
//! with zeros: no weight may be 0, and no slope either.

use ch1::network::Network;
use ch2::activation::IDENTITY;
use ch2::cost::QUADRATIC;
use ch2::model::Model;
use ndarray::array;
use numerics::stream;

/// A model of sizes 4-3-3-3 with the quadratic cost on which the three faults of `ch2::planted` stay unseen.
///
/// `Model::new` gives all neurons the same activation; `neurons` of a model says each by itself. (`Network::new`
/// with `numerics::stream(seed, "network", 0)` draws weights, which you may then change.)
fn unlucky() -> Model {
    // Two faults are about f′: one leaves it out, the other takes it at the wrong z. Where f′ is 1 everywhere,
    // that is the same. The third fault is w in place of wᵀ: the same if the matrix is its own mirror image.
    // The weights into layer 2 are never used on the way back, so they may be anything.
    let mut network = Network::new(&[4, 3, 3, 3], &mut stream(1, "network", 0));
    for (w, b) in network.weights[1..].iter_mut().zip([0.5, -0.7]) {
        w.assign(&array![[0.9, b, 0.3], [b, -1.1, 0.4], [0.3, 0.4, 0.8]]);
    }
    Model::new(network, IDENTITY, QUADRATIC)
}
