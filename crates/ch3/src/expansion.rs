//! More training images from those we have: shifted, turned, slanted and bent.
//!
//! Whatever leaves the digit readable leaves its label right, so the images made here are new
//! examples that cost nothing. See the page *More data and data augmentation*.

use mnist::{COLUMNS, Dataset, PIXELS, ROWS};
use numerics::{Float, Stream, cos, exp, sin, stream, uniform};

use crate::field::Field;
use crate::threads::Threads;

// ANCHOR: shifted
/// The image moved down and to the right by whole pixels (negative: up and to the left). What
/// leaves the frame is lost, and paper comes in from the other side.
pub fn shifted(image: &[u8], down: isize, right: isize) -> Vec<u8> {
    let mut moved = vec![0; PIXELS];
    for row in 0..ROWS {
        for column in 0..COLUMNS {
            let from = (row.checked_add_signed(-down), column.checked_add_signed(-right));
            // if both lie in the frame, call them y and x
            if let (Some(y @ 0..ROWS), Some(x @ 0..COLUMNS)) = from {
                moved[row * COLUMNS + column] = image[y * COLUMNS + x];
            }
        }
    }
    moved
}

/// Five images for one: each as it is, and moved by one pixel up, down, left and right.
pub fn with_shifts(data: &Dataset) -> Dataset {
    const MOVES: [(isize, isize); 5] = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)];
    let images = (0..data.len()).flat_map(|i| MOVES.map(|move_by| (i, move_by)));
    let pixels = images.flat_map(|(i, (down, right))| shifted(data.pixels(i), down, right));
    let labels = data.labels().iter().flat_map(|&label| [label; MOVES.len()]);
    Dataset::new(pixels.collect(), labels.collect()).expect("as many images as labels")
}
// ANCHOR_END: shifted

/// The image turned by an angle in degrees about its middle, clockwise.
pub fn rotated(image: &[u8], degrees: Float) -> Vec<u8> {
    let turn = Affine::new(degrees, 0.0, (0.0, 0.0));
    resample(image, |row, column| turn.source(row, column)).collect()
}

/// More training images from those there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expansion {
    /// None.
    None,
    /// Each image moved by a pixel in four directions: five times as many.
    Shifts,
    /// In every epoch each image shifted, turned and slanted in a new way.
    Affine,
    /// In every epoch each image bent in a new way, too.
    Elastic,
}

/// How far an image may be distorted. Each quantity is drawn anew for each image, uniformly
/// between its negative and itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distortion {
    /// The largest shift in each direction, in pixels (not only whole ones).
    pub shift: Float,
    /// The largest angle by which the image is turned, in degrees.
    pub rotation: Float,
    /// The largest shear: by how many pixels a row moves sideways for each row away from the middle.
    pub shear: Float,
    /// How strongly the paper is stretched and squeezed, α; 0 leaves it flat.
    pub elastic: Float,
    /// How far the stretching reaches, σ, in pixels.
    pub reach: Float,
}

impl Distortion {
    /// None at all.
    pub const NONE: Distortion =
        Distortion { shift: 0.0, rotation: 0.0, shear: 0.0, elastic: 0.0, reach: 4.0 };

    /// As a hand or a scanner might do it: all straight lines stay straight.
    pub const AFFINE: Distortion =
        Distortion { shift: 1.0, rotation: 10.0, shear: 0.15, ..Distortion::NONE };

    /// A little of the same, and elastic: straight lines become curves. σ is that of Simard,
    /// Steinkraus and Platt (2003).
    pub const ELASTIC: Distortion =
        Distortion { shift: 1.0, rotation: 7.5, shear: 0.1, elastic: 30.0, reach: 4.0 };

    /// The images of a data set, each distorted in its own way: other ways in every epoch, the same
    /// ways for the same seed and epoch.
    ///
    /// ```
    /// use ch3::expansion::Distortion;
    ///
    /// let mnist = mnist::Mnist::load()?;
    /// let few = mnist.training.first(3);
    /// let today = Distortion::ELASTIC.apply(&few, 7, 1);
    /// assert_eq!(today.labels(), few.labels());
    /// assert_ne!(today, Distortion::ELASTIC.apply(&few, 7, 2));
    /// assert_eq!(few, Distortion::NONE.apply(&few, 7, 1));
    /// # Ok::<(), mnist::Error>(())
    /// ```
    pub fn apply(self, data: &Dataset, seed: u64, epoch: u64) -> Dataset {
        self.apply_on(data, seed, epoch, Threads::ONE)
    }

    // ANCHOR: apply
    /// The same, on several threads, which share the work when all that is random has been drawn.
    pub fn apply_on(self, data: &Dataset, seed: u64, epoch: u64, threads: Threads) -> Dataset {
        let rng = &mut stream(seed, "distort", epoch);
        let field = (self.elastic > 0.0).then(|| Field::new(self.elastic, self.reach, rng));
        let mut draw = || (self.draw(rng), field.as_ref().map(|field| field.window(rng)));
        let drawn: Vec<_> = (0..data.len()).map(|_| draw()).collect();
        let distorted = |i: usize| {
            let (affine, window) = &drawn[i];
            resample(data.pixels(i), move |row, column| {
                let (y, x) = affine.source(row, column);
                let (dy, dx) = window.as_ref().map_or((0.0, 0.0), |w| w.at(row, column));
                (y + dy, x + dx)
            })
        };
        let pixels =
            threads.hundreds(data.len(), |images| images.flat_map(distorted).collect());
        Dataset::new(pixels, data.labels().to_vec()).expect("as many images as labels")
    }
    // ANCHOR_END: apply

    fn draw(self, rng: &mut Stream) -> Affine {
        let mut between = |largest: Float| largest * (2.0 * uniform(rng) - 1.0);
        let (down, right) = (between(self.shift), between(self.shift));
        Affine::new(between(self.rotation), between(self.shear), (down, right))
    }
}

/// A map of the plane that keeps lines straight: where the ink of a pixel comes from.
#[derive(Clone, Copy, Debug)]
struct Affine {
    matrix: [[Float; 2]; 2],
    shift: (Float, Float),
}

impl Affine {
    /// Turned by an angle in degrees, sheared, and shifted.
    fn new(rotation: Float, shear: Float, shift: (Float, Float)) -> Affine {
        let angle = rotation.to_radians();
        let (s, c) = (sin(angle), cos(angle));
        // (c −s; s c) times (1 0; shear 1), for columns (y, x)
        let matrix = [[c - s * shear, -s], [s + c * shear, c]];
        Affine { matrix, shift }
    }

    /// Where the ink of this pixel comes from: (y, x), measured from the first pixel.
    fn source(&self, row: usize, column: usize) -> (Float, Float) {
        const MIDDLE: (Float, Float) =
            ((ROWS - 1) as Float / 2.0, (COLUMNS - 1) as Float / 2.0);
        let (y, x) = (row as Float - MIDDLE.0, column as Float - MIDDLE.1);
        let [[a, b], [c, d]] = self.matrix;
        let (down, right) = self.shift;
        (a * y + b * x + MIDDLE.0 - down, c * y + d * x + MIDDLE.1 - right)
    }
}

/// A new image, each pixel of which takes its ink from a place in the old one: between four pixels,
/// from each in proportion to its nearness. Outside of the image is paper.
fn resample(
    image: &[u8],
    source: impl Fn(usize, usize) -> (Float, Float),
) -> impl Iterator<Item = u8> {
    const WIDTH: usize = COLUMNS + 3; // a frame of paper: one pixel before, two behind
    let mut framed = [0.0; (ROWS + 3) * WIDTH];
    for (row, pixels) in image.chunks_exact(COLUMNS).enumerate() {
        for (column, &pixel) in pixels.iter().enumerate() {
            framed[(row + 1) * WIDTH + column + 1] = Float::from(pixel);
        }
    }
    (0..PIXELS).map(move |place| {
        let (y, x) = source(place / COLUMNS, place % COLUMNS);
        let y = y.clamp(-1.0, ROWS as Float) + 1.0;
        let x = x.clamp(-1.0, COLUMNS as Float) + 1.0;
        let (top, left) = (y as usize, x as usize);
        let (v, u) = (y - top as Float, x - left as Float);
        let corner = &framed[top * WIDTH + left..][..WIDTH + 2];
        let above = (1.0 - u) * corner[0] + u * corner[1];
        let below = (1.0 - u) * corner[WIDTH] + u * corner[WIDTH + 1];
        ((1.0 - v) * above + v * below).round() as u8
    })
}

/// The weights of a bell curve of standard deviation σ at −r, …, 0, …, r; their sum is 1.
pub(crate) fn bell(sigma: Float) -> Vec<Float> {
    let r = (3.0 * sigma).ceil() as i32;
    let weights: Vec<Float> = (-r..=r)
        .map(|k| exp(-Float::from(k) * Float::from(k) / (2.0 * sigma * sigma)))
        .collect();
    let total = numerics::sum(&weights);
    weights.into_iter().map(|weight| weight / total).collect()
}
