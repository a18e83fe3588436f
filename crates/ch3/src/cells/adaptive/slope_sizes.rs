//! How different the slopes of a network's weights are.

use ch1::network::Network;
use ch2::examples::Batch;
use figures::{Axis, Figure, Histogram, Role, WeightGrid};
use mnist::{Dataset, PIXELS};
use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, ln, permutation, stream, sum};

use crate::cells::known;
use crate::cells::training::plain;
use crate::gradient::{blocks, lay_out, measure};
use crate::optimizer::{Descent, Memory, Optimizer};
use crate::{Examples, Initializer, Recipe};

parameters! { Slopes { eta = 0.1, batch = 10, seed = 7 } }

pub(crate) const SLOPES: Cell = cell! {
    "slope-sizes", Seconds, "How large the slopes of the weights are in the first epoch";
    slope_sizes(Slopes)
};

fn slope_sizes(nb: &mut Notebook, p: Slopes) -> CellResult {
    let mnist = nb.data()?;
    let squares = mean_squares(p, &Examples::from(&mnist.training));
    let sizes: Vec<Vec<Float>> =
        squares.iter().map(|s| s.iter().map(|s| s.sqrt()).collect()).collect();
    let marked = ["smallest", "10 % below", "median", "90 % below", "largest"];
    let mut table = Table::new(["weights into", "always 0"].into_iter().chain(marked));
    for (name, key, sizes) in [
        ("the hidden layer", "hidden", &sizes[0]),
        ("the output layer", "output", &sizes[1]),
        ("all", "all", &sizes.concat()),
    ] {
        let [silent, marks @ ..] = marks(sizes);
        values!(nb, "{key}_silent" = silent, "{key}_tenth" = marks[1]);
        values!(nb, "{key}_largest" = marks[4], "{key}_ratio" = marks[3] / marks[1]);
        values!(nb, "{key}_extremes" = marks[4] / marks[0]);
        let marks = marks.map(|size| format!("{size:.1e}"));
        table.push(row![name, silent].into_iter().chain(marks));
    }
    say!(
        nb,
        "784-30-10, plain descent. Root mean square of each weight's slope over the steps"
    );
    say!(nb, "of the first epoch:\n");
    nb.table("sizes", table);
    let of_pixels = squares[0].columns().into_iter().map(|s| (sum(s) / 30.0).sqrt()).collect();
    values!(nb, dark = squares[0].columns().into_iter().filter(|s| sum(s) == 0.0).count());
    let subject = "Slopes of the weights in the first epoch";
    let axis = Axis::new("root mean square of the slope, as a power of ten");
    let histogram = Histogram::new(subject, axis, 40)
        .density()
        .sample(Role::First, "into the hidden layer", powers(&sizes[0]))
        .sample(Role::Second, "into the output layer", powers(&sizes[1]));
    nb.figure("histogram", histogram.draw());
    nb.figure("pixels", pixels(&mnist.training, of_pixels));
    Ok(())
}

/// For each weight, the mean square of its slope over the steps of an epoch of plain descent.
fn mean_squares(p: Slopes, examples: &Examples) -> Vec<Array2<Float>> {
    let initializer = Initializer::Scaled;
    let mut net = Recipe { initializer, seed: p.seed, ..plain() }.start();
    lay_out(&mut net.layers);
    let mut gradient = Network::shaped(&net.sizes(), || 0.0);
    let mut squares = gradient.weights.clone();
    let order = permutation(&mut stream(p.seed, "shuffle", 1), examples.len());
    let (mut batch, batches) = (Batch::default(), order.chunks(p.batch));
    let steps = batches.len() as Float;
    for chosen in batches {
        examples.gather(chosen, &mut batch);
        let pass = net.forward(&batch.inputs);
        let deltas = net.errors(&pass, &batch.targets);
        measure(&mut gradient, &batch.inputs, &pass, &deltas);
        for (squares, g) in squares.iter_mut().zip(&gradient.weights) {
            squares.zip_mut_with(g, |s, &g| *s += g * g / steps);
        }
        for (w, g) in blocks(&mut net.layers).zip(blocks(&mut gradient)) {
            Descent.step(p.eta, w, g, &mut Memory::default());
        }
    }
    squares
}

/// How many of the numbers are 0; then, of the others, the smallest, the one above a tenth of them, the
/// median, the one above nine tenths, and the largest.
fn marks(sizes: &[Float]) -> [Float; 6] {
    let mut lit: Vec<Float> = sizes.iter().copied().filter(|&size| size > 0.0).collect();
    lit.sort_by(Float::total_cmp);
    let at = |tenths: usize| lit[tenths * (lit.len() - 1) / 10];
    [(sizes.len() - lit.len()) as Float, at(0), at(1), at(5), at(9), at(10)]
}

fn power(size: Float) -> Float {
    ln(size) / std::f64::consts::LN_10
}

/// The powers of ten of the numbers that are not 0.
fn powers(sizes: &[Float]) -> Vec<Float> {
    sizes.iter().filter(|&&size| size > 0.0).map(|&size| power(size)).collect()
}

/// How often each pixel is lit, and how large the slopes of its weights are, both as orders of magnitude
/// above the smallest that is not 0.
fn pixels(training: &Dataset, slopes: Array1<Float>) -> Figure {
    let mut lit = Array1::<Float>::zeros(PIXELS);
    for image in training.all_pixels().chunks(PIXELS) {
        for (lit, &pixel) in lit.iter_mut().zip(image) {
            *lit += Float::from(u8::from(pixel > 0));
        }
    }
    let above = |sizes: Array1<Float>| {
        let positive = sizes.iter().copied().filter(|&size| size > 0.0);
        let smallest = positive.fold(Float::INFINITY, Float::min);
        let order = |size: Float| if size > 0.0 { power(size / smallest) } else { 0.0 };
        sizes.mapv(order).to_vec()
    };
    WeightGrid::new("The pixels, in orders of magnitude above the smallest", 2)
        .image(&above(lit), "how often lit")
        .image(&above(slopes), "slopes of its weights")
        .draw()
}
