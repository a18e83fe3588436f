//! Fields of displacement: how far, and where to, each point of an elastic sheet of paper moves.
//!
//! Neighbouring points must move together, or ink turns to dust: random arrows are averaged with the
//! weights of a bell curve. That is most of the work, so it is done once for a large sheet, and
//! each image is laid onto a place of the sheet of its own. Page: *More data and data augmentation*.

use mnist::{COLUMNS, ROWS};
use numerics::{Float, Stream, below, uniform};

use crate::expansion::bell;

/// The sheet has this many points in each direction, and begins anew at its edges.
const SIDE: usize = 256;

/// A sheet, stretched and squeezed: a displacement (down, right) for each of its points.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    down: Vec<Float>,
    right: Vec<Float>,
}

/// The part of the sheet under an image.
pub(crate) struct Window<'a> {
    field: &'a Field,
    top: usize,
    left: usize,
}

impl Field {
    /// Random numbers between −1 and 1, smoothed with a bell curve of standard deviation σ = `reach`
    /// and multiplied by α = `strength`, once for each direction.
    pub(crate) fn new(strength: Float, reach: Float, rng: &mut Stream) -> Field {
        let bell = bell(reach);
        let mut draw = || {
            let noise: Vec<Float> =
                (0..SIDE * SIDE).map(|_| strength * (2.0 * uniform(rng) - 1.0)).collect();
            smooth_columns(&transposed(&smooth_columns(&noise, &bell)), &bell)
        };
        Field { down: draw(), right: draw() }
    }
}

/// Each point becomes the weighted mean of the points above and below it.
fn smooth_columns(sheet: &[Float], weights: &[Float]) -> Vec<Float> {
    let mut smooth = vec![0.0; SIDE * SIDE];
    let reach = weights.len() / 2;
    for (row, smooth) in smooth.chunks_exact_mut(SIDE).enumerate() {
        for (k, weight) in weights.iter().enumerate() {
            let other = (row + SIDE + k - reach) % SIDE;
            let points = &sheet[other * SIDE..][..SIDE];
            smooth.iter_mut().zip(points).for_each(|(s, p)| *s += weight * p);
        }
    }
    smooth
}

fn transposed(sheet: &[Float]) -> Vec<Float> {
    (0..SIDE * SIDE).map(|i| sheet[i % SIDE * SIDE + i / SIDE]).collect()
}

impl Field {
    /// A place on the sheet for the next image.
    pub(crate) fn window(&self, rng: &mut Stream) -> Window<'_> {
        let (top, left) = (below(rng, SIDE - ROWS + 1), below(rng, SIDE - COLUMNS + 1));
        Window { field: self, top, left }
    }
}

impl Window<'_> {
    /// How far the point under a pixel has moved: (down, right), in pixels.
    pub(crate) fn at(&self, row: usize, column: usize) -> (Float, Float) {
        let place = (self.top + row) * SIDE + self.left + column;
        (self.field.down[place], self.field.right[place])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use numerics::{stream, sum};

    #[test]
    fn a_field_is_as_strong_and_as_smooth_as_its_formula_says() {
        // A mean of uniform numbers (variance 1/3) with weights w has variance Σ w² / 3, and Σ w² of a
        // bell curve in the plane is 1/(4πσ²). Neighbours differ by a factor 1/(σ√2) of that.
        let (alpha, sigma) = (34.0, 4.0);
        let field = Field::new(alpha, sigma, &mut stream(7, "field", 0));
        let sd = |values: Vec<Float>| {
            (sum(&values.iter().map(|v| v * v).collect::<Vec<_>>()) / values.len() as Float)
                .sqrt()
        };
        let steps = field.right.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let expected = alpha / (12.0 * std::f64::consts::PI * sigma * sigma).sqrt();
        for found in [sd(field.right.clone()), sd(field.down.clone())] {
            assert!((found / expected - 1.0).abs() < 0.1, "{found}, expected {expected}");
        }
        let expected = expected / (sigma * 2.0_f64.sqrt());
        assert!((sd(steps) / expected - 1.0).abs() < 0.1, "expected {expected}");
        assert_ne!(field.down, field.right);
    }
}
