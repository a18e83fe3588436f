//! The runs of chapter 2, in the order of its pages.

mod differences;
mod influence;
mod judged;
mod wrong_gradient;

use notebook::Chapter;

/// Chapter 2, *Backpropagation*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch2",
    title: "Backpropagation",
    cells: &[
        influence::INFLUENCE,
        differences::DIFFERENCES,
        differences::CORNER,
        judged::PLANTED,
        wrong_gradient::WRONG_GRADIENT,
        judged::CHECKED,
    ],
};
