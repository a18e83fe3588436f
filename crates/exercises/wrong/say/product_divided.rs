//! rejected by step_3_product: costs [2.0, 0.0, 5.0]
//!
//! The product of all, divided by one: 0 / 0 for the example that costs nothing.

fn say_in_product(costs: &[Float]) -> Vec<Float> {
    let all: Float = costs.iter().product();
    costs.iter().map(|cost| all / cost).collect()
}
