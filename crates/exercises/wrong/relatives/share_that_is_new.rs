//! rejected by relative_2_is_rmsprop_when_it_has_seen_enough: ρ = 0.9, ε = 0.00000001: step 301
//!
//! 1 − ρ, the share of the new square, in the place of what is kept.

use ch3::optimizer::Adam;
use numerics::Float;

fn sign_descent() -> Adam {
    Adam { beta1: 0.0, beta2: 0.0, epsilon: 0.0 }
}

fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    Adam { beta1: 0.0, beta2: 1.0 - rho, epsilon }
}

fn long_memory() -> Adam {
    Adam { beta1: 0.999_999, beta2: 0.999_999, epsilon: 0.0 }
}
