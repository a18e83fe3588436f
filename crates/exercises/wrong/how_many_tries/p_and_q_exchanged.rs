//! rejected by tries_1_of_a_coin: you say 2
//!
//! The two probabilities in each other's place.

fn tries(p: Float, q: Float) -> u64 {
    (ln(1.0 - p) / ln(1.0 - q)).ceil() as u64
}
