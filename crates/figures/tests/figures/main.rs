//! What holds for the figures as a whole, seen from outside.

mod content;
mod handles;
mod kinds;
mod snapshots;
mod style;
