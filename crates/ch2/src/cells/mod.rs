//! The runs of chapter 2, in the order of its pages.

mod batches;
mod influence;
mod passes;

use notebook::Chapter;

/// Chapter 2, *Backpropagation*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch2",
    title: "Backpropagation",
    cells: &[
        influence::INFLUENCE,
        passes::PASSES,
        batches::SAME,
        batches::AGAIN,
        batches::TRAFFIC,
    ],
};
