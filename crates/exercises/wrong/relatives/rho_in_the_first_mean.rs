//! rejected by relative_2_is_rmsprop_when_it_has_seen_enough: ρ = 0.9, ε = 0.00000001: step 301
//!
//! The two means exchanged.

use ch3::optimizer::Adam;
use numerics::Float;

fn sign_descent() -> Adam {
    Adam { beta1: 0.0, beta2: 0.0, epsilon: 0.0 }
}

fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    Adam { beta1: rho, beta2: 0.0, epsilon }
}

fn long_memory() -> Adam {
    Adam { beta1: 0.999_999, beta2: 0.999_999, epsilon: 0.0 }
}
