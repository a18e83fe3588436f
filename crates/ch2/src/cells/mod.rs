//! The runs of chapter 2, in the order of its pages.

mod chain;
mod influence;
mod slow;

use notebook::Chapter;

/// Chapter 2, *Backpropagation*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch2",
    title: "Backpropagation",
    cells: &[influence::INFLUENCE, slow::SLOW, chain::CHAIN],
};
