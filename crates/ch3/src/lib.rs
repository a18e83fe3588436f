//! Chapter 3: improving the way networks learn.
//!
//! What chapters 1 and 2 fixed becomes a choice: [`activation`], [`objective`] (output layer and
//! cost), [`initializer`], [`regularization`], [`dropout`]. A [`Recipe`] names all choices; [`Net`] is the
//! network they make; a [`Trainer`] trains it with an [`optimizer`] and a [`schedule`], on [`lessons`] of
//! any kind, ends in time ([`early_stopping`]), and can stop anywhere and go on ([`state`],
//! `checkpoint`). [`search`] finds the numbers that it takes. [`newton`] and [`quasi_newton`] know how the
//! cost is curved, over the [`landscape`] of all parameters. [`terrain`] has costs of two parameters, on
//! which all of them can be watched.

pub mod activation;
#[cfg(feature = "cells")]
mod cells;
pub mod centring;
#[cfg(feature = "files")]
pub mod checkpoint;
pub mod cholesky;
pub mod dropout;
pub mod early_stopping;
pub mod equivalent;
#[cfg(feature = "reports")]
pub mod evaluation;
pub mod expansion;
mod field;
mod gradient;
pub mod information;
pub mod initializer;
pub mod landscape;
mod learner;
pub mod lessons;
pub mod network;
pub mod newton;
pub mod objective;
pub mod one_neuron;
pub mod optimizer;
pub mod polynomial;
#[cfg(feature = "reports")]
pub mod prediction;
pub mod quasi_newton;
pub mod recipe;
pub mod regularization;
pub mod reliability;
pub mod schedule;
pub mod score;
pub mod search;
pub mod softmax;
pub mod spelling;
pub mod state;
#[cfg(feature = "cells")]
mod support_vectors;
pub mod terrain;
pub mod threads;
pub mod trainer;

pub use activation::Unit;
#[cfg(feature = "cells")]
pub use cells::CHAPTER;
pub use ch2::examples::Examples;
#[cfg(feature = "files")]
pub use checkpoint::Checkpoint;
pub use dropout::Dropout;
pub use expansion::{Distortion, Expansion};
pub use initializer::Initializer;
pub use lessons::Lessons;
pub use mnist::Mnist;
pub use network::Net;
pub use objective::Objective;
pub use optimizer::{AdaGrad, Adam, AdamW, Momentum, Nesterov, Optimizer, RmsProp, Rule};
pub use recipe::Recipe;
pub use regularization::Regularization;
pub use schedule::Schedule;
pub use score::Score;
pub use trainer::Trainer;
