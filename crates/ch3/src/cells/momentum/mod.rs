//! Page: *Beyond plain descent*.

pub(super) mod momentum;
pub(super) mod valley;
