//! rejected by middle_1_of_the_page_is_the_median: the targets are 5, −3, 100, 4 and −20
//!
//! The middle one in the order of the file.

fn best_answer(targets: &[Float], over: Float) -> Float {
    let sorted = targets.to_vec();
    let n = sorted.len() as Float;
    let turned = |k: &usize| over * (*k + 1) as Float >= n - (*k + 1) as Float;
    let k =
        (0..sorted.len()).find(turned).expect("past the last target every slope is positive");
    sorted[k]
}
