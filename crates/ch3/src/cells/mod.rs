//! The runs of chapter 3, in the order of its pages.

mod costs;
mod initialization;
mod likelihood;
mod one_neuron;
mod overfitting;
mod published;
mod softmax;
mod surprise;
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
        softmax::SOFTMAX,
        softmax::JACOBIAN,
        softmax::SHIFT,
        softmax::TEMPERATURE,
        softmax::RATES,
        softmax::OUTPUTS,
        likelihood::FORECASTS,
        likelihood::ENTROPY,
        likelihood::MEAN_MEDIAN,
        surprise::SURPRISE,
        surprise::RELIABILITY,
        overfitting::OVERFITTING,
        overfitting::WEIGHT_DECAY,
        initialization::SPREAD,
        initialization::START,
    ],
};
