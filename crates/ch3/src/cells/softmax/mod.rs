//! Page: *Softmax and the log-likelihood*.

pub(super) mod softmax;
