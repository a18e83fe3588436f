//! The tests of `shadow`; leave them as they are.

use ndarray::array;
use numerics::{normal, stream};

use super::*;

/// A stroke three pixels wide, from the left end of the picture nearly to the right one, with a hook.
fn pen(row: usize, column: usize) -> bool {
    (20..23).contains(&row) && column < 40
        || (37..40).contains(&column) && (20..50).contains(&row)
}

/// A sheet of 60×50 pixels: `light` is the paper's grey at each place, and ink is darker by half.
fn sheet(light: impl Fn(usize, usize) -> Float) -> Array2<Float> {
    Array2::from_shape_fn((60, 50), |(r, c)| light(r, c) * if pen(r, c) { 0.5 } else { 1.0 })
}

/// Compares the ink, wherever it is above `threshold`, with the stroke.
fn check(picture: &Array2<Float>, threshold: Float, told: &str) {
    let found = ink(picture, 6);
    assert_eq!(
        found.dim(),
        picture.dim(),
        "the ink has as many rows and columns as the picture"
    );
    for ((row, column), &grey) in found.indexed_iter() {
        let (is, should) = if pen(row, column) {
            ("no ink", "the pen was")
        } else {
            ("ink", "there is only paper")
        };
        assert_eq!(
            grey > threshold,
            pen(row, column),
            "{told}: {is} ({grey:.3}) at row {row}, column {column}, where {should}"
        );
    }
}

#[test]
fn paper_1_is_the_median_of_a_window() {
    let picture = array![[0.1, 1.0, 0.8], [0.7, 0.2, 0.6], [0.3, 0.5, 0.4]];
    let (found, wanted) = (paper(&picture, 1), 0.5);
    assert_eq!(found.dim(), (3, 3), "the paper has as many rows and columns as the picture");
    let middle = found[[1, 1]];
    assert_eq!(
        middle, wanted,
        "of the nine greys of\n{picture}\nthe median is {wanted}; yours is {middle}"
    );
}

#[test]
fn paper_2_is_cut_off_at_the_edge() {
    let picture = array![[0.1, 1.0, 0.8], [0.7, 0.2, 0.6], [0.3, 0.5, 0.4]];
    let found = paper(&picture, 1);
    for (place, greys, wanted) in [
        ([0, 0], "0.1, 0.2, 0.7, 1.0", 0.7),
        ([2, 2], "0.2, 0.4, 0.5, 0.6", 0.5),
        ([0, 1], "0.1, 0.2, 0.6, 0.7, 0.8, 1.0", 0.7),
        ([1, 0], "0.1, 0.2, 0.3, 0.5, 0.7, 1.0", 0.5),
    ] {
        assert_eq!(
            found[place], wanted,
            "row and column {place:?} of\n{picture}\nsees {greys}, whose upper middle is {wanted}; yours is {}",
            found[place]
        );
    }
}

#[test]
fn paper_3_may_be_smaller_than_the_window() {
    let found = paper(&array![[0.2, 0.6, 0.9]], 10);
    assert_eq!(
        found,
        array![[0.6, 0.6, 0.6]],
        "a window over a whole picture of 1×3 pixels: 0.2, 0.6, 0.9"
    );
}

#[test]
fn shadow_1_none() {
    check(&sheet(|_, _| 0.9), 0.3, "even light");
}

#[test]
fn shadow_2_across_half_of_the_sheet() {
    // In the shadow paper has 0.4; ink in the light has 0.45. No single threshold can tell them.
    let light = |c: usize| 0.9 - 0.02 * c.clamp(10, 35).saturating_sub(10) as Float;
    check(&sheet(|_, c| light(c)), 0.1, "a shadow whose edge is soft, from column 10 to 35");
}

#[test]
fn shadow_3_that_fades() {
    check(&sheet(|r, c| 0.95 - 0.005 * (r + c) as Float), 0.1, "light from the upper left");
}

#[test]
fn shadow_4_on_paper_with_a_grain() {
    let rng = &mut stream(38, "grain", 0);
    let grain = Array2::from_shape_simple_fn((60, 50), || 0.01 * normal(rng));
    check(&(sheet(|r, _| 0.5 + 0.006 * r as Float) + grain), 0.1, "paper with a grain");
}
