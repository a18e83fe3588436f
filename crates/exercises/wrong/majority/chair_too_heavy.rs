//! rejected by with_chair_2_everything_else_is_decided_by_the_majority: the majority, chair or not, should say 1, and said 0
//!
//! Two votes for the chair, one too many: with three voters the two others no longer outvote the chair.

fn chaired(n: usize) -> Perceptron {
    let mut perceptron = majority(n);
    perceptron.weights[0] = 2.0;
    perceptron.bias -= 0.5;
    perceptron
}
