//! rejected by turn_2_raises_the_output: the turn changes the output from
//!
//! As if a cost were to be lowered.

fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    let norm = (dot(x, x) + 1.0).sqrt();
    let turn = Turn { weights: x * (-length / norm), bias: -length / norm };
    (turn, sigmoid_prime(dot(w, x) + b) * norm * length)
}
