//! rejected by middle_1_of_the_page_is_the_median: your answer 10 costs
//!
//! Counts the targets below and forgets the one it stands on.

fn best_answer(targets: &[Float], over: Float) -> Float {
    let mut sorted = targets.to_vec();
    sorted.sort_by(Float::total_cmp);
    let n = sorted.len() as Float;
    let turned = |k: &usize| over * *k as Float >= n - *k as Float;
    let k = (0..sorted.len()).find(turned).unwrap_or(sorted.len() - 1);
    sorted[k]
}
