//! rejected by turn_2_by_a_right_angle_moves_pixels: in row 0, column 0 came out as 2.000; it is 3.000
//!
//! The sign of both sines: it turns the other way.

fn turned(image: &Array2<Float>, degrees: Float) -> Array2<Float> {
    let (rows, columns) = image.dim();
    let middle = ((rows as Float - 1.0) / 2.0, (columns as Float - 1.0) / 2.0);
    let (s, c) = (sin(degrees.to_radians()), cos(degrees.to_radians()));
    let ink = |row: Float, column: Float| {
        let inside = row >= 0.0 && column >= 0.0;
        let pixel = inside.then(|| image.get((row as usize, column as usize))).flatten();
        pixel.copied().unwrap_or(0.0)
    };
    Array2::from_shape_fn((rows, columns), |(row, column)| {
        let (y, x) = (row as Float - middle.0, column as Float - middle.1);
        let (y, x) = (y * c + x * s + middle.0, x * c - y * s + middle.1);
        let (top, left) = (y.floor(), x.floor());
        let (v, u) = (y - top, x - left);
        let above = (1.0 - u) * ink(top, left) + u * ink(top, left + 1.0);
        let below = (1.0 - u) * ink(top + 1.0, left) + u * ink(top + 1.0, left + 1.0);
        (1.0 - v) * above + v * below
    })
}
