//! rejected by rest_3_of_adamw: AdamW, slope 0.2 of the examples, strength of the decay 0.5: you say that it comes to rest at -0.4000
//!
//! The balance of descent, although Adam's step does not know how large g is.

fn rest_of_adam(g: Float, price: Float) -> Float {
    -g / price
}

fn rest_of_adamw(g: Float, lambda: Float) -> Float {
    -g / lambda
}
