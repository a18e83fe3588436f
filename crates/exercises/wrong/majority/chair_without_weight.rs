//! rejected by with_chair_1_a_tie_is_decided_by_input_0: the chair, input 0, should say 1, and said 0
//!
//! The chair is forgotten.

fn chaired(n: usize) -> Perceptron {
    majority(n)
}
