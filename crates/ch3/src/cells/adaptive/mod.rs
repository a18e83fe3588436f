//! Page: *Adaptive rates*.

pub(super) mod adaptive;
pub(super) mod adaptive_race;
pub(super) mod adaptive_valley;
pub(super) mod slope_sizes;
