//! rejected by descent_1_of_two_weights_in_a_chain: so M changes by −η (2 · 2 + 3 · 3)
//!
//! Only the step of the last layer.

fn change_of_m(w2: &Array2<Float>, w3: &Array2<Float>, g: &Array2<Float>) -> Array2<Float> {
    let _ = w3;
    -product(&product(g, w2.t()), w2)
}
