//! Chapter 3: improving the way networks learn.
//!
//! What chapters 1 and 2 fixed becomes a choice: [`activation`], [`objective`] (output layer and
//! cost), [`initializer`], [`regularization`], [`dropout`]. [`network`] puts the choices together,
//! [`trainer`] trains, on [`data`] of any kind.

pub mod activation;
mod cells;
pub mod data;
pub mod dropout;
pub mod initializer;
pub mod network;
pub mod objective;
pub mod one_neuron;
pub mod optimizer;
pub mod regularization;
pub mod trainer;

pub use cells::CHAPTER;
