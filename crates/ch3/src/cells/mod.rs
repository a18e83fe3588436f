//! The runs of chapter 3, in the order of its pages.

mod costs;
mod cross_entropy;
mod initialization;
mod one_neuron;
mod overfitting;
mod published;
mod silence;
mod training;

use notebook::Chapter;

/// Chapter 3, *Improving the way networks learn*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch3",
    title: "Improving the way networks learn",
    cells: &[
        one_neuron::QUADRATIC,
        silence::SILENT_OUTPUT,
        one_neuron::CROSS_ENTROPY,
        one_neuron::LANDSCAPES,
        one_neuron::WAITING,
        one_neuron::BORROWED,
        cross_entropy::SOFT,
        cross_entropy::LOGITS,
        silence::SILENT_DIGITS,
        costs::LADDERS,
        costs::THIRTY,
        costs::HUNDRED,
        overfitting::OVERFITTING,
        overfitting::WEIGHT_DECAY,
        initialization::SPREAD,
        initialization::START,
    ],
};
