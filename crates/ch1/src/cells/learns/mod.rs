//! The shortest program that learns: each misread image is added to the weights of its digit and taken from
//! those of the answer. `examples/learns.rs` is the same, written out.
//!
//! Page: *A network that learns*.

mod pencil;

use figures::{Axis, DigitGrid, Plot, Role, Series, WeightGrid};
use mnist::{CLASSES, Dataset, Mnist, PIXELS};
use ndarray::{Array2, ShapeBuilder};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::{Float, matvec};

pub(crate) use self::pencil::PENCIL;
use super::luck;
use crate::luck::SameImages;
use crate::network::argmax;
use crate::statistics::{Sample, Share};

/// The mistakes are counted from one of these images to the next.
const STAGES: [usize; 5] = [0, 100, 1_000, 10_000, 50_000];
/// So many images lie between two points of the curve.
const APART: usize = 2_500;

parameters! { P { passes: usize = 5 in 2..=50, "passes over the training images, for the curve" } }

pub(crate) const LEARNS: Cell = cell! {
    "learns", Seconds, "The shortest program that learns to read digits";
    learns(P)
};

fn learns(nb: &mut Notebook, p: P) -> CellResult {
    let Mnist { training, test, .. } = nb.data()?;
    let mut reader = Reader::new([1.0, -1.0]);
    let mut last = vec![];
    for (stage, (from, to, right)) in reader.first_pass(training).into_iter().enumerate() {
        let percent = misread(&right).percent();
        say!(nb, "images {from} to {to}: {percent:.1} % misread");
        values!(nb, "misread_{stage}_percent" = percent);
        last = right;
    }
    faulty(nb, &last)?;
    let read = reader.reads(test);
    values!(nb, test_percent = read.percent(), zeros_in_test = test.class_counts()[0]);
    values!(nb, numbers = CLASSES * PIXELS);

    nb.figure("eights", eights(training));
    let grid = WeightGrid::new("The weights of the ten digits after one pass", 5);
    let weights = |digit: usize| reader.weights.row(digit).to_vec();
    let digits = 0..CLASSES;
    let grid = digits.fold(grid, |grid, digit| grid.image(&weights(digit), digit.to_string()));
    nb.figure("weights", grid.draw());
    curve(nb, p.passes)
}

/// What two faulty programs read of the last images of the pass; the whole program read these.
fn faulty(nb: &mut Notebook, whole: &[bool]) -> CellResult {
    let training = &nb.data()?.training;
    let last = |times| Reader::new(times).first_pass(training).pop().map(|(.., right)| right);
    let [exchanged, only_plus] =
        [[-1.0, 1.0], [1.0, 0.0]].map(|times| last(times).unwrap_or_default());
    values!(nb, exchanged_percent = misread(&exchanged).percent());
    values!(nb, only_plus_percent = misread(&only_plus).percent());
    luck::record_images(nb, "only_plus", SameImages::new(&only_plus, whole));
    Ok(())
}

/// How many images were not read.
fn misread(right: &[bool]) -> Share {
    Share::of(right, |right| !right)
}

/// The first images of an 8.
fn eights(data: &Dataset) -> figures::Figure {
    let found = (0..data.len()).filter(|&i| data.label(i) == 8).take(20);
    let grid = DigitGrid::new("The first twenty eights of the training set", 10);
    found.fold(grid, |grid, i| grid.image(data.pixels(i), "")).draw()
}

/// What is read of images that nothing is learned from, over several passes.
fn curve(nb: &mut Notebook, passes: usize) -> CellResult {
    let Mnist { training, validation, .. } = nb.data()?;
    let (mut reader, mut curve) = (Reader::new([1.0, -1.0]), vec![]);
    for pass in 0..passes {
        for i in 0..training.len() {
            if i % APART == 0 {
                curve.push((pass * training.len() + i, reader.reads(validation).percent()));
            }
            reader.lesson(training, i);
        }
        nb.progress(pass + 1, passes, "")?;
    }
    let later = curve.iter().filter(|(seen, _)| *seen >= training.len());
    let later: Sample = later.map(|&(_, percent)| percent).collect();
    values!(nb, lowest_later = later.lowest(), highest_later = later.highest());
    let points = curve.into_iter().map(|(seen, percent)| (seen as Float / 1e3, percent));
    let x = Axis::new("thousands of images seen");
    let y = Axis::new("images read, %").range(60.0, 100.0);
    let plot = Plot::new("Images read correctly in the course of the learning", x, y)
        .series(Series::line(Role::Validation, "validation", points));
    nb.figure("curve", plot.draw());
    Ok(())
}

/// A weight for every pixel and digit.
struct Reader {
    /// 10×784.
    weights: Array2<Float>,
    /// How often a misread image is added to the weights of its digit, and to those of the answer.
    times: [Float; 2],
}

impl Reader {
    fn new(times: [Float; 2]) -> Reader {
        Reader { weights: Array2::zeros((CLASSES, PIXELS).f()), times }
    }

    /// The first pass over the images: from which to which image, and which of them were read.
    fn first_pass(&mut self, data: &Dataset) -> Vec<(usize, usize, Vec<bool>)> {
        let mut stages = vec![];
        for at in STAGES.windows(2) {
            let (from, to) = (at[0].min(data.len()), at[1].min(data.len()));
            stages.push((from, to, (from..to).map(|i| self.lesson(data, i)).collect()));
        }
        stages
    }

    /// Reads an image, and learns from it if the answer is wrong; whether it was right.
    fn lesson(&mut self, data: &Dataset, i: usize) -> bool {
        let (image, digit) = (data.input(i), data.label(i));
        let answer = argmax(&matvec(&self.weights, &image));
        if answer != digit {
            self.weights.row_mut(digit).scaled_add(self.times[0], &image);
            self.weights.row_mut(answer).scaled_add(self.times[1], &image);
        }
        answer == digit
    }

    /// How many images are read correctly.
    fn reads(&self, data: &Dataset) -> Share {
        let right =
            |&i: &usize| argmax(&matvec(&self.weights, &data.input(i))) == data.label(i);
        Share::new((0..data.len()).filter(right).count(), data.len())
    }
}
