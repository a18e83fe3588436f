//! How much more images are worth.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, ln, powf};

use super::training::{
    BATCH, Run, advance, eta, highest, lowest, over_seeds, percent, seeds, spread, trainer,
};
use crate::data::Data;
use crate::regularization::Regularization;

/// Training images, and how many of 100 validation images were read after learning from them: by a
/// network like ours and by a support vector machine (Nielsen, 2015).
pub(super) const PUBLISHED: [(usize, Float, Float); 9] = [
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

pub(super) const IMAGES_SEEN: Parameter = Parameter::integer(
    "seen",
    1_500_000,
    10_000..=100_000_000,
    "how many images a network sees, however few different ones there are",
);

pub(super) const DATA_SIZE: Cell = Cell {
    name: "data-size",
    title: "Accuracy and the number of training images",
    pace: Pace::Long,
    parameters: &[IMAGES_SEEN, eta(0.5), BATCH, seeds(3)],
    run,
};

fn run(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let mut table =
        Table::new(["images", "epochs", "published", "ours", "better than the line above"]);
    let mut points: Vec<(Float, Float, Float)> = vec![];
    let mut above = 0.0;
    for (size, published, _) in PUBLISHED {
        let [accuracies] = over_seeds(nb, |nb, seed| {
            Ok([learn(nb, &mnist.training, &mnist.validation, size, seed)?])
        })?;
        table.push([
            size.to_string(),
            nb.integer("seen").div_ceil(size).to_string(),
            format!("{published:.2} %"),
            format!("{} %", spread(&accuracies)),
            if lowest(&accuracies) > above { "every seed" } else { "not every seed" }
                .to_owned(),
        ]);
        above = highest(&accuracies);
        nb.value(format!("mean_{size}"), mean(&accuracies));
        points.push((size as Float, mean(&accuracies), standard_deviation(&accuracies)));
    }
    say!(nb, "Validation images read correctly, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("sizes", table);
    extrapolate(nb, &points);
    let published = PUBLISHED.map(|(size, accuracy, _)| (size as Float, accuracy));
    let subject = "Validation accuracy of 784-30-10 and the number of training images";
    let x = Axis::new("training images").log();
    let plot = Plot::new(subject, x, Axis::new("accuracy, %"))
        .series(Series::mean_band(Role::Validation, "ours", points).markers().ends())
        .series(Series::line(Role::First, "published", published));
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// The accuracy in percent of a new network that has learned from the first images only. The
/// images that it sees are the same number for every size.
pub(super) fn learn(
    nb: &mut Notebook,
    training: &Dataset,
    validation: &Dataset,
    size: usize,
    seed: u64,
) -> Result<Float, Stop> {
    let run = Run {
        regularization: Regularization::L2(0.0001 * size as Float),
        eta: nb.real("eta"),
        batch: nb.integer("batch"),
        seed,
        ..Run::PLAIN
    };
    let epochs = nb.integer("seen").div_ceil(size);
    let training = Data::from(&training.first(size));
    let mut trainer = trainer(run, &training)?;
    for epoch in 1..=epochs {
        advance(&mut trainer, epoch)?;
        if epoch.is_multiple_of(epochs.div_ceil(10)) {
            nb.progress(epoch, epochs, format!("{size} images, seed {seed}"))?;
        }
    }
    let accuracy = percent(trainer.score(&Data::from(validation)));
    nb.progress(epochs, epochs, format!("{size} images, seed {seed}: {accuracy:.2} %"))?;
    Ok(accuracy)
}

/// Two curves through the last points, and how far apart they are further on.
fn extrapolate(nb: &mut Notebook, points: &[(Float, Float, Float)]) {
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
        let law = 100.0 - numerics::exp(log_scale) * powf(n, power);
        table.push([n.to_string(), format!("{line:.2} %"), format!("{law:.2} %")]);
        if n == 500_000.0 {
            nb.value("line_500000", line);
            nb.value("law_500000", law);
        }
    }
    nb.value("power", -power);
    nb.value("seen", nb.integer("seen"));
    say!(nb);
    say!(nb, "Two curves through the last {} points, continued:", last.len());
    say!(nb);
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
