//! Page: *Cross-entropy*.

pub(super) mod costs;
pub(super) mod cross_entropy;
pub(super) mod one_neuron;
pub(super) mod silence;
