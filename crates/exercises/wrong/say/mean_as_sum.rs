//! rejected by step_1_mean: if one of 2 grows by 1, their mean grows by 1/2
//!
//! The say in the sum.

fn say_in_mean(costs: &[Float]) -> Vec<Float> {
    vec![1.0; costs.len()]
}
