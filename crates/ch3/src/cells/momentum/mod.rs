//! Plain descent and balls with friction, in a narrow valley and on digits; how a network's cost is curved.
//!
//! Page: *Beyond plain descent*.

pub(super) mod valley;

pub(super) use self::valley::{CONDITION, FRICTION, LOOK_AHEAD, NARROW};
