//! The runs of chapter 3, in the order of its pages.

mod costs;
mod expansion;
mod initialization;
mod more_data;
mod one_neuron;
mod overfitting;
mod published;
mod support_vectors;
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
        more_data::DATA_SIZE,
        support_vectors::SUPPORT_VECTORS,
        expansion::VARIANTS,
        expansion::FEW,
        expansion::ALL,
        initialization::SPREAD,
        initialization::START,
    ],
};
