//! rejected by means_1_of_a_few_images: the images of a 0 have a mean grey of 0.1
//!
//! As if all digits were equally frequent.

fn mean_images(data: &Dataset) -> Array2<Float> {
    let mut means = Array2::zeros((CLASSES, PIXELS));
    for i in 0..data.len() {
        let mut row = means.row_mut(data.label(i));
        row += &data.input(i);
    }
    means / (data.len() as Float / 10.0)
}
