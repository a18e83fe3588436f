//! The runs of chapter 2, in the order of its pages.

mod influence;
mod paths;

use notebook::Chapter;

/// Chapter 2, *Backpropagation*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch2",
    title: "Backpropagation",
    cells: &[influence::INFLUENCE, paths::PATHS, paths::GROWTH, paths::THREE_WAYS],
};
