//! rejected by relative_1_looks_at_signs_only: makes a step of
//!
//! ε is not small beside a slope of 10⁻⁹.

use ch3::optimizer::Adam;
use numerics::Float;

fn sign_descent() -> Adam {
    Adam { beta1: 0.0, beta2: 0.0, epsilon: 1e-8 }
}

fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    Adam { beta1: 0.0, beta2: rho, epsilon }
}

fn long_memory() -> Adam {
    Adam { beta1: 0.999_999, beta2: 0.999_999, epsilon: 0.0 }
}
