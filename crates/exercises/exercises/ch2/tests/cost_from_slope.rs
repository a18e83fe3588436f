//! The tests of `cost_from_slope`; leave them as they are.

use ch2::cost::QUADRATIC;
use ndarray::array;

use super::*;

#[test]
fn step_1_slope_is_as_wanted() {
    let y = array![0.0, 1.0, 0.0, 1.0, 0.0, 2.0];
    let a = array![0.25, 0.75, 0.5, 0.0, 3.0, -5.0];
    let (found, wanted) = ((tolerant().gradient)(&a, &y), [0.25, -0.25, 0.5, -0.5, 0.5, -0.5]);
    for (j, wanted) in wanted.into_iter().enumerate() {
        assert_eq!(
            found[j],
            wanted,
            "an output that is off by {} has the slope {}; wanted is {wanted}",
            a[j] - y[j],
            found[j]
        );
    }
}

#[test]
fn step_2_small_mistakes_cost_what_they_did() {
    let y = array![0.0, 1.0, 0.0];
    for a in [array![0.0, 1.0, 0.0], array![0.25, 0.75, -0.25], array![0.5, 1.0, -0.125]] {
        let (found, wanted) = ((tolerant().value)(&a, &y), (QUADRATIC.value)(&a, &y));
        // Terms may be added in another order.
        assert!(
            (found - wanted).abs() < 1e-12,
            "outputs {a} for the target {y}, no mistake above ½: the cost is {found}, the quadratic one \
             {wanted}"
        );
    }
}

#[test]
fn step_3_no_jump_where_the_slope_stops_growing() {
    for y in [0.0, 1.0] {
        for edge in [y - 0.5, y + 0.5] {
            let value = |a: Float| (tolerant().value)(&array![a], &array![y]);
            let (below, above) = (value(edge - 1e-9), value(edge + 1e-9));
            assert!(
                (above - below).abs() < 1e-8,
                "target {y}: just below an output of {edge} the cost is {below:.6}, just above it \
                 {above:.6}; no slope of ½ can jump"
            );
        }
    }
}

#[test]
fn step_4_value_and_slope_belong_together() {
    let (a, y) = (array![0.1, 0.9, 4.0, -3.0, 0.6, 0.2], array![0.0, 0.0, 1.0, 2.0, 1.0, 1.0]);
    let gradient = (tolerant().gradient)(&a, &y);
    for j in 0..a.len() {
        let value = |nudge: Float| {
            let mut nudged = a.clone();
            nudged[j] += nudge;
            (tolerant().value)(&nudged, &y)
        };
        let measured = (value(1e-4) - value(-1e-4)) / 2e-4;
        // Straight lines and parabolas leave no error but that of rounding.
        assert!(
            (gradient[j] - measured).abs() < 1e-9,
            "the output {} for the target {}: nudged, the value has the slope {measured:.6}; the gradient \
             says {}",
            a[j],
            y[j],
            gradient[j]
        );
    }
}
