//! Exercise 3-54: Found and right (page A digit of your own)
//!
//! One number hides which digits a network confuses; the table of what was shown and what was read hides
//! nothing. Two questions can be asked of it for each digit. Of its images, how many were found? And of the
//! answers that name it, how many are right?

use mnist::CLASSES;
use numerics::Float;

/// For each digit the share of its images that were found, and the share of the answers naming it that are
/// right.
///
/// `counts[shown][read]` is how often an image of the digit `shown` was read as `read`. Where there is nothing
/// to divide by, because a digit was never shown, or never answered, there is no share: `None`.
fn found_and_right(
    counts: &[[usize; CLASSES]; CLASSES],
) -> Vec<(Option<Float>, Option<Float>)> {
    // TODO: which of the two sums a row, and which a column?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/found_and_right.rs. ----

#[cfg(test)]
#[path = "tests/found_and_right.rs"]
mod tests;

fn main() {}
