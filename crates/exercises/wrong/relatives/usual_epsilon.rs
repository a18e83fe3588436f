//! rejected by relative_1_looks_at_signs_only: makes a step of
//!
//! ε is not small beside a slope of 10⁻⁹.

fn sign_descent() -> Adam {
    Adam { beta1: 0.0, beta2: 0.0, epsilon: 1e-8 }
}
