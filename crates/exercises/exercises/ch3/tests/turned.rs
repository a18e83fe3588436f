//! The tests of `turned`; leave them as they are.

use mnist::{COLUMNS, ROWS};
use ndarray::array;
use numerics::{stream, uniform};

use super::*;

/// The cosine of 90 degrees is not 0 but 6e−17: what is exact on paper is right to twelve digits here.
const ROUNDED: Float = 1e-12;

fn random(rows: usize, columns: usize, seed: u64) -> Array2<Float> {
    let mut rng = stream(seed, "pixels", 0);
    Array2::from_shape_simple_fn((rows, columns), || uniform(&mut rng))
}

fn five() -> Array2<Float> {
    let mnist = mnist::Mnist::load().expect("the images come with the book");
    let five = mnist.training.input(0);
    Array2::from_shape_fn((ROWS, COLUMNS), |(row, column)| five[row * COLUMNS + column])
}

fn check(found: &Array2<Float>, wanted: &Array2<Float>, told: &str) {
    assert_eq!(found.dim(), wanted.dim(), "{told}: rows and columns");
    for (((row, column), found), wanted) in found.indexed_iter().zip(wanted) {
        assert!(
            (found - wanted).abs() < ROUNDED,
            "{told}: the pixel in row {row}, column {column} came out as {found:.3}; it is {wanted:.3}"
        );
    }
}

#[test]
fn turn_1_by_0_degrees_changes_nothing() {
    for (rows, columns) in [(3, 3), (4, 4), (5, 2), (28, 28)] {
        let image = random(rows, columns, 1);
        check(&turned(&image, 0.0), &image, &format!("{rows} × {columns} pixels, 0 degrees"));
    }
}

#[test]
fn turn_2_by_a_right_angle_moves_pixels() {
    let image = array![[1.0, 2.0], [3.0, 4.0]];
    check(&turned(&image, 90.0), &array![[3.0, 1.0], [4.0, 2.0]], "(1 2; 3 4) by 90 degrees");
    let image = array![[1.0, 2.0, 3.0], [0.0, 9.0, 0.0], [0.0, 0.0, 7.0]];
    let wanted = array![[0.0, 0.0, 1.0], [0.0, 9.0, 2.0], [7.0, 0.0, 3.0]];
    check(&turned(&image, 90.0), &wanted, "(1 2 3; 0 9 0; 0 0 7) by 90 degrees");
}

#[test]
fn turn_3_by_four_right_angles_changes_nothing() {
    for image in [random(3, 3, 1), random(4, 4, 2), random(28, 28, 3), five()] {
        for angle in [90.0, -90.0] {
            let round = (0..4).fold(image.clone(), |image, _| turned(&image, angle));
            check(
                &round,
                &image,
                &format!("four times {angle} degrees, {} rows", image.nrows()),
            );
        }
    }
}

#[test]
fn turn_4_takes_from_four_pixels() {
    // The pixel above the middle: by 20 degrees, its ink comes from a place that is less high, and to the left.
    let image = array![[0.0, 2.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]];
    let (up, left) = (cos(Float::to_radians(20.0)), sin(Float::to_radians(20.0)));
    let wanted = up * (1.0 - left) * 2.0;
    let found = turned(&image, 20.0)[[0, 1]];
    assert!(
        (found - wanted).abs() < ROUNDED,
        "(0 2 0; 0 0 0; 0 0 0) by 20 degrees: the ink of the pixel above the middle comes from {up:.3} above \
         and {left:.3} to the left of the middle, so it is {up:.3} · {:.3} of the 2, {wanted:.3}; it came out as \
         {found:.3}",
        1.0 - left
    );
}

#[test]
fn turn_5_on_the_rim() {
    let wanted = 2.0 - Float::sqrt(2.0);
    let found = turned(&Array2::ones((3, 3)), 45.0)[[0, 0]];
    assert!(
        (found - wanted).abs() < ROUNDED,
        "ones, 3 × 3, by 45 degrees: the ink of a corner comes from a place {:.3} outside of the image, so {:.3} \
         of it is paper and {wanted:.3} is the pixel beside it; the corner came out as {found:.3}",
        1.0 - wanted,
        1.0 - wanted
    );
}

#[test]
fn turn_6_there_and_back_is_nearly_the_same_five() {
    let five = five();
    for angle in [1.0, 7.0, 15.0, 30.0] {
        let back = turned(&turned(&five, angle), -angle);
        let gap = (&back - &five).mapv(Float::abs).sum() / five.sum();
        let ink = turned(&five, angle).sum() / five.sum();
        // Each interpolation blurs the rims of a stroke that is three pixels wide, and moves no stroke.
        assert!(
            gap < 0.35 && (ink - 1.0).abs() < 0.02,
            "by {angle} degrees and back, pixels have changed by {:.0} % of the ink; after the first turn there \
             is {ink:.3} times the ink",
            100.0 * gap
        );
    }
}
