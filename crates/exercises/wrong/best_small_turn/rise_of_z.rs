//! rejected by turn_5_of_a_neuron_that_is_saturated: the forecast rise of the output, not of z
//!
//! How far z rises, not the output.

fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    let norm = (dot(x, x) + 1.0).sqrt();
    let turn = Turn { weights: x * (length / norm), bias: length / norm };
    let _ = sigmoid_prime(dot(w, x) + b);
    (turn, norm * length)
}
