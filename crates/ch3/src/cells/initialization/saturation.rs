//! Hidden neurons on the flat part of the sigmoid: how many, and how they come back.

use ch1::sigmoid::sigmoid_prime;
use ch2::examples::Batch;
use figures::{Axis, Plot, Role, Series, from_index};
use mnist::PIXELS;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, sum};

use super::FLAT;
use crate::cells::known;
use crate::cells::training::plain;
use crate::{Examples, Initializer, Net, Recipe, Regularization, Trainer};

/// The epochs that the tables show.
const SHOWN: [usize; 7] = [0, 1, 2, 5, 10, 20, 30];

parameters! {
    Saturation { epochs = 30, hidden = 30, eta = 0.1, lambda = 5.0, batch = 10, seed = 7 }
}

impl Saturation {
    fn recipe(self, initializer: Initializer, regularization: Regularization) -> Recipe {
        let Saturation { epochs, hidden, eta, batch, seed, .. } = self;
        let sizes = vec![784, hidden, 10];
        Recipe { sizes, initializer, regularization, epochs, eta, batch, seed, ..plain() }
    }
}

pub(crate) const SATURATION: Cell = cell! {
    "saturation", Seconds, "Hidden neurons on the flat part of the sigmoid, counted";
    saturation(Saturation)
};

fn saturation(nb: &mut Notebook, p: Saturation) -> CellResult {
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let lambda = Regularization::L2(p.lambda);
    let subject = "Saturated hidden neurons while three networks learn";
    let mut plot = Plot::new(subject, "epoch", Axis::new("saturated, %").range(0.0, 100.0));
    let mut columns = vec![];
    for (key, name, initializer, regularization, role) in [
        ("free", "N(0, 1), λ = 0", Initializer::Large, Regularization::None, Role::Third),
        ("large", "N(0, 1)", Initializer::Large, lambda, Role::First),
        ("scaled", "N(0, 1/n)", Initializer::Scaled, lambda, Role::Second),
    ] {
        let recipe = p.recipe(initializer, regularization);
        let flat = watched(nb, &recipe, &training, name, |net| flatness(net, &validation))?;
        let end = &flat[flat.len() - 1];
        values!(nb, "{key}_start" = flat[0].saturated, "{key}_start_slope" = flat[0].slope);
        values!(nb, "{key}_first" = flat[1].saturated);
        values!(nb, "{key}_end" = end.saturated, "{key}_end_slope" = end.slope);
        let shares = from_index(0, flat.iter().map(|flat| flat.saturated));
        plot = plot.series(Series::line(role, name, shares).ends());
        columns.push(flat);
    }
    table(nb, &columns);
    nb.figure("saturated", plot.draw());
    Ok(())
}

/// Trains a new network and looks at it before the first epoch and after each.
fn watched<T>(
    nb: &mut Notebook,
    recipe: &Recipe,
    training: &Examples,
    name: &str,
    look: impl Fn(&Net) -> T,
) -> Result<Vec<T>, Stop> {
    let mut trainer = Trainer::new(recipe, training)?;
    let mut seen = vec![look(trainer.net())];
    while let Some(epoch) = trainer.next() {
        epoch?;
        nb.progress(seen.len(), recipe.epochs, name)?;
        seen.push(look(trainer.net()));
    }
    Ok(seen)
}

fn table(nb: &mut Notebook, columns: &[Vec<Flatness>]) {
    say!(nb, "Hidden neurons with |z| > {FLAT}, over all neurons and validation images, and");
    say!(nb, "the mean of their slopes σ′(z):\n");
    let headings =
        ["epoch", "N(0, 1), λ = 0", "slope", "N(0, 1)", "slope", "N(0, 1/n)", "slope"];
    let mut table = Table::new(headings);
    for epoch in SHOWN.into_iter().filter(|&epoch| epoch < columns[0].len()) {
        let mut row = vec![epoch.to_string()];
        for flat in columns {
            let Flatness { saturated, slope } = flat[epoch];
            row.extend(row!["{saturated:.2} %", "{slope:.4}"]);
        }
        table.push(row);
    }
    nb.table("saturated", table);
}

/// How flat the hidden neurons are, on average over the neurons and some images.
struct Flatness {
    /// The share with |z| > 5, in percent.
    saturated: Float,
    /// The mean of σ′(z).
    slope: Float,
}

fn flatness(net: &Net, examples: &Examples) -> Flatness {
    let edge = sigmoid_prime(FLAT);
    let (mut saturated, mut slope, mut count) = (0, 0.0, 0);
    let all: Vec<usize> = (0..examples.len()).collect();
    let mut batch = Batch::default();
    for hundred in all.chunks(100) {
        examples.gather(hundred, &mut batch);
        for slopes in &net.forward(&batch.inputs).slopes {
            saturated += slopes.iter().filter(|&&slope| slope < edge).count();
            slope += sum(slopes);
            count += slopes.len();
        }
    }
    let count = count as Float;
    Flatness { saturated: 100.0 * saturated as Float / count, slope: slope / count }
}

pub(crate) const DARK: Cell = cell! {
    "dark-pixels", Seconds, "Weight decay brings the large start to the small one";
    dark_pixels(Saturation)
};

fn dark_pixels(nb: &mut Notebook, p: Saturation) -> CellResult {
    let mnist = nb.data()?;
    let pixels = mnist.training.all_pixels();
    let all: Vec<usize> = (0..PIXELS).collect();
    let is_dark = |&k: &usize| pixels.iter().skip(k).step_by(PIXELS).all(|&p| p == 0);
    let dark: Vec<usize> = all.iter().copied().filter(is_dark).collect();
    let training = Examples::from(&mnist.training);
    let regularization = Regularization::L2(p.lambda);
    let recipe = p.recipe(Initializer::Large, regularization);
    let decay = regularization.decay(p.eta, training.len())?;
    let steps = training.len().div_ceil(p.batch);
    let epoch_decay = (0..steps).fold(1.0, |power, _| power * decay);
    let both = |net: &Net| [size(net, &dark), size(net, &all)];
    let sizes = watched(nb, &recipe, &training, "N(0, 1)", both)?;
    say!(nb, "{} of the {PIXELS} pixels are white in all training images.", dark.len());
    say!(nb, "Decay in an epoch: (1 − ηλ/n)^(n/m) = {epoch_decay:.4}\n");
    values!(nb, dark = dark.len(), epoch_decay);
    let powers = |from: Float| {
        std::iter::successors(Some(from), |size| Some(size * epoch_decay)).take(1_001)
    };
    let long: Vec<Float> = powers(1.0).skip(1).collect();
    let to_scaled = 1 + long.iter().take_while(|&&power| power > 1.0 / 28.0).count();
    values!(nb, decay_of_30 = long[29], epochs_to_scaled = to_scaled);
    let predicted: Vec<Float> = powers(sizes[0][0]).collect();
    show_sizes(nb, &sizes, &predicted);
    Ok(())
}

/// The sizes of the weights from dark pixels and from all, epoch by epoch.
fn show_sizes(nb: &mut Notebook, sizes: &[[Float; 2]], predicted: &[Float]) {
    let headings = ["epoch", "from those pixels", "predicted", "from all pixels"];
    let mut table = Table::new(headings);
    for epoch in SHOWN.into_iter().filter(|&epoch| epoch < sizes.len()) {
        let ([dark, all], predicted) = (sizes[epoch], predicted[epoch]);
        table.push(row![epoch, "{dark:.9}", "{predicted:.9}", "{all:.4}"]);
    }
    nb.table("sizes", table);
    let [end, end_all] = sizes[sizes.len() - 1];
    values!(nb, end, end_all);
    let curve = |which: usize| from_index(0, sizes.iter().map(move |pair| pair[which]));
    let subject = "Root mean square of the weights into the hidden layer";
    let plot = Plot::new(subject, "epoch", Axis::new("weight").log())
        .series(Series::line(Role::First, "white pixels", curve(0)).ends())
        .series(Series::line(Role::Second, "all pixels", curve(1)).ends())
        .horizontal(1.0 / 28.0, "1/28");
    nb.figure("sizes", plot.draw());
}

/// The root mean square of the weights from these pixels.
fn size(net: &Net, pixels: &[usize]) -> Float {
    let w = &net.layers.weights[0];
    let squares: Vec<Float> =
        pixels.iter().map(|&k| sum(&w.column(k).mapv(|w| w * w))).collect();
    (sum(&squares) / (pixels.len() * w.nrows()) as Float).sqrt()
}
