//! rejected by tries_1_of_a_coin: 3 tries meet one with a probability of at least 0.8, and fewer do not; you say 2
//!
//! As if each try added its p: two coins would be certain to show heads.

fn tries(p: Float, q: Float) -> u64 {
    (q / p).ceil() as u64
}
