//! The runs of chapter 3, in the order of its pages.

mod costs;
mod depth;
mod initialization;
mod one_neuron;
mod overfitting;
mod published;
mod saturation;
mod so_far;
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
        saturation::SATURATION,
        initialization::START,
        initialization::START_OF_HUNDRED,
        so_far::HUNDRED,
        saturation::DARK,
        depth::SIGNALS,
        depth::DEEP,
        so_far::IMPROVEMENTS,
        so_far::PROGRAM,
    ],
};
