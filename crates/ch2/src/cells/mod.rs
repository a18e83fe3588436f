//! The runs of chapter 2, in the order of its pages.

mod assumptions;
mod batches;
mod by_hand;
mod calculation;
mod chain;
mod differences;
mod error;
mod influence;
mod judged;
mod passes;
mod paths;
mod slow;
mod wrong_gradient;

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
        slow::SLOW,
        chain::CHAIN,
        chain::FORK,
        by_hand::BY_HAND,
        differences::DIFFERENCES,
        differences::U_CURVE,
        differences::CORNER,
        judged::RIGHT,
        judged::PLANTED,
        judged::CHECKED,
        wrong_gradient::WRONG_GRADIENT,
        passes::PASSES,
        batches::SAME,
        batches::AGAIN,
        batches::TRAFFIC,
        paths::PATHS,
        paths::GROWTH,
        paths::THREE_WAYS,
    ],
};
