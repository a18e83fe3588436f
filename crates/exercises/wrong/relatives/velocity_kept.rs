//! rejected by relative_2_is_rmsprop_when_it_has_seen_enough: ρ = 0.9, ε = 0.00000001: step 301
//!
//! Adam's β₁ as recommended: RMSProp with a velocity.

fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    Adam { beta1: 0.9, beta2: rho, epsilon }
}
