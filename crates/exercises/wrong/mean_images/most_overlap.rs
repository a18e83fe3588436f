//! rejected by means_2_read_8200_test_images: of the 10000 test images are read correctly; with the nearest mean image it is 8200
//!
//! The largest m·x: whoever has most ink overlaps most.

fn nearest(means: &Array2<Float>, x: &Array1<Float>) -> usize {
    let overlap = |digit: usize| dot(means.row(digit), x);
    (1..CLASSES)
        .fold(0, |best, digit| if overlap(digit) > overlap(best) { digit } else { best })
}
