//! Page: *The final network*.

pub(super) mod network;
