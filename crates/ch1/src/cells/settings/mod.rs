//! Settings that fail, and why: more hidden neurons, other learning rates, no hidden layer.
//!
//! Page: *Learning rate, epochs, hidden neurons*.

mod hundred;
mod no_hidden;
mod pencil;
mod rates;

pub(crate) use self::hundred::{HUNDRED, HUNDRED_SEEDS};
pub(crate) use self::no_hidden::{BETTER_START, NO_HIDDEN};
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::rates::{LADDER, SLOW};
