//! Four short trainings whose curves are to be read without their names.

use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, values};
use numerics::Float;

use super::scaled;
use crate::cells::known;
use crate::cells::training::{History, train};
use crate::{Examples, Recipe};

parameters! {
    FourRuns {
        epochs = 30,
        eta = 0.1,
        images = 10_000,
        few: usize = 500 in 10..=50_000, "images of the run that has too few",
        batch = 10,
        seed = 7,
    }
}

pub(crate) const FOUR_RUNS: Cell = cell! {
    "four-runs", Seconds, "Four trainings whose curves are to be read"; four_runs(FourRuns)
};

/// A training, and what came of it: costs on the images that it learns from and on the validation images.
struct Run {
    key: &'static str,
    eta: Float,
    images: usize,
    history: History<2>,
}

fn four_runs(nb: &mut Notebook, p: FourRuns) -> CellResult {
    let mnist = nb.data()?;
    let validation = Examples::from(&mnist.validation);
    let mut runs = vec![];
    for (key, eta, images) in [
        ("slow", p.eta / 100.0, p.images),
        ("overfitted", p.eta * 5.0, p.few),
        ("healthy", p.eta, p.images),
        ("fast", p.eta * 150.0, p.images),
    ] {
        let training = Examples::from(&mnist.training.first(images));
        let recipe = Recipe { epochs: p.epochs, eta, batch: p.batch, seed: p.seed, ..scaled() };
        let before = format!("η = {eta}, {images} images: ");
        let (_, history) = train(nb, &recipe, &training, [&training, &validation], &before)?;
        runs.push(Run { key, eta, images, history });
    }
    report(nb, &runs);
    Ok(())
}

/// The curves have letters, the table and the values have the truth.
fn report(nb: &mut Notebook, runs: &[Run]) {
    let headings = ["run", "η", "images", "training cost", "validation cost", "correct, %"];
    let mut table = Table::new(headings);
    let mut plots = ["training", "validation"].map(|set| {
        let subject = format!("Cost on the {set} images of four runs");
        Plot::new(subject, "epoch", Axis::new(format!("{set} cost")).log())
    });
    let letters = ["A", "B", "C", "D"];
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    for ((&Run { key, eta, images, ref history }, name), role) in
        runs.iter().zip(letters).zip(roles)
    {
        plots = [0, 1].map(|set: usize| {
            let costs = from_index(1, history.of(set).map(|score| score.cost));
            plots[set].clone().series(Series::line(role, name, costs).ends())
        });
        let [training, validation] = history.last();
        let (cost, new, percent) = (training.cost, validation.cost, validation.percent());
        values!(nb, "{key}_eta" = eta, "{key}_images" = images, "{key}_percent" = percent);
        table.push(row![name, eta, images, "{cost:.4}", "{new:.3}", "{percent:.1}"]);
    }
    nb.table("runs", table);
    let [training, validation] = plots;
    nb.figure("training", training.draw());
    nb.figure("validation", validation.draw());
}
