//! rejected by middle_1_of_the_page_is_the_median: your answer 10 costs
//!
//! Takes the price for a share: one of 9 in place of one of 10, and all in place of the half.

fn best_answer(targets: &[Float], over: Float) -> Float {
    let mut sorted = targets.to_vec();
    sorted.sort_by(Float::total_cmp);
    let n = sorted.len() as Float;
    let turned = |k: &usize| over * (*k + 1) as Float >= n;
    let k =
        (0..sorted.len()).find(turned).expect("past the last target every slope is positive");
    sorted[k]
}
