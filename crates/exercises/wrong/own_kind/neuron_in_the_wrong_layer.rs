//! rejected by step_2_exclusive_or_has_three_neurons: A square makes 9, a sigmoid ½
//!
//! neurons[1] is layer 3: counting from 0, and nothing for the input.

fn exclusive_or() -> Model {
    let network = Network {
        weights: vec![array![[1.0, -1.0]], array![[6.0]]],
        biases: vec![array![0.0], array![-3.0]],
    };
    let mut model = Model::new(network, SIGMOID, QUADRATIC);
    model.neurons[1][0] = square();
    model
}
