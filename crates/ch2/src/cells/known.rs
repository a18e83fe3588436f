//! The parameters that several cells share: chapter 1's, and the inputs of the network calculated by hand.

pub use ch1::cells::known::*;

notebook::known! {
    x1: f64 in -100.0..=100.0, "the first input";
    x2: f64 in -100.0..=100.0, "the second input";
}
