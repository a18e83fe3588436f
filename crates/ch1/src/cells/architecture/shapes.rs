//! Digits put together from a few strokes: what one would like hidden neurons to look for.

use figures::DigitGrid;
use mnist::{COLUMNS, PIXELS};
use notebook::{Cell, CellResult, Notebook, cell};
use numerics::Float;

pub(crate) const SHAPES: Cell =
    cell! { "shapes", Instant, "Digits put together from strokes"; shapes };

/// A stroke: how far a point of the image, right and down from its corner, is from it.
type Stroke = fn(Float, Float) -> Float;

const STROKES: [(&str, Stroke); 5] = [
    ("bar", |x, y| segment((7.0, 6.0), (20.0, 6.0), x, y)),
    ("stem", |x, y| segment((20.0, 6.0), (12.0, 24.0), x, y)),
    ("upper loop", |x, y| ring((14.0, 9.5), x, y)),
    ("lower loop", |x, y| ring((14.0, 18.5), x, y)),
    ("left stroke", |x, y| segment((18.0, 4.0), (9.6, 18.0), x, y)),
];

/// Which strokes make a digit.
const DIGITS: [(&str, &[usize]); 5] =
    [("1", &[1]), ("6", &[3, 4]), ("7", &[0, 1]), ("8", &[2, 3]), ("9", &[1, 2])];

fn shapes(nb: &mut Notebook) -> CellResult {
    let mut grid = DigitGrid::new("Five strokes, and five digits made of them", STROKES.len());
    for (i, (name, _)) in STROKES.iter().enumerate() {
        grid = grid.image(&drawn(&[i]), *name);
    }
    for (name, strokes) in DIGITS {
        grid = grid.image(&drawn(strokes), name);
    }
    nb.figure("strokes", grid.draw());
    Ok(())
}

/// The pixels of an image with these strokes.
fn drawn(strokes: &[usize]) -> Vec<u8> {
    let ink = |i: usize| {
        let (x, y) = ((i % COLUMNS) as Float, (i / COLUMNS) as Float);
        let distance =
            strokes.iter().map(|&stroke| STROKES[stroke].1(x, y)).fold(99.0, Float::min);
        (255.0 * (2.2 - distance).clamp(0.0, 1.0)) as u8
    };
    (0..PIXELS).map(ink).collect()
}

/// The distance to the straight stroke from a to b.
fn segment(a: (Float, Float), b: (Float, Float), x: Float, y: Float) -> Float {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let along = ((x - a.0) * dx + (y - a.1) * dy) / (dx * dx + dy * dy);
    let t = along.clamp(0.0, 1.0);
    length(x - a.0 - t * dx, y - a.1 - t * dy)
}

/// The distance to a ring of radius 4.5.
fn ring(centre: (Float, Float), x: Float, y: Float) -> Float {
    (length(x - centre.0, y - centre.1) - 4.5).abs()
}

fn length(x: Float, y: Float) -> Float {
    (x * x + y * y).sqrt()
}
