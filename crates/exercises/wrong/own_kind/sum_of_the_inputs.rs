//! rejected by step_3_exclusive_or_of_four_pairs: the inputs 1 and 1 gave 1.0000
//!
//! The square of the sum: an or.

fn exclusive_or() -> Model {
    let network = Network {
        weights: vec![array![[1.0, 1.0]], array![[6.0]]],
        biases: vec![array![0.0], array![-3.0]],
    };
    let mut model = Model::new(network, SIGMOID, QUADRATIC);
    model.neurons[0][0] = square();
    model
}
