//! Plain descent and balls with friction, in a narrow valley and on digits; how a network's cost is curved.
//!
//! Page: *Beyond plain descent*.

mod curvature;
mod digits;
pub(super) mod valley;

pub(super) use self::curvature::CURVATURE;
pub(super) use self::digits::{DIGITS, WHOLE};
pub(super) use self::valley::{CONDITION, FRICTION, LOOK_AHEAD, NARROW};
