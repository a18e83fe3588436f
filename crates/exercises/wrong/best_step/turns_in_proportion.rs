//! rejected by turns_2_go_down_further_than_any_others: and others within
//!
//! Still the direction of the gradient, as long as the bound allows.

fn best_turns(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let most = gradient.iter().fold(0.0, |most: Float, slope| most.max(slope.abs()));
    gradient * (-epsilon / most)
}
