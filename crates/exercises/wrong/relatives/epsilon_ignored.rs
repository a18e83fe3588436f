//! rejected by relative_2_is_rmsprop_when_it_has_seen_enough: ρ = 0.8, ε = 0.25
//!
//! ε of its own.

fn rmsprop(rho: Float, _epsilon: Float) -> Adam {
    Adam { beta1: 0.0, beta2: rho, epsilon: 1e-8 }
}
