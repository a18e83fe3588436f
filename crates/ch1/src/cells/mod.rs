//! The runs of chapter 1, in the order of its pages.

mod cuts;
mod data;
mod descent;
mod first_network;
mod four_bits;
mod learning_rates;
mod notation;
mod perceptrons;
mod same_digits;
mod sigmoids;
mod training;

use notebook::Chapter;

/// Chapter 1, *Recognising handwritten digits*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch1",
    title: "Recognising handwritten digits",
    cells: &[
        notation::SYMBOLS,
        perceptrons::DECISION,
        perceptrons::NAND,
        cuts::ONE_PERCEPTRON,
        perceptrons::HALF_ADDER,
        sigmoids::FLIP,
        sigmoids::STEP_AND_SIGMOID,
        sigmoids::SMALL_CHANGES,
        data::LOOK,
        data::BASELINES,
        descent::VALLEY,
        descent::POLL,
        first_network::FIRST,
        first_network::SEEDS,
        same_digits::SUM_ORDER,
        first_network::HUNDRED,
        first_network::NEURONS,
        first_network::MISTAKES,
        learning_rates::SLOW,
        learning_rates::LADDER,
        learning_rates::FAST,
        learning_rates::NO_HIDDEN,
        four_bits::FOUR_BITS,
    ],
};
