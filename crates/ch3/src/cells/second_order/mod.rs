//! Newton's method, and BFGS on costs of two parameters, on a tiny network and on small digits.
//!
//! Page: *Second order, at last*.

mod bfgs;
mod newton;
mod quasi_newton;
mod small_net;

pub(super) use self::bfgs::{DIGITS, shrunk};
pub(super) use self::newton::{BILL, NEWTON, SADDLE};
pub(super) use self::quasi_newton::{LINE, ROSENBROCK};
pub(super) use self::small_net::{SMALL, descend};
