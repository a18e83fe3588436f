//! How many hidden neurons pay, with few images and with more.

use ch1::statistics::Sample;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::Float;

use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain, trained};
use crate::{Examples, Initializer, Recipe, Regularization};

parameters! {
    Width {
        seen: usize = 100_000 in 10_000..=100_000_000,
            "how many images a network sees, however few different ones there are",
        eta = 0.5,
        batch = 10,
        seeds = 3,
    }
}

pub(crate) const WIDTH: Cell = cell! {
    "width", Seconds, "Accuracy and the number of hidden neurons"; width(Width)
};

/// The numbers of hidden neurons that are tried.
const HIDDEN: [usize; 6] = [5, 10, 20, 50, 100, 200];

fn width(nb: &mut Notebook, p: Width) -> CellResult {
    let mnist = nb.data()?;
    let validation = Examples::from(&mnist.validation);
    let mut table = Table::new(["hidden neurons", "1,000 images", "10,000 images"]);
    let mut rows: Vec<Vec<String>> = HIDDEN.iter().map(|hidden| row![hidden].into()).collect();
    let subject = "Validation accuracy of 784-h-10 and the number of hidden neurons h";
    let axis = Axis::new("hidden neurons").log();
    let mut plot = Plot::new(subject, axis, Axis::new("accuracy, %"));
    let mut read_of = vec![];
    for (size, name, role) in
        [(1_000, "1,000 images", Role::First), (10_000, "10,000 images", Role::Second)]
    {
        let training = Examples::from(&mnist.training.first(size));
        let mut points: Vec<(Float, Float, Float)> = vec![];
        let mut samples = vec![];
        for (hidden, row) in HIDDEN.into_iter().zip(&mut rows) {
            let recipe = recipe(&p, size, hidden);
            let [read] = over_seeds(nb, p.seeds, |nb, seed| {
                let recipe = Recipe { seed, ..recipe.clone() };
                let net = trained(nb, &recipe, &training, &format!("{name}, {hidden} hidden"))?;
                Ok([net.score(&validation).percent()])
            })?;
            nb.value(format!("mean_{size}_{hidden}"), read.average());
            row.push(read.to_string());
            points.push((hidden as Float, read.average(), read.deviation()));
            samples.push(read);
        }
        read_of.push(samples);
        plot = plot.series(Series::mean_band(role, name, points).markers().ends());
    }
    rows.into_iter().for_each(|row| table.push(row));
    say!(nb, "Validation images read correctly, in percent, over {} seeds:\n", p.seeds);
    nb.table("widths", table);
    gains(nb, &read_of);
    nb.value("seen", p.seen);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// The same steps and the same decay a step, whatever the number of images and of hidden neurons.
fn recipe(p: &Width, images: usize, hidden: usize) -> Recipe {
    Recipe {
        sizes: vec![784, hidden, 10],
        initializer: Initializer::Scaled,
        regularization: Regularization::L2(0.0001 * images as Float),
        epochs: p.seen.div_ceil(images),
        eta: p.eta,
        batch: p.batch,
        ..plain()
    }
}

/// What 200 hidden neurons gain over 50, with few images and with more, and whether they gain more with more.
fn gains(nb: &mut Notebook, read_of: &[Vec<Sample>]) {
    let of = |hidden| HIDDEN.iter().position(|&h| h == hidden).expect("it is tried");
    let (wide, narrow) = (of(200), of(50));
    let [few, more] = [0, 1].map(|size: usize| &read_of[size]);
    let [few_gain, more_gain] = [few, more].map(|read| read[wide].minus(&read[narrow]));
    let mut table = Differences::new();
    table.push(nb, ("few", "1,000 images: 200 minus 50"), &few[wide], &few[narrow]);
    table.push(nb, ("more", "10,000 images: 200 minus 50"), &more[wide], &more[narrow]);
    table.push(nb, ("gains", "the second gain minus the first"), &more_gain, &few_gain);
    say!(nb, "\nMore hidden neurons, seed by seed, in points:\n");
    nb.table("differences", table.table());
}
