//! Page: *Second order, at last*.

pub(super) mod bfgs;
pub(super) mod quasi_newton;
pub(super) mod second_order;
pub(super) mod small_net;
