//! rejected by step_5_a_forgotten_transposition_passes: NotTransposed is caught
//!
//! Linear neurons alone: two faults of three are hidden.

use ch1::network::Network;
use ch2::activation::IDENTITY;
use ch2::cost::QUADRATIC;
use ch2::model::Model;
use numerics::stream;

fn unlucky() -> Model {
    let network = Network::new(&[4, 3, 3, 3], &mut stream(1, "network", 0));
    Model::new(network, IDENTITY, QUADRATIC)
}
