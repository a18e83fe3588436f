//! rejected by means_1_of_a_few_images: where 1 is black; it came out 25.5
//!
//! Means of the bytes, to be compared with numbers from 0 to 1.

fn mean_images(data: &Dataset) -> Array2<Float> {
    let mut means = Array2::zeros((CLASSES, PIXELS));
    for i in 0..data.len() {
        for (mean, &pixel) in means.row_mut(data.label(i)).iter_mut().zip(data.pixels(i)) {
            *mean += Float::from(pixel);
        }
    }
    for (mut row, &count) in means.outer_iter_mut().zip(&data.class_counts()) {
        row /= count as Float;
    }
    means
}
