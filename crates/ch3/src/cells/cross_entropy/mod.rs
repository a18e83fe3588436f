//! Page: *Cross-entropy*.

pub(super) mod digits;
pub(super) mod formula;
pub(super) mod one_neuron;
pub(super) mod two_costs;
