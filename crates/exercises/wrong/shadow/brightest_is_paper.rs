//! rejected by paper_1_is_the_median_of_a_window: yours is 1
//!
//! The brightest grey in sight: next to a shadow everything in it is ink.

fn paper(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    let (rows, columns) = picture.dim();
    Array2::from_shape_fn((rows, columns), |(row, column)| {
        let down = row.saturating_sub(reach)..(row + reach + 1).min(rows);
        let across = column.saturating_sub(reach)..(column + reach + 1).min(columns);
        let places = down.flat_map(|r| across.clone().map(move |c| (r, c)));
        let mut greys: Vec<Float> = places.map(|place| picture[place]).collect();
        greys.sort_by(Float::total_cmp);
        greys[greys.len() - 1]
    })
}

fn ink(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    (paper(picture, reach) - picture).mapv(|darker| darker.max(0.0))
}
