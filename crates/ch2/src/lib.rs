//! Chapter 2: how the gradient is computed.
//!
//! A module per idea, and per page of the book: [`model`] (the forward pass that keeps what the way
//! back needs), [`nudge`] (the error of a neuron, measured), [`equations`] and
//! [`backprop`](model::Model::backprop) (the four equations, and the algorithm made of them),
//! [`index_form`] and [`matrix_form`] (the same in other notations), [`paths`] (the same as a sum over
//! paths), [`checker`] (whether a gradient is right, and if not, why), [`examples`] and [`mini_batch`]
//! (many examples at once), [`tape`] and [`recorded`] (the way back of any calculation), [`probes`] (where
//! learning is slow).
//!
//! The network is chapter 1's [`Network`](ch1::network::Network); a gradient has its shape.

pub mod activation;
pub mod backprop;
#[cfg(feature = "cells")]
pub mod cells;
pub mod checker;
pub mod cost;
pub mod diagnosis;
pub mod equations;
pub mod examples;
pub mod index_form;
pub mod matrix_form;
pub mod mini_batch;
pub mod model;
pub mod nudge;
pub mod parameter;
pub mod paths;
pub mod planted;
pub mod probes;
pub mod recorded;
pub mod tape;

#[cfg(feature = "cells")]
pub use cells::CHAPTER;
