//! The gradient as an opinion poll, what size of mini-batch pays, and what shuffling is for.
//!
//! Page: *Stochastic gradient descent*.

mod batch_sizes;
mod pencil;
mod poll;
mod small_poll;
mod sorted;

pub(crate) use self::batch_sizes::BATCH_SIZES;
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::poll::POLL;
pub(crate) use self::small_poll::SMALL_POLL;
pub(crate) use self::sorted::SORTED;
