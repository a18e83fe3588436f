//! How much more images are worth.
//!
//! Page: *More data and data augmentation*.

pub(super) mod expansion;
pub(super) mod support_vectors;
pub(super) mod width;

use ch1::cells::luck::compared;
use ch1::statistics::{Sample, mean};
use figures::{Axis, Plot, Role, Series};
use mnist::Mnist;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, exp, ln, powf};

use super::known;
use super::training::{over_seeds, plain};
use crate::{Examples, Recipe, Regularization, Trainer};

pub(super) const PENCIL: Cell = cell! {
    "pencil-more-data", Instant, "With a pencil: more data"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let strength = |images: usize| 5.0 / 50_000.0 * images as Float;
    let (five_times, same, a_fifth) = (strength(250_000), strength(50_000), strength(10_000));
    say!(nb, "λ = 5 for 50,000 images is λ = {five_times} for 250,000");
    // None of the four relatives of a validation image is among the four fifths that are trained on.
    let alone = powf(0.2, 4.0);
    let related = 100.0 * (1.0 - alone);
    say!(
        nb,
        "with a relative among the training images: {related:.2} % of the validation images"
    );
    values!(nb, five_times, same, a_fifth, related);
    Ok(())
}

/// Training images, and how many of 100 validation images were read after learning from them: by a
/// network like ours and by a support vector machine (Nielsen, 2015).
const PUBLISHED: [(usize, Float, Float); 9] = [
    (100, 69.09, 25.07),
    (200, 76.37, 48.93),
    (500, 85.29, 75.13),
    (1_000, 88.85, 83.87),
    (2_000, 91.27, 88.49),
    (5_000, 93.24, 91.46),
    (10_000, 94.89, 92.45),
    (20_000, 95.85, 93.47),
    (50_000, 95.97, 94.48),
];

parameters! {
    DataSize {
        seen: usize = 1_500_000 in 10_000..=100_000_000,
            "how many images a network sees, however few different ones there are",
        eta = 0.5,
        batch = 10,
        seeds = 3,
    }
}

pub(crate) const DATA_SIZE: Cell = cell! {
    "data-size", Long, "Accuracy and the number of training images"; data_size(DataSize)
};

fn data_size(nb: &mut Notebook, p: DataSize) -> CellResult {
    let mnist = nb.data()?;
    let headings =
        ["images", "epochs", "published", "ours", "difference from the line above", "p"];
    let mut table = Table::new(headings);
    let mut points: Vec<(Float, Float, Float)> = vec![];
    let mut above: Option<Sample> = None;
    for (size, published, _) in PUBLISHED {
        let [read] = over_seeds(nb, p.seeds, |nb, seed| {
            let recipe = Recipe { eta: p.eta, batch: p.batch, seed, ..plain() };
            Ok([learn(nb, mnist, size, p.seen, recipe)?])
        })?;
        let [difference, chance] = compared(nb, &format!("step_{size}"), &read, above.as_ref());
        let epochs = p.seen.div_ceil(size);
        table.push(row![size, epochs, "{published:.2} %", "{read} %", difference, chance]);
        values!(nb, "mean_{size}" = read.average());
        points.push((size as Float, read.average(), read.deviation()));
        above = Some(read);
    }
    say!(nb, "Validation images read correctly, over {} seeds:\n", p.seeds);
    nb.table("sizes", table);
    extrapolate(nb, &points, p.seen);
    let published = PUBLISHED.map(|(size, accuracy, _)| (size as Float, accuracy));
    let subject = "Validation accuracy of 784-30-10 and the number of training images";
    let x = Axis::new("training images").log();
    let plot = Plot::new(subject, x, Axis::new("accuracy, %"))
        .series(Series::mean_band(Role::Validation, "ours", points).markers().ends())
        .series(Series::line(Role::First, "published", published));
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// The accuracy in percent of a new network that has learned from the first images only, of which it has
/// seen the same number, `seen`, for every size.
fn learn(
    nb: &mut Notebook,
    mnist: &Mnist,
    size: usize,
    seen: usize,
    recipe: Recipe,
) -> Result<Float, Stop> {
    let (seed, epochs) = (recipe.seed, seen.div_ceil(size));
    let regularization = Regularization::L2(0.0001 * size as Float);
    let training = Examples::from(&mnist.training.first(size));
    let mut trainer = Trainer::new(&Recipe { regularization, epochs, ..recipe }, &training)?;
    while let Some(epoch) = trainer.next() {
        epoch?;
        let done = trainer.record().len();
        if done.is_multiple_of(epochs.div_ceil(10)) {
            nb.progress(done, epochs, format!("{size} images, seed {seed}"))?;
        }
    }
    let accuracy = trainer.net().score(&Examples::from(&mnist.validation)).percent();
    nb.progress(epochs, epochs, format!("{size} images, seed {seed}: {accuracy:.2} %"))?;
    Ok(accuracy)
}

/// Two curves through the last points, and how far apart they are further on.
fn extrapolate(nb: &mut Notebook, points: &[(Float, Float, Float)], seen: usize) {
    let last = &points[points.len() - 4..];
    let x: Vec<Float> = last.iter().map(|&(n, ..)| ln(n)).collect();
    let of = |y: fn(Float) -> Float| -> Vec<Float> {
        last.iter().map(|&(_, accuracy, _)| y(accuracy)).collect()
    };
    let (base, slope) = straight_line(&x, &of(|accuracy| accuracy));
    let (log_scale, power) = straight_line(&x, &of(|accuracy| ln(100.0 - accuracy)));
    let mut table = Table::new(["images", "straight line", "power law of the errors"]);
    for n in [50_000.0, 500_000.0, 5_000_000.0, 50_000_000.0] {
        let line = base + slope * ln(n);
        let law = 100.0 - exp(log_scale) * powf(n, power);
        table.push(row![n, "{line:.2} %", "{law:.2} %"]);
        if n == 500_000.0 {
            values!(nb, line_500000 = line, law_500000 = law);
        }
    }
    values!(nb, power = -power, seen = seen);
    say!(nb, "\nTwo curves through the last {} points, continued:\n", last.len());
    nb.table("extrapolation", table);
    say!(nb);
}

/// Intercept and slope of the straight line through the points with the least squared errors.
fn straight_line(x: &[Float], y: &[Float]) -> (Float, Float) {
    let (x_mean, y_mean) = (mean(x), mean(y));
    let (mut xy, mut xx) = (0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        xy += (x - x_mean) * (y - y_mean);
        xx += (x - x_mean) * (x - x_mean);
    }
    (y_mean - xy / xx * x_mean, xy / xx)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_is_found_between_its_points() {
        let x = [0.0, 1.0, 2.0, 3.0];
        assert_eq!(straight_line(&x, &[1.0, 3.0, 5.0, 7.0]), (1.0, 2.0));
        let (base, slope) = straight_line(&x, &[1.5, 2.5, 5.5, 6.5]);
        assert!((base - 1.3).abs() < 1e-14 && (slope - 1.8).abs() < 1e-14);
    }
}
