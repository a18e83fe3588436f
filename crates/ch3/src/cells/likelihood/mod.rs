//! Page: *Likelihood, information and cross-entropy*.

pub(super) mod likelihood;
pub(super) mod surprise;
