//! Page: *Weight decay: L2 and L1*.

pub(super) mod weight_decay;
pub(super) mod weights;
