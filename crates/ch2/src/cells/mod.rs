//! The runs of chapter 2, in the order of its pages.

mod assumptions;
mod by_hand;
mod calculation;
mod error;
mod influence;
mod paths;

use notebook::Chapter;

/// Chapter 2, *Backpropagation*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch2",
    title: "Backpropagation",
    cells: &[
        by_hand::FORWARD,
        assumptions::ASSUMPTIONS,
        influence::INFLUENCE,
        error::DIALS,
        error::ERROR,
        by_hand::BY_HAND,
        paths::PATHS,
        paths::GROWTH,
        paths::THREE_WAYS,
    ],
};
