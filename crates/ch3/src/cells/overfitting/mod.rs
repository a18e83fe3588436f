//! Page: *Overfitting*.

pub(super) mod by_heart;
pub(super) mod few_and_many;
pub(super) mod overfitting;
pub(super) mod stopping;
