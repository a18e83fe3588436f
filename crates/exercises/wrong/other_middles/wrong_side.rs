//! rejected by other_1_costs_of_hundred_days: 9 times as much
//!
//! The answer that nine tenths of the targets lie below: the dear error is made often.

fn best_answer(targets: &[Float], over: Float) -> Float {
    let mut sorted = targets.to_vec();
    sorted.sort_by(Float::total_cmp);
    let n = sorted.len() as Float;
    let turned = |k: &usize| (*k + 1) as Float >= over * (n - (*k + 1) as Float);
    let k =
        (0..sorted.len()).find(turned).expect("past the last target every slope is positive");
    sorted[k]
}
