//! Page: *Choosing hyper-parameters*.

pub(super) mod batch_size;
pub(super) mod by_hand;
pub(super) mod choosing;
pub(super) mod rates;
pub(super) mod schedules;
pub(super) mod searching;
