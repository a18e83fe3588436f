//! rejected by relative_2_is_rmsprop_when_it_has_seen_enough: ρ = 0.9, ε = 0.00000001: step 301
//!
//! 1 − ρ, the share of the new square, in the place of what is kept.

fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    Adam { beta1: 0.0, beta2: 1.0 - rho, epsilon }
}
