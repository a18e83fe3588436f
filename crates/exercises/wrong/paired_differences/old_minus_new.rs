//! rejected by differences_1_are_new_minus_old_in_the_order_of_the_seeds: the differences of 95.5, 95, 96 (new)
//!
//! The wrong way round: a gain comes out as a loss.

fn differences(new: &[Float], old: &[Float]) -> Vec<Float> {
    old.iter().zip(new).map(|(old, new)| old - new).collect()
}
