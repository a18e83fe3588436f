//! Whether a gradient is right: differences, the checker at work, and what a wrong gradient learns.
//!
//! Page: *Checking gradients*.

mod differences;
mod judged;
mod pencil;
mod wrong_gradient;

pub(crate) use self::differences::{CORNER, DIFFERENCES, U_CURVE};
pub(crate) use self::judged::{CHECKED, PLANTED, RIGHT};
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::wrong_gradient::WRONG_GRADIENT;
