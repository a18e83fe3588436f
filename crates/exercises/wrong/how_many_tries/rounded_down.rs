//! rejected by tries_1_of_a_coin: 1 tries meet one with a probability of at least 0.4, and fewer do not; you say 0
//!
//! The fraction of a try is dropped, and a little of the probability with it.

fn tries(p: Float, q: Float) -> u64 {
    (ln(1.0 - q) / ln(1.0 - p)).floor() as u64
}
