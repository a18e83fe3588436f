//! Exercise 3-55: A shadow (page A digit of your own)
//!
//! Where a shadow lies on the paper, it is darker than the ground at the edge of the picture, and `predict`
//! takes it for ink. But paper changes slowly and ink abruptly. In a window that is wider than the pen, the
//! middle one of all greys is paper nearly everywhere. Estimate the paper at each place like this, and see what
//! is darker.

use ndarray::Array2;
use numerics::Float;

/// The paper's grey at each place: the median of the greys in the window around it that reaches so many pixels
/// up, down, left and right.
///
/// Greys are 0 for black to 1 for white. At the edge the window is cut off: only places of the picture count.
/// Of an even number of greys take the brighter of the two in the middle.
fn paper(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    let (rows, columns) = picture.dim();
    Array2::from_shape_fn((rows, columns), |(row, column)| {
        // Rows and columns are counted from 0 and cannot be negative: `saturating_sub` stops there. To fill up
        // the window with white or black instead would put paper or ink where nobody has looked.
        let down = row.saturating_sub(reach)..(row + reach + 1).min(rows);
        let across = column.saturating_sub(reach)..(column + reach + 1).min(columns);
        let places = down.flat_map(|r| across.clone().map(move |c| (r, c)));
        let mut greys: Vec<Float> = places.map(|place| picture[place]).collect();
        greys.sort_by(Float::total_cmp);
        // A mean would be drawn down by each dark pixel. The median does not ask how dark they are, only
        // whether they are the majority.
        greys[greys.len() / 2]
    })
}

/// How much darker than its paper each place is: 0 where it is not.
fn ink(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    (paper(picture, reach) - picture).mapv(|darker| darker.max(0.0))
}
