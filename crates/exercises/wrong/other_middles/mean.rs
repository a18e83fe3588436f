//! rejected by middle_1_of_the_page_is_the_median: your answer 3.33
//!
//! The mean, which is best for squares.

fn best_answer(targets: &[Float], over: Float) -> Float {
    let mut sorted = targets.to_vec();
    sorted.sort_by(Float::total_cmp);
    let n = sorted.len() as Float;
    let turned = |k: &usize| over * (*k + 1) as Float >= n - (*k + 1) as Float;
    let k =
        (0..sorted.len()).find(turned).expect("past the last target every slope is positive");
    numerics::sum(&sorted) / n + 0.0 * sorted[k]
}
