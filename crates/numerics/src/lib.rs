//! Arithmetic with the same bits on every machine.
//!
//! Every number in the book comes from a run, and a reader's run must give the same digits. Three
//! things usually prevent that: sums whose order depends on the processor, `exp` and `ln` from the
//! platform's C library, and random numbers whose generator changes with a version. This crate
//! replaces the three, and nothing else:
//!
//! - [`product`], [`matvec`], [`add_outer`], [`descend`]: sums of products in one fixed order;
//! - [`exp`], [`ln`], [`tanh`], [`powf`], [`sin`], [`cos`]: pure Rust, no fused multiply-add;
//! - [`Inputs`], [`Rows`]: the same for inputs that are mostly zero;
//! - [`stream`], [`normal`], [`shuffle`], [`below`]: named ChaCha8 streams and what is drawn from them.
//!
//! Addition, multiplication, division and `sqrt` need no replacement: IEEE 754 fixes their every
//! bit. What `ndarray` does element by element (`&a + &b`, `mapv`) is therefore safe; its `dot` and
//! `sum` are not: they choose the order of summation by memory layout, and `dot` by processor too.
//!
//! The page *The same digits everywhere* tells the story.

mod descend;
mod finite;
mod functions;
mod inputs;
mod outer;
mod products;
mod random;
mod sparse;
mod strips;

pub use descend::{Columns, descend};
pub use finite::all_finite;
pub use functions::{acos, apply, atan, cos, exp, ln, powf, sin, tanh};
pub use inputs::{Inputs, Rows};
pub use outer::add_outer;
pub use products::{Matrix, Vector, dot, matvec, product, product_into, sum};
pub use random::{Stream, below, normal, permutation, shuffle, stream, uniform};
pub use sparse::{ByColumn, ByteRows, SparseRows};

/// The number type of the book: 64 bits, so that gradients can be checked to seven digits.
pub type Float = f64;
