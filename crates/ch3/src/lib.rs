//! Chapter 3: improving the way networks learn.
//!
//! What chapters 1 and 2 fixed becomes a choice: [`activation`], [`objective`] (output layer and
//! cost), [`initializer`], [`regularization`], [`dropout`]. [`network`] puts the choices together,
//! [`trainer`] trains with an [`optimizer`] and a [`schedule`], on [`data`] of any kind;
//! [`early_stopping`] ends that in time, and [`search`] finds the numbers that it takes.
//! [`newton`] and [`quasi_newton`] know how the cost is curved, over the [`landscape`] of all
//! parameters. [`terrain`] has costs of two parameters, on which all of them can be watched.

pub mod activation;
mod cells;
pub mod centring;
pub mod cholesky;
pub mod data;
pub mod dropout;
pub mod early_stopping;
pub mod equivalent;
pub mod evaluation;
pub mod expansion;
mod field;
pub mod gradient;
pub mod information;
pub mod initializer;
pub mod landscape;
pub mod model;
pub mod network;
pub mod newton;
pub mod objective;
pub mod one_neuron;
pub mod optimizer;
pub mod polynomial;
pub mod prediction;
#[cfg(feature = "cli")]
pub mod program;
pub mod quasi_newton;
pub mod regularization;
pub mod reliability;
pub mod schedule;
pub mod score;
pub mod search;
pub mod softmax;
pub mod state;
mod support_vectors;
pub mod terrain;
pub mod threads;
pub mod trainer;

pub use cells::CHAPTER;
