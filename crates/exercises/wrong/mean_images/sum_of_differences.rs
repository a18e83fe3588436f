//! rejected by means_2_read_8200_test_images: So many read the ink alone: do differences cancel?
//!
//! Differences that are not squared cancel: only the ink is compared, as on the page.

fn nearest(means: &Array2<Float>, x: &Array1<Float>) -> usize {
    let distance = |digit: usize| numerics::sum(&(x - &means.row(digit))).abs();
    (1..CLASSES)
        .fold(0, |best, digit| if distance(digit) < distance(best) { digit } else { best })
}
