//! rejected by tries_1_of_a_coin: you say 2
//!
//! (p)ᵏ ≥ q asks for k good settings in a row.

fn tries(p: Float, q: Float) -> u64 {
    (ln(q) / ln(p)).ceil() as u64
}
