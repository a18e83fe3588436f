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
use crate::gradient::measure;
use crate::{Examples, Initializer, Recipe};

parameters! { P { eta = 0.1, batch = 10, seed = 7 } }

pub(crate) const SLOPES: Cell = cell! {
    "slope-sizes", Seconds, "How large the slopes of the weights are in the first epoch";
    slope_sizes(P)
};

fn slope_sizes(nb: &mut Notebook, p: P) -> CellResult {
    let training = &nb.data()?.training;
    let [into_hidden, into_output] = mean_squares(&Examples::from(training), p);
    let [hidden, output] =
        [&into_hidden, &into_output].map(|squares| squares.iter().map(|s| s.sqrt()).collect());
    let all: Vec<Float> = [&hidden, &output].into_iter().flat_map(Vec::clone).collect();
    let heads = ["weights into", "always 0", "smallest", "10 % below", "median", "90 % below"];
    let mut table = Table::new(heads.into_iter().chain(["largest"]));
    for (name, key, sizes) in [
        ("the hidden layer", "hidden", &hidden),
        ("the output layer", "output", &output),
        ("all", "all", &all),
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
        "784-30-10, plain descent. Root mean square of each weight's slope over the steps\n\
         of the first epoch:\n"
    );
    nb.table("sizes", table);
    let of_pixels: Array1<Float> =
        into_hidden.columns().into_iter().map(|s| (sum(s) / 30.0).sqrt()).collect();
    nb.value("dark", of_pixels.iter().filter(|&&size| size == 0.0).count());
    let subject = "Slopes of the weights in the first epoch";
    let axis = Axis::new("root mean square of the slope, as a power of ten");
    let histogram = Histogram::new(subject, axis, 40)
        .density()
        .sample(Role::First, "into the hidden layer", powers(&hidden))
        .sample(Role::Second, "into the output layer", powers(&output));
    nb.figure("histogram", histogram.draw());
    nb.figure("pixels", pixels(training, of_pixels));
    Ok(())
}

/// For each weight, into hidden neurons and into outputs, the mean square of its slope over the steps of an
/// epoch of plain descent.
fn mean_squares(examples: &Examples, P { eta, batch, seed }: P) -> [Array2<Float>; 2] {
    let mut net = Recipe { initializer: Initializer::Scaled, seed, ..plain() }.start();
    let mut gradient = Network::shaped(&net.sizes(), || 0.0);
    let mut squares = [0, 1].map(|l| Array2::zeros(gradient.weights[l].dim()));
    let order = permutation(&mut stream(seed, "shuffle", 1), examples.len());
    let steps = order.len().div_ceil(batch) as Float;
    let mut work = Batch::default();
    for chosen in order.chunks(batch) {
        examples.gather(chosen, &mut work);
        let pass = net.forward(&work.inputs);
        measure(&mut gradient, &work.inputs, &pass, &net.errors(&pass, &work.targets));
        for (l, squares) in squares.iter_mut().enumerate() {
            squares.zip_mut_with(&gradient.weights[l], |s, &g| *s += g * g / steps);
            net.layers.weights[l].scaled_add(-eta, &gradient.weights[l]);
            net.layers.biases[l].scaled_add(-eta, &gradient.biases[l]);
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
