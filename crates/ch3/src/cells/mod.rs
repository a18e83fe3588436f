//! The runs of chapter 3, in the order of its pages.

mod costs;
mod dropout;
mod initialization;
mod one_neuron;
mod overfitting;
mod published;
mod training;
mod weight_decay;

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
        weight_decay::FACTOR,
        weight_decay::SMALL,
        weight_decay::SMALL_SEEDS,
        weight_decay::PENALTIES,
        weight_decay::PENALTIES_SEEDS,
        weight_decay::HUNDRED,
        weight_decay::STUCK,
        dropout::MEAN,
        dropout::HELP,
        dropout::SMALL,
        initialization::SPREAD,
        initialization::START,
    ],
};
