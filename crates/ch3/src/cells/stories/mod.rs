//! Page: *Stories and evidence*.

pub(super) mod stories;
