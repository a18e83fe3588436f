//! The runs of chapter 2, in the order of its pages.

mod by_hand;
mod calculation;
mod influence;

use notebook::Chapter;

/// Chapter 2, *Backpropagation*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch2",
    title: "Backpropagation",
    cells: &[by_hand::FORWARD, influence::INFLUENCE, by_hand::BY_HAND],
};
