//! rejected by relative_4_forgets_next_to_nothing: the mean of the slopes, β = 0.9: after a hundred steps the first counts 0.0000 of the last
//!
//! The recommended β₁ has forgotten the first slope.

fn long_memory() -> Adam {
    Adam { beta1: 0.9, beta2: 0.999_999, epsilon: 0.0 }
}
