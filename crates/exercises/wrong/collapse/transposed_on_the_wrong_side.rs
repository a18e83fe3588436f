//! rejected by descent_2_of_a_network_one_small_step: you forecast
//!
//! (w³)ᵀ w³ for w³ (w³)ᵀ, and the same for w². With one neuron in each layer they are equal.

fn change_of_m(w2: &Array2<Float>, w3: &Array2<Float>, g: &Array2<Float>) -> Array2<Float> {
    -(product(w3.t(), &product(w3, g)) + product(&product(g, w2), w2.t()))
}
