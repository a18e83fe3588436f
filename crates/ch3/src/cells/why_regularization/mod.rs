//! Page: *Why regularization helps*.

pub(super) mod steadiness;
pub(super) mod ten_points;
