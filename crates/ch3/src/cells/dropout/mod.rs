//! Page: *Dropout*.

pub(super) mod dropout;
