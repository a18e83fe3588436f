//! rejected by relative_1_looks_at_signs_only: NaN
//!
//! β = 1 remembers everything and lets nothing in: 0/0.

fn sign_descent() -> Adam {
    Adam { beta1: 1.0, beta2: 1.0, epsilon: 0.0 }
}
