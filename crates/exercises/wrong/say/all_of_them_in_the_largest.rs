//! rejected by step_2_largest: by how much the largest of all grows
//!
//! The mean's answer to another question.

fn say_in_largest(costs: &[Float]) -> Vec<Float> {
    say_in_mean(costs)
}
