//! Page: *The network so far*.

pub(super) mod so_far;
