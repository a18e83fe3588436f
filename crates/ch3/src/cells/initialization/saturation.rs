//! Hidden neurons on the flat part of the sigmoid: how many, and how they come back.

use figures::{Axis, Plot, Role, Series, from_index};
use mnist::PIXELS;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, sum};

use super::initialization::FLAT;
use super::training::{self, BATCH, Run, epochs, eta, hidden, lambda, trainer};
use crate::activation::Activation;
use crate::data::{Batch, Data};
use crate::initializer::Initializer;
use crate::network::{Network, keep};
use crate::regularization::Regularization;
use crate::trainer::Trainer;

pub(super) const SATURATION: Cell = Cell {
    name: "saturation",
    title: "Hidden neurons on the flat part of the sigmoid, counted",
    pace: Pace::Seconds,
    parameters: &[epochs(30), hidden(30), eta(0.1), lambda(5.0), BATCH, Parameter::seed(7)],
    run: saturation,
};

fn saturation(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let lambda = Regularization::L2(nb.real("lambda"));
    let mut plot = Plot::new(
        "Saturated hidden neurons while three networks learn",
        "epoch",
        Axis::new("saturated, %").range(0.0, 100.0),
    );
    let mut columns = vec![];
    for (key, name, initializer, regularization, role) in [
        ("free", "N(0, 1), λ = 0", Initializer::Large, Regularization::None, Role::Third),
        ("large", "N(0, 1)", Initializer::Large, lambda, Role::First),
        ("scaled", "N(0, 1/n)", Initializer::Scaled, lambda, Role::Second),
    ] {
        let mut trainer = fresh(nb, initializer, regularization, &training)?;
        let mut flat = vec![flatness(&trainer.network, &validation)];
        for epoch in 1..=nb.integer("epochs") {
            advance(nb, &mut trainer, epoch, name)?;
            flat.push(flatness(&trainer.network, &validation));
        }
        nb.value(format!("{key}_start"), flat[0].saturated);
        nb.value(format!("{key}_start_slope"), flat[0].slope);
        nb.value(format!("{key}_first"), flat[1].saturated);
        nb.value(format!("{key}_end"), flat[flat.len() - 1].saturated);
        nb.value(format!("{key}_end_slope"), flat[flat.len() - 1].slope);
        let shares = from_index(0, flat.iter().map(|flat| flat.saturated));
        plot = plot.series(Series::line(role, name, shares).ends());
        columns.push(flat);
    }
    table(nb, &columns);
    nb.figure("saturated", plot.draw());
    Ok(())
}

fn table(nb: &mut Notebook, columns: &[Vec<Flatness>]) {
    say!(nb, "Hidden neurons with |z| > {FLAT}, over all neurons and validation images, and");
    say!(nb, "the mean of their slopes σ′(z):");
    say!(nb);
    let headings =
        ["epoch", "N(0, 1), λ = 0", "slope", "N(0, 1)", "slope", "N(0, 1/n)", "slope"];
    let mut table = Table::new(headings);
    for epoch in [0, 1, 2, 5, 10, 20, 30].into_iter().filter(|&epoch| epoch < columns[0].len())
    {
        let mut row = vec![epoch.to_string()];
        for flat in columns {
            row.push(format!("{:.2} %", flat[epoch].saturated));
            row.push(format!("{:.4}", flat[epoch].slope));
        }
        table.push(row);
    }
    nb.table("saturated", table);
}

/// A new network in training, with the settings of the cell.
fn fresh<'a>(
    nb: &Notebook,
    initializer: Initializer,
    regularization: Regularization,
    training: &'a Data,
) -> Result<Trainer<'a>, Stop> {
    let run = Run {
        sizes: &[784, nb.integer("hidden"), 10],
        initializer,
        regularization,
        eta: nb.real("eta"),
        batch: nb.integer("batch"),
        seed: nb.seed(),
        ..Run::PLAIN
    };
    trainer(run, training)
}

/// Trains for the epoch of this number.
fn advance(nb: &mut Notebook, trainer: &mut Trainer, epoch: usize, name: &str) -> CellResult {
    training::advance(trainer, epoch)?;
    nb.progress(epoch, nb.integer("epochs"), name)
}

/// How flat the hidden neurons are, on average over the neurons and some images.
struct Flatness {
    /// The share with |z| > 5, in percent.
    saturated: Float,
    /// The mean of σ′(z).
    slope: Float,
}

fn flatness(network: &Network, data: &Data) -> Flatness {
    let mut edge = [FLAT];
    Activation::Sigmoid.apply(&mut edge);
    let edge = Activation::Sigmoid.slope(FLAT, edge[0]);
    let (mut saturated, mut slope, mut count) = (0, 0.0, 0);
    let all: Vec<usize> = (0..data.len()).collect();
    let mut work = Batch::default();
    for examples in all.chunks(100) {
        data.gather(examples, &mut work);
        let pass = network.forward(work.product(&network.weights[0]), keep);
        for slopes in &pass.slopes {
            saturated += slopes.iter().filter(|&&slope| slope < edge).count();
            slope += sum(slopes);
            count += slopes.len();
        }
    }
    let count = count as Float;
    Flatness { saturated: 100.0 * saturated as Float / count, slope: slope / count }
}

pub(super) const DARK: Cell = Cell {
    name: "dark-pixels",
    title: "Weight decay brings the large start to the small one",
    pace: Pace::Seconds,
    parameters: &[epochs(30), hidden(30), eta(0.1), lambda(5.0), BATCH, Parameter::seed(7)],
    run: dark_pixels,
};

fn dark_pixels(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let pixels = mnist.training.all_pixels();
    let all: Vec<usize> = (0..PIXELS).collect();
    let is_dark = |&k: &usize| pixels.iter().skip(k).step_by(PIXELS).all(|&p| p == 0);
    let dark: Vec<usize> = all.iter().copied().filter(is_dark).collect();
    let training = Data::from(&mnist.training);
    let regularization = Regularization::L2(nb.real("lambda"));
    let mut trainer = fresh(nb, Initializer::Large, regularization, &training)?;
    let decay = regularization.decay(nb.real("eta"), training.len());
    let decay = decay.map_err(|refused| refused.to_string())?;
    let steps = training.len().div_ceil(nb.integer("batch"));
    let epoch_decay = (0..steps).fold(1.0, |power, _| power * decay);
    let sizes_of = |network: &Network| [size(network, &dark), size(network, &all)];
    let mut sizes = vec![sizes_of(&trainer.network)];
    let mut predicted = vec![sizes[0][0]];
    for epoch in 1..=nb.integer("epochs") {
        advance(nb, &mut trainer, epoch, "N(0, 1)")?;
        sizes.push(sizes_of(&trainer.network));
        predicted.push(predicted[epoch - 1] * epoch_decay);
    }
    say!(nb, "{} of the {PIXELS} pixels are white in all training images.", dark.len());
    say!(nb, "Decay in an epoch: (1 − ηλ/n)^(n/m) = {epoch_decay:.4}");
    say!(nb);
    nb.value("dark", dark.len());
    nb.value("epoch_decay", epoch_decay);
    let powers = (0..1_000).scan(1.0, |power, _| {
        *power *= epoch_decay;
        Some(*power)
    });
    let long: Vec<Float> = powers.collect();
    nb.value("decay_of_30", long[29]);
    nb.value(
        "epochs_to_scaled",
        1 + long.iter().take_while(|&&power| power > 1.0 / 28.0).count(),
    );
    show_sizes(nb, &sizes, &predicted);
    Ok(())
}

/// The sizes of the weights from dark pixels and from all, epoch by epoch.
fn show_sizes(nb: &mut Notebook, sizes: &[[Float; 2]], predicted: &[Float]) {
    let headings = ["epoch", "from those pixels", "predicted", "from all pixels"];
    let mut table = Table::new(headings);
    for epoch in [0, 1, 2, 5, 10, 20, 30].into_iter().filter(|&epoch| epoch < sizes.len()) {
        let [dark, all] = sizes[epoch];
        table.push([
            epoch.to_string(),
            format!("{dark:.9}"),
            format!("{:.9}", predicted[epoch]),
            format!("{all:.4}"),
        ]);
    }
    nb.table("sizes", table);
    nb.value("end", sizes[sizes.len() - 1][0]);
    nb.value("end_all", sizes[sizes.len() - 1][1]);
    let curve = |which: usize| from_index(0, sizes.iter().map(move |pair| pair[which]));
    let subject = "Root mean square of the weights into the hidden layer";
    let plot = Plot::new(subject, "epoch", Axis::new("weight").log())
        .series(Series::line(Role::First, "white pixels", curve(0)).ends())
        .series(Series::line(Role::Second, "all pixels", curve(1)).ends())
        .horizontal(1.0 / 28.0, "1/28");
    nb.figure("sizes", plot.draw());
}

/// The root mean square of the weights from these pixels.
fn size(network: &Network, pixels: &[usize]) -> Float {
    let w = &network.weights[0];
    let squares: Vec<Float> =
        pixels.iter().map(|&k| sum(&w.column(k).mapv(|w| w * w))).collect();
    (sum(&squares) / (pixels.len() * w.nrows()) as Float).sqrt()
}
