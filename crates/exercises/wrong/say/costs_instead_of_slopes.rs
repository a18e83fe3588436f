//! rejected by step_2_largest: by how much the largest of all grows
//!
//! What the worst example costs, not what its say is.

fn say_in_largest(costs: &[Float]) -> Vec<Float> {
    let largest = costs.iter().copied().fold(Float::NEG_INFINITY, Float::max);
    costs.iter().map(|&cost| if cost == largest { cost } else { 0.0 }).collect()
}
