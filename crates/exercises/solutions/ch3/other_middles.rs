//! Exercise 3-11: Other middles (page Likelihood, information and cross-entropy)
//!
//! A shop orders bread in the evening and learns in the morning how much it could have sold. A loaf too many
//! costs `over` times as much as a loaf too few. The network should say how many to order, and all it has is a
//! bias: one answer for all days.

use numerics::Float;

/// A single answer a with the smallest mean cost over all targets, where the cost is `over` · (a − y) if a is above
/// the target y, and y − a otherwise.
///
/// There is at least one target, in no particular order. If several answers are equally good, any of them will do.
fn best_answer(targets: &[Float], over: Float) -> Float {
    // Above k of the n targets, each of these adds the slope `over`, and each of the others −1: the cost falls as
    // long as over · k < n − k. So the best answer is the first target, in order of size, past which it falls no
    // more. (Past target number k, counted from 0, there are k + 1 below.)
    let mut sorted = targets.to_vec();
    sorted.sort_by(Float::total_cmp);
    let n = sorted.len() as Float;
    let turned = |k: &usize| over * (*k + 1) as Float >= n - (*k + 1) as Float;
    let k =
        (0..sorted.len()).find(turned).expect("past the last target every slope is positive");
    sorted[k]
}
