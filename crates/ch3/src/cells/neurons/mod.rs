//! Page: *Other neurons*.

pub(super) mod dead;
pub(super) mod neurons;
pub(super) mod signs;
pub(super) mod small_nets;
pub(super) mod which_neurons;
