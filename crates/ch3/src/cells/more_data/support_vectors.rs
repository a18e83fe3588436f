//! Another way to learn, at the same numbers of images.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, say, values};
use numerics::Float;

use super::{PUBLISHED, learn};
use crate::Recipe;
use crate::cells::known;
use crate::cells::training::plain;
use crate::support_vectors::right_answers;

parameters! {
    SupportVectors {
        largest: usize = 5_000 in 100..=50_000,
            "the largest number of images that the support vector machine learns from",
        gamma: f64 = 0.02 in 1e-9..=1e9, "γ of the second support vector machine",
        c: f64 = 10.0 in 1e-9..=1e9, "C of the second one",
        seen: usize = 1_500_000 in 10_000..=100_000_000,
            "how many images a network sees, however few different ones there are",
        eta = 0.5,
        batch = 10,
    }
}

pub(crate) const SUPPORT_VECTORS: Cell = cell! {
    "support-vectors", Long, "Networks and support vector machines, learning from the same images";
    support_vectors(SupportVectors)
};

/// What the library of the time took by default, γ and C.
const OF_THE_TIME: (Float, Float) = (1.0 / mnist::PIXELS as Float, 1.0);

/// The learners: as the names of values, in the figure, and their role in it.
const LEARNERS: [(&str, &str, Role); 3] = [
    ("svm", "SVM, γ = 1/784", Role::First),
    ("tuned", "SVM, other γ and C", Role::Second),
    ("network", "784-30-10", Role::Validation),
];

fn support_vectors(nb: &mut Notebook, p: SupportVectors) -> CellResult {
    let mut table = Table::new([
        "images".to_owned(),
        "published".to_owned(),
        "ours: γ = 1/784, C = 1".to_owned(),
        format!("γ = {}, C = {}", p.gamma, p.c),
        "network, seed 1".to_owned(),
    ]);
    let mut curves = [vec![], vec![], vec![]];
    for (size, _, published) in PUBLISHED.into_iter().filter(|&(size, ..)| size <= p.largest) {
        let accuracies = accuracies(nb, size, p)?;
        for ((curve, (key, ..)), accuracy) in curves.iter_mut().zip(LEARNERS).zip(accuracies) {
            curve.push((size as Float, accuracy));
            values!(nb, "{key}_{size}" = accuracy);
        }
        let shown = [published].into_iter().chain(accuracies);
        let shown = shown.map(|accuracy| format!("{accuracy:.2} %"));
        table.push([size.to_string()].into_iter().chain(shown));
    }
    values!(nb, gamma = p.gamma, c = p.c);
    say!(nb, "Validation images read correctly:\n");
    nb.table("sizes", table);
    let x = Axis::new("training images").log();
    let subject = "Validation accuracy of support vector machines and of a network";
    let mut plot = Plot::new(subject, x, Axis::new("accuracy, %"));
    for (curve, (_, name, role)) in curves.into_iter().zip(LEARNERS) {
        plot = plot.series(Series::line(role, name, curve).markers().ends());
    }
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// How many of the validation images each of the learners reads, in percent, after it has learned
/// from the first training images.
fn accuracies(nb: &mut Notebook, size: usize, p: SupportVectors) -> Result<[Float; 3], Stop> {
    let mnist = nb.data()?;
    let training = mnist.training.first(size);
    let mut machine = |(gamma, c): (Float, Float)| {
        let right = right_answers(&training, &mnist.validation, gamma, c)?;
        nb.progress(size, p.largest, format!("γ = {gamma}, C = {c}: {right} right"))?;
        Ok::<_, Stop>(100.0 * right as Float / mnist.validation.len() as Float)
    };
    let (svm, tuned) = (machine(OF_THE_TIME)?, machine((p.gamma, p.c))?);
    let recipe = Recipe { eta: p.eta, batch: p.batch, seed: 1, ..plain() };
    Ok([svm, tuned, learn(nb, mnist, size, p.seen, recipe)?])
}
