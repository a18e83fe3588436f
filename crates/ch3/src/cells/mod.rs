//! The runs of chapter 3, in the order of its pages.

mod by_heart;
mod costs;
mod cross_entropy;
mod depth;
mod expansion;
mod few_and_many;
mod initialization;
mod likelihood;
mod more_data;
mod one_neuron;
mod overfitting;
mod published;
mod saturation;
mod silence;
mod so_far;
mod softmax;
mod steadiness;
mod stopping;
mod support_vectors;
mod surprise;
mod ten_points;
mod training;

use notebook::Chapter;

/// Chapter 3, *Improving the way networks learn*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch3",
    title: "Improving the way networks learn",
    cells: &[
        one_neuron::QUADRATIC,
        silence::SILENT_OUTPUT,
        one_neuron::LANDSCAPES,
        one_neuron::CROSS_ENTROPY,
        one_neuron::WAITING,
        one_neuron::BORROWED,
        costs::LADDERS,
        cross_entropy::SOFT,
        cross_entropy::LOGITS,
        silence::SILENT_DIGITS,
        costs::THIRTY,
        costs::HUNDRED,
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
        by_heart::CONFIDENCE,
        few_and_many::FEW_AND_MANY,
        by_heart::RANDOM_LABELS,
        by_heart::WEIGHTS,
        stopping::MISLED,
        stopping::EARLY,
        stopping::CHOOSING,
        overfitting::WEIGHT_DECAY,
        ten_points::POLYNOMIALS,
        steadiness::STEADINESS,
        steadiness::BIASES,
        more_data::DATA_SIZE,
        support_vectors::SUPPORT_VECTORS,
        expansion::VARIANTS,
        expansion::FEW,
        expansion::ALL,
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
