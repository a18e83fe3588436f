//! rejected by tries_1_of_a_coin: 1 tries meet one with a probability of at least 0.4, and fewer do not; you say 2
//!
//! Rounded up, and one more.

fn tries(p: Float, q: Float) -> u64 {
    (ln(1.0 - q) / ln(1.0 - p)).ceil() as u64 + 1
}
