//! The runs of chapter 1, in the order of its pages.

mod cuts;
mod data;
mod depth;
mod descent;
mod first_network;
mod four_bits;
mod learning_rates;
mod no_hidden;
mod notation;
mod perceptrons;
mod poll;
mod same_digits;
mod seeds;
mod sigmoids;
mod sorted;
mod terraces;
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
        terraces::TERRACES,
        descent::VALLEY,
        descent::RANDOM_STEPS,
        poll::POLL,
        poll::BATCH_SIZES,
        sorted::SORTED,
        first_network::FIRST,
        seeds::SEEDS,
        same_digits::SUM_ORDER,
        first_network::HUNDRED,
        seeds::HUNDRED_SEEDS,
        first_network::NEURONS,
        first_network::MISTAKES,
        learning_rates::SLOW,
        learning_rates::LADDER,
        learning_rates::FAST,
        no_hidden::NO_HIDDEN,
        no_hidden::BETTER_START,
        depth::DEPTH,
        four_bits::FOUR_BITS,
    ],
};
