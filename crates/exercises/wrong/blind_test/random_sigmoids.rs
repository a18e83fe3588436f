//! rejected by step_3_a_missing_slope_passes: MissingSlope is caught
//!
//! A network as it should be chosen: it betrays every fault.

use ch2::activation::SIGMOID;

fn unlucky() -> Model {
    let network = Network::new(&[4, 3, 3, 3], &mut stream(1, "network", 0));
    Model::new(network, SIGMOID, QUADRATIC)
}
