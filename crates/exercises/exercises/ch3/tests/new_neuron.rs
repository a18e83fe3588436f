//! The tests of `new_neuron`; leave them as they are.

use super::*;

/// What a dozen roundings leave of sixteen digits.
const ROUNDED: Float = 1e-12;

fn elu(z: Float) -> Float {
    let mut values = [z];
    apply_elu(&mut values);
    values[0]
}

#[test]
fn apply_1_leaves_positive_numbers_alone() {
    for z in [0.001, 1.0, 7.5, 800.0] {
        let found = elu(z);
        assert!(found == z, "the ELU of {z} is {z}, and came out as {found}");
    }
}

#[test]
fn apply_2_bends_negative_ones() {
    for (z, wanted) in
        [(0.0, 0.0), (-1.0, -0.632_120_558_829), (-3.0, -0.950_212_931_632), (-800.0, -1.0)]
    {
        let found = elu(z);
        assert!(
            (found - wanted).abs() < ROUNDED,
            "the ELU of {z} is {wanted}, and came out as {found}"
        );
    }
}

#[test]
fn apply_3_to_a_whole_layer() {
    let mut layer = [2.0, -1.0, 0.0, 5.0, -1.0];
    apply_elu(&mut layer);
    for (found, z) in layer.into_iter().zip([2.0, -1.0, 0.0, 5.0, -1.0]) {
        assert!(
            found == elu(z),
            "in a layer of five the ELU of {z} is {found}, alone it is {}",
            elu(z)
        );
    }
}

#[test]
fn slope_1_on_the_right_is_1() {
    for z in [0.001, 1.0, 7.5, 800.0] {
        let found = slope_of_elu(elu(z));
        assert!(found == 1.0, "at z = {z} the slope is 1, and came out as {found}");
    }
}

#[test]
fn slope_2_has_no_corner() {
    let (left, at, right) =
        (slope_of_elu(elu(-1e-9)), slope_of_elu(elu(0.0)), slope_of_elu(elu(1e-9)));
    assert!(
        (left - 1.0).abs() < 1e-8 && (at - 1.0).abs() < 1e-8 && (right - 1.0).abs() < 1e-8,
        "just left of 0, at 0, and just right of it the slope is 1; it came out as {left}, {at} and {right}"
    );
}

#[test]
fn slope_3_is_what_a_nudge_measures() {
    const NUDGE: Float = 1e-5;
    for tenth in (-200..=50).filter(|tenth| *tenth != 0) {
        let z = Float::from(tenth) / 10.0;
        let measured = (elu(z + NUDGE) - elu(z - NUDGE)) / (2.0 * NUDGE);
        let found = slope_of_elu(elu(z));
        assert!(
            (found - measured).abs() < 1e-8,
            "at z = {z}, where a = {:.6}, a nudge measures the slope {measured:.6}; you say {found:.6}",
            elu(z)
        );
    }
}

#[test]
fn slope_4_is_finite_everywhere() {
    for z in [-1e9, -800.0, -37.0, 37.0, 800.0, 1e9] {
        let found = slope_of_elu(elu(z));
        let wanted = if z > 0.0 { 1.0 } else { 0.0 };
        assert!(
            (found - wanted).abs() < ROUNDED,
            "at z = {z} the slope is all but {wanted}; it came out as {found}"
        );
    }
}
