//! rejected by other_1_costs_of_hundred_days: 9 times as much
//!
//! The median, as if both errors cost the same.

fn best_answer(targets: &[Float], over: Float) -> Float {
    let mut sorted = targets.to_vec();
    sorted.sort_by(Float::total_cmp);
    let n = sorted.len() as Float;
    let _ = over;
    let turned = |k: &usize| (*k + 1) as Float >= n - (*k + 1) as Float;
    let k =
        (0..sorted.len()).find(turned).expect("past the last target every slope is positive");
    sorted[k]
}
