//! How different the slopes of a network's weights are.

use figures::{Axis, Figure, Histogram, Role, WeightGrid};
use mnist::{Dataset, PIXELS};
use ndarray::{Array1, Array2, ShapeBuilder};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, ln, permutation, stream, sum};

use super::training::{BATCH, Run, eta};
use crate::data::{Batch, Data};
use crate::gradient::{Gradient, blocks};
use crate::initializer::Initializer;
use crate::network::{Network, keep};
use crate::optimizer::{Descent, Memory, Optimizer};

pub(super) const SLOPES: Cell = Cell {
    name: "slope-sizes",
    title: "How large the slopes of the weights are in the first epoch",
    pace: Pace::Seconds,
    parameters: &[eta(0.1), BATCH, Parameter::seed(7)],
    run: slope_sizes,
};

fn slope_sizes(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let squares = mean_squares(nb, &Data::from(&mnist.training))?;
    let sizes: Vec<Vec<Float>> =
        squares.iter().map(|s| s.iter().map(|s| s.sqrt()).collect()).collect();
    let headings = [
        "weights into",
        "always 0",
        "smallest",
        "10 % below",
        "median",
        "90 % below",
        "largest",
    ];
    let mut table = Table::new(headings);
    for (name, key, sizes) in [
        ("the hidden layer", "hidden", &sizes[0]),
        ("the output layer", "output", &sizes[1]),
        ("all", "all", &sizes.concat()),
    ] {
        let [silent, marks @ ..] = marks(sizes);
        nb.value(format!("{key}_silent"), silent);
        nb.value(format!("{key}_tenth"), marks[1]);
        nb.value(format!("{key}_largest"), marks[4]);
        nb.value(format!("{key}_ratio"), marks[3] / marks[1]);
        nb.value(format!("{key}_extremes"), marks[4] / marks[0]);
        let marks = marks.map(|size| format!("{size:.1e}"));
        table.push([name.to_owned(), silent.to_string()].into_iter().chain(marks));
    }
    say!(
        nb,
        "784-30-10, plain descent. Root mean square of each weight's slope over the steps"
    );
    say!(nb, "of the first epoch:");
    say!(nb);
    nb.table("sizes", table);
    let of_pixels = squares[0].columns().into_iter().map(|s| (sum(s) / 30.0).sqrt()).collect();
    nb.value("dark", squares[0].columns().into_iter().filter(|s| sum(s) == 0.0).count());
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
fn mean_squares(nb: &mut Notebook, data: &Data) -> Result<Vec<Array2<Float>>, Stop> {
    let Run { sizes, hidden, objective, .. } = Run::PLAIN;
    let rng = &mut stream(nb.seed(), "network", 0);
    let mut network = Network::new(sizes, hidden, objective, Initializer::Scaled, rng);
    network.lay_out();
    let mut gradient = Gradient::new(&network);
    let mut squares: Vec<Array2<Float>> =
        network.weights.iter().map(|w| Array2::zeros(w.dim().f())).collect();
    let order = permutation(&mut stream(nb.seed(), "shuffle", 1), data.len());
    let mut batch = Batch::default();
    let batches = order.chunks(nb.integer("batch"));
    let steps = batches.len();
    for examples in batches {
        data.gather(examples, &mut batch);
        let pass = network.forward(batch.product(&network.weights[0]), keep);
        gradient.measure(&batch, &pass, &network.errors(&pass, &batch.targets));
        for (squares, g) in squares.iter_mut().zip(&gradient.weights) {
            squares.zip_mut_with(g, |s, &g| *s += g * g / steps as Float);
        }
        let slopes = blocks(&mut gradient.weights, &mut gradient.biases);
        for (w, g) in blocks(&mut network.weights, &mut network.biases).zip(slopes) {
            Descent.step(nb.real("eta"), w, g, &mut Memory::default());
        }
    }
    Ok(squares)
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
