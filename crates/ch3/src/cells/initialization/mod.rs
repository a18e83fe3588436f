//! Page: *Where the weights begin*.

pub(super) mod depth;
pub(super) mod initialization;
pub(super) mod saturation;
