//! The runs of chapter 1, in the order of its pages; a folder holds those of the page it is named after.

mod architecture;
mod computing;
mod data;
mod descent;
mod first_network;
mod how_good;
mod how_to_read;
pub mod known;
mod learns;
pub mod luck;
mod notation;
mod perceptrons;
mod rust;
mod same_digits;
mod settings;
mod sgd;
mod sigmoid_neurons;
mod summary;
mod toward_deep;
mod training;
mod vectors;

use notebook::Chapter;
pub use training::{band, name};

/// Chapter 1, *Recognising handwritten digits*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch1",
    title: "Recognising handwritten digits",
    cells: &[
        how_to_read::PENCIL,
        rust::PENCIL,
        vectors::NEURONS,
        vectors::SLOPES,
        vectors::PENCIL,
        notation::SYMBOLS,
        notation::PENCIL,
        learns::LEARNS,
        learns::PENCIL,
        perceptrons::DECISION,
        perceptrons::PENCIL,
        computing::NAND,
        computing::ONE_CUT,
        computing::ONE_PERCEPTRON,
        computing::HALF_ADDER,
        computing::PENCIL,
        sigmoid_neurons::FLIP,
        sigmoid_neurons::STEP_AND_SIGMOID,
        sigmoid_neurons::ONE_INPUT,
        sigmoid_neurons::SMALL_CHANGES,
        sigmoid_neurons::PENCIL,
        architecture::SHAPES,
        architecture::PENCIL,
        data::LOOK,
        data::PENCIL,
        how_good::BASELINES,
        descent::TERRACES,
        descent::ONE_DIAL,
        descent::VALLEY,
        descent::RANDOM_STEPS,
        descent::TWO_VALLEYS,
        descent::PENCIL,
        sgd::POLL,
        sgd::SMALL_POLL,
        sgd::BATCH_SIZES,
        sgd::SORTED,
        sgd::PENCIL,
        first_network::FIRST,
        first_network::UPDATE,
        first_network::BROKEN,
        first_network::PENCIL,
        how_good::SEEDS,
        how_good::FAST,
        how_good::MISTAKES,
        how_good::CONFUSION,
        how_good::PENCIL,
        same_digits::SUM_ORDER,
        same_digits::PENCIL,
        settings::HUNDRED,
        settings::HUNDRED_SEEDS,
        settings::SLOW,
        settings::LADDER,
        settings::NO_HIDDEN,
        settings::BETTER_START,
        settings::PENCIL,
        toward_deep::NEURONS,
        toward_deep::QUESTIONS,
        toward_deep::DEPTH,
        toward_deep::PENCIL,
        summary::PENCIL,
        architecture::FOUR_BITS,
        architecture::PENCIL_BITS,
    ],
};
