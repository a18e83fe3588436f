//! rejected by strength_3_leaves_what_was_wanted: and 0.999 was wanted
//!
//! The λ for which a single step would leave the share.

fn strength(share: Float, eta: Float, n: usize, m: usize) -> Float {
    let factor = share;
    (1.0 - factor) * n as Float / eta
}
