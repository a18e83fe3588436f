//! rejected by relative_1_looks_at_signs_only: NaN
//!
//! β = 1 remembers everything and lets nothing in: 0/0.

use ch3::optimizer::Adam;
use numerics::Float;

fn sign_descent() -> Adam {
    Adam { beta1: 1.0, beta2: 1.0, epsilon: 0.0 }
}

fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    Adam { beta1: 0.0, beta2: rho, epsilon }
}

fn long_memory() -> Adam {
    Adam { beta1: 0.999_999, beta2: 0.999_999, epsilon: 0.0 }
}
