//! Pictures of our own: a few pen strokes on paper, as a phone would see them.

use crate::centring::Picture;
use numerics::Float;

/// The side of a picture, in pixels.
pub(super) const SIDE: usize = 56;

/// A picture: a sign, where it stands, and what it is drawn on.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    /// What it is called.
    pub(super) name: &'static str,
    /// The corners of its strokes, each stroke in a square from (0, 0) to (1, 1): (right, down).
    strokes: &'static [&'static [(Float, Float)]],
    /// Where the square's corner is, and its side, in pixels.
    corner: (Float, Float),
    side: Float,
    /// Half the width of the pen, in pixels.
    pen: Float,
    /// The greys of the paper at the left and right edge, and that of the ink.
    paper: (Float, Float),
    ink: Float,
}

const FOUR: &[&[(Float, Float)]] =
    &[&[(0.62, 0.0), (0.1, 0.62), (0.95, 0.62)], &[(0.68, 0.32), (0.6, 1.0)]];
const SEVEN: &[&[(Float, Float)]] = &[&[(0.1, 0.05), (0.85, 0.0), (0.4, 1.0)]];
const TWO: &[&[(Float, Float)]] = &[&[
    (0.1, 0.25),
    (0.25, 0.05),
    (0.55, 0.0),
    (0.75, 0.15),
    (0.7, 0.4),
    (0.1, 1.0),
    (0.9, 0.95),
]];
const LETTER: &[&[(Float, Float)]] =
    &[&[(0.05, 1.0), (0.5, 0.0), (0.95, 1.0)], &[(0.25, 0.6), (0.75, 0.6)]];

const PENCIL: Drawing = Drawing {
    name: "a 4",
    strokes: FOUR,
    corner: (14.0, 10.0),
    side: 34.0,
    pen: 1.8,
    paper: (0.86, 0.86),
    ink: 0.25,
};

/// What is shown to the network: on paper, in a corner, on a blackboard, in a shadow, and no digit.
pub(super) const DRAWINGS: [Drawing; 5] = [
    PENCIL,
    Drawing {
        name: "a 7, small",
        strokes: SEVEN,
        corner: (36.0, 34.0),
        side: 16.0,
        pen: 1.1,
        ..PENCIL
    },
    Drawing { name: "a 2, chalk", strokes: TWO, paper: (0.15, 0.15), ink: 0.9, ..PENCIL },
    Drawing { name: "a 7, shadow", strokes: SEVEN, paper: (0.9, 0.55), ..PENCIL },
    Drawing { name: "a letter", strokes: LETTER, ..PENCIL },
];

/// The one that lies beside the program as a PNG.
pub(super) const PHOTO: Drawing = DRAWINGS[1];

impl Drawing {
    /// The greys as a camera gives them, 0 black and 255 white.
    pub(super) fn greys(&self) -> Vec<u8> {
        let pixel = |i: usize| {
            let (x, y) = ((i % SIDE) as Float, (i / SIDE) as Float);
            let paper = self.paper.0 + (self.paper.1 - self.paper.0) * x / SIDE as Float;
            let covered = (self.pen + 0.5 - self.distance(x, y)).clamp(0.0, 1.0);
            (255.0 * (paper + covered * (self.ink - paper))).round() as u8
        };
        (0..SIDE * SIDE).map(pixel).collect()
    }

    /// The same, ready to be centred.
    pub(super) fn picture(&self) -> Picture {
        let greys = self.greys().into_iter().map(|grey| Float::from(grey) / 255.0);
        Picture::new(SIDE, greys.collect())
    }

    /// How far a point is from the nearest stroke.
    fn distance(&self, x: Float, y: Float) -> Float {
        let ((left, top), side) = (self.corner, self.side);
        let (x, y) = ((x - left) / side, (y - top) / side);
        let lines = self.strokes.iter().flat_map(|stroke| stroke.windows(2));
        let distances = lines.map(|ends| {
            let ((x0, y0), (x1, y1)) = (ends[0], ends[1]);
            let (dx, dy) = (x1 - x0, y1 - y0);
            let along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
            let t = along.clamp(0.0, 1.0);
            let (right, down) = (x - x0 - t * dx, y - y0 - t * dy);
            (right * right + down * down).sqrt()
        });
        side * distances.fold(Float::INFINITY, Float::min)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_png_beside_the_program_is_the_drawing() {
        let file = &include_bytes!("../../../pictures/digit.png")[..];
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut greys = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut greys).unwrap();
        assert_eq!(frame.color_type, png::ColorType::Grayscale);
        assert_eq!(greys, PHOTO.greys());
    }
}
