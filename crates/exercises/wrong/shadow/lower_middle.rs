//! rejected by paper_2_is_cut_off_at_the_edge: sees 0.1, 0.2, 0.7, 1.0, whose upper middle is 0.7; yours is 0.2
//!
//! The darker of the two in the middle: where half of the window is ink, ink is taken for paper.

fn paper(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    let (rows, columns) = picture.dim();
    Array2::from_shape_fn((rows, columns), |(row, column)| {
        let down = row.saturating_sub(reach)..(row + reach + 1).min(rows);
        let across = column.saturating_sub(reach)..(column + reach + 1).min(columns);
        let places = down.flat_map(|r| across.clone().map(move |c| (r, c)));
        let mut greys: Vec<Float> = places.map(|place| picture[place]).collect();
        greys.sort_by(Float::total_cmp);
        greys[(greys.len() - 1) / 2]
    })
}

fn ink(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    (paper(picture, reach) - picture).mapv(|darker| darker.max(0.0))
}
