//! The runs of chapter 3, in the order of its pages.

mod costs;
mod initialization;
mod one_neuron;
mod overfitting;
mod published;
mod training;

use notebook::Chapter;

/// Chapter 3, *Improving the way networks learn*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch3",
    title: "Improving the way networks learn",
    cells: &[
        one_neuron::QUADRATIC,
        one_neuron::CROSS_ENTROPY,
        costs::COSTS,
        overfitting::OVERFITTING,
        overfitting::WEIGHT_DECAY,
        initialization::SPREAD,
        initialization::START,
    ],
};
