//! rejected by turn_2_raises_the_output: the turn changes the output from
//!
//! Makes the neuron more of what it is; the inputs are not asked.

fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    let norm = (dot(w, w) + b * b).sqrt();
    let turn = Turn { weights: w * (length / norm), bias: b * (length / norm) };
    (turn, sigmoid_prime(dot(w, x) + b) * (dot(x, x) + 1.0).sqrt() * length)
}
