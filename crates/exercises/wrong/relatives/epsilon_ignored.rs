//! rejected by relative_2_is_rmsprop_when_it_has_seen_enough: ρ = 0.8, ε = 0.25
//!
//! ε of its own.

use ch3::optimizer::Adam;
use numerics::Float;

fn sign_descent() -> Adam {
    Adam { beta1: 0.0, beta2: 0.0, epsilon: 0.0 }
}

fn rmsprop(rho: Float, _epsilon: Float) -> Adam {
    Adam { beta1: 0.0, beta2: rho, epsilon: 1e-8 }
}

fn long_memory() -> Adam {
    Adam { beta1: 0.999_999, beta2: 0.999_999, epsilon: 0.0 }
}
