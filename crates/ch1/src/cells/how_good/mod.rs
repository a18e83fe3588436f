//! How good the network is: a log that stands still, simple readers to compare with, other seeds, its mistakes.
//!
//! Page: *How good is it?*

mod baselines;
mod confusion;
mod log;
mod mistakes;
mod pencil;
mod seeds;

pub(crate) use self::baselines::BASELINES;
pub(crate) use self::confusion::CONFUSION;
pub(crate) use self::log::FAST;
pub(super) use self::log::one_rate;
pub(crate) use self::mistakes::MISTAKES;
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::seeds::SEEDS;
