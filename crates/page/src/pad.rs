//! What is drawn on the pad, on its way through the pipeline of `ch3::centring` into two networks.

use ch1::network::argmax;
use ch2::mini_batch::errors_with;
use ch3::Net;
use ch3::centring::{Picture, Steps};
use ch3::softmax::log_sum_exp;
use mnist::{CLASSES, COLUMNS, PIXELS};
use ndarray::Array2;
use numerics::{Float, Inputs, product};

use crate::networks::Networks;

/// A digit is at least this share of the sheet in height or width; what is smaller is a dot.
const SMALL: Float = 0.125;

/// Whether what was drawn can be a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A network may read it.
    Digit,
    /// There is a dot on it, or a tiny scribble.
    Dot,
    /// The ten outputs together are weaker than digits leave them.
    Strange,
}

/// What a network says.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its ten outputs.
    pub outputs: Vec<Float>,
    /// ln Σ e^z: how strong they are together, before softmax divides by their sum.
    pub strength: Float,
    /// The digit with the largest.
    pub answer: usize,
    /// That with the second largest.
    pub second: usize,
    /// What the ink of each pixel adds to the weighted input of the answer, less what it adds to that of the second.
    pub speaks: Vec<Float>,
}

/// A drawing and what becomes of it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The steps of the pipeline.
    pub steps: Steps,
    /// Whether it can be a digit.
    pub verdict: Verdict,
    /// What chapter 1's network says.
    pub first: Reading,
    /// What the final network says.
    pub last: Reading,
}

impl Reading {
    /// What a network says of 28 × 28 pixels.
    pub fn new(net: &Net, pixels: &[u8]) -> Reading {
        let pixels: Vec<Float> =
            pixels.iter().map(|&pixel| Float::from(pixel) / 255.0).collect();
        let image = Array2::from_shape_vec((1, PIXELS), pixels).expect("28 × 28 pixels");
        let pass = net.forward(&Inputs::from(image.clone()));
        let outputs = pass.outputs().row(0).to_vec();
        let z = pass.z.row(0);
        let answer = argmax(pass.outputs().row(0));
        let others = (0..CLASSES).filter(|&digit| digit != answer);
        let second = others.fold(None, |best, digit| match best {
            Some(best) if z[best] >= z[digit] => Some(best),
            _ => Some(digit),
        });
        let second = second.unwrap_or(answer);
        let mut asked = Array2::zeros((1, CLASSES));
        asked[[0, answer]] = 1.0;
        asked[[0, second]] -= 1.0;
        let deltas = errors_with(&net.layers, asked, |l, error| *error *= &pass.slopes[l]);
        let slopes = product(&deltas[0], &net.layers.weights[0]);
        let speaks = (slopes * image).into_raw_vec_and_offset().0;
        Reading { outputs, strength: log_sum_exp(&z), answer, second, speaks }
    }
}

impl Seen {
    /// What the networks see of a sheet: its greys row by row, 0 black and 255 white. `None` if there is nothing on it.
    pub fn new(networks: &Networks, columns: usize, greys: &[u8]) -> Option<Seen> {
        let greys = greys.iter().map(|&grey| Float::from(grey) / 255.0).collect();
        let steps = Picture::new(columns, greys).steps().ok()?;
        let [first, last] =
            [&networks.first, &networks.last].map(|net| Reading::new(net, &steps.placed));
        let verdict = judged(&steps, last.strength < networks.limit);
        Some(Seen { steps, verdict, first, last })
    }

    /// The drawing on its way, four images of [`CLOSE`] × [`CLOSE`] pixels: its ink, cut out, shrunk into 20 × 20 pixels,
    /// and with its centre of mass in the middle of 28 × 28.
    pub fn on_its_way(&self) -> [Vec<u8>; 4] {
        let Steps { ink, bounds: [top, left, bottom, right], scaled, placed } = &self.steps;
        let (high, wide) = (bottom - top, right - left);
        let fit = |length: usize| (length * CLOSE).div_ceil(high.max(wide)).clamp(1, CLOSE);
        let cut = ink.scaled([*top, *left, high, wide], fit(high), fit(wide));
        let whole = ink.scaled([0, 0, ink.rows(), ink.columns()], CLOSE, CLOSE);
        let doubled = |pixels: &[u8]| -> Vec<u8> {
            let half = |i: usize| pixels[i / CLOSE / 2 * COLUMNS + i % CLOSE / 2];
            (0..CLOSE * CLOSE).map(half).collect()
        };
        [
            laid(&whole, CLOSE),
            laid(&cut, CLOSE),
            doubled(&laid(scaled, COLUMNS)),
            doubled(placed),
        ]
    }
}

/// The side of the images that show the steps.
pub const CLOSE: usize = 2 * COLUMNS;

/// A picture of ink in the middle of an empty sheet.
fn laid(picture: &Picture, side: usize) -> Vec<u8> {
    let (rows, columns) = (picture.rows(), picture.columns());
    let (top, left) = ((side - rows) / 2, (side - columns) / 2);
    let mut sheet = vec![0; side * side];
    for (i, ink) in picture.greys().iter().enumerate() {
        let place = (top + i / columns) * side + left + i % columns;
        sheet[place] = (255.0 * ink.min(1.0)).round() as u8;
    }
    sheet
}

fn judged(steps: &Steps, weak: bool) -> Verdict {
    let [top, left, bottom, right] = steps.bounds;
    let least = SMALL * steps.ink.columns() as Float;
    if ((bottom - top).max(right - left) as Float) < least {
        Verdict::Dot
    } else if weak {
        Verdict::Strange
    } else {
        Verdict::Digit
    }
}
