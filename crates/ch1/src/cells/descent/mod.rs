//! Gradient descent where it can be seen, what blind trying would achieve in its place, and why the cost is
//! followed and not the accuracy.
//!
//! Page: *Gradient descent*.

mod one_dial;
mod pencil;
mod random_steps;
mod terraces;
mod two_valleys;
mod valley;

pub(crate) use self::one_dial::ONE_DIAL;
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::random_steps::RANDOM_STEPS;
pub(crate) use self::terraces::TERRACES;
pub(crate) use self::two_valleys::TWO_VALLEYS;
pub(crate) use self::valley::VALLEY;
