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
    // The right answers are the same in both shares. The images of a digit stand in its row, whatever they were
    // read as; the answers that name it in its column, whatever was shown. 0/0 would be NaN, which goes
    // unnoticed through every mean until the end; an `Option` has to be asked.
    let share = |part, of| (of > 0).then(|| part as Float / of as Float);
    let of_digit = |digit: usize| {
        let right = counts[digit][digit];
        let images = counts[digit].iter().sum::<usize>();
        let answers = counts.iter().map(|row| row[digit]).sum::<usize>();
        (share(right, images), share(right, answers))
    };
    (0..CLASSES).map(of_digit).collect()
}
