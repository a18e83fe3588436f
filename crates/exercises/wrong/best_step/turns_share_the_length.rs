//! rejected by turns_2_go_down_further_than_any_others: and others within
//!
//! Signs only, but divided as if the length were still given.

fn best_turns(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let each = epsilon / (gradient.len() as Float).sqrt();
    gradient.mapv(|derivative| -each * derivative.signum())
}
