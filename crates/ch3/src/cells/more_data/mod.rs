//! Page: *More data, real and invented*.

pub(super) mod expansion;
pub(super) mod more_data;
pub(super) mod support_vectors;
