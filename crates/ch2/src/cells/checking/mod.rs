//! Whether a gradient is right: differences, and the checker at work.
//!
//! Page: *Checking gradients*.

mod differences;
mod judged;
mod one_epsilon;
mod pencil;

pub(crate) use self::differences::{CORNER, DIFFERENCES, U_CURVE};
pub(crate) use self::judged::{CHECKED, PLANTED, RIGHT};
pub(crate) use self::one_epsilon::ONE_EPSILON;
pub(crate) use self::pencil::PENCIL;
