//! Another way to learn, at the same numbers of images.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::Float;

use super::more_data::{IMAGES_SEEN, PUBLISHED, learn};
use super::training::{BATCH, eta};
use crate::support_vectors::right_answers;

const LARGEST: Parameter = Parameter::integer(
    "largest",
    5_000,
    100..=50_000,
    "the largest number of images that the support vector machine learns from",
);
const GAMMA: Parameter =
    Parameter::real("gamma", 0.02, 1e-9..=1e9, "γ of the second support vector machine");
const C: Parameter = Parameter::real("c", 10.0, 1e-9..=1e9, "C of the second one");

pub(super) const SUPPORT_VECTORS: Cell = Cell {
    name: "support-vectors",
    title: "Networks and support vector machines, learning from the same images",
    pace: Pace::Long,
    parameters: &[LARGEST, GAMMA, C, IMAGES_SEEN, eta(0.5), BATCH],
    run,
};

/// γ and C of a support vector machine.
type Choice = (Float, Float);

/// What the library of the time took by default.
const OF_THE_TIME: Choice = (1.0 / mnist::PIXELS as Float, 1.0);

/// The learners: as the names of values, in the figure, and their role in it.
const LEARNERS: [(&str, &str, Role); 3] = [
    ("svm", "SVM, γ = 1/784", Role::First),
    ("tuned", "SVM, other γ and C", Role::Second),
    ("network", "784-30-10", Role::Validation),
];

fn run(nb: &mut Notebook) -> CellResult {
    let tuned = (nb.real("gamma"), nb.real("c"));
    let mut table = Table::new([
        "images".to_owned(),
        "published".to_owned(),
        "ours: γ = 1/784, C = 1".to_owned(),
        format!("γ = {}, C = {}", tuned.0, tuned.1),
        "network, seed 1".to_owned(),
    ]);
    let mut curves = [vec![], vec![], vec![]];
    let largest = nb.integer("largest");
    for (size, _, published) in PUBLISHED.into_iter().filter(|&(size, ..)| size <= largest) {
        let accuracies = accuracies(nb, size, tuned)?;
        for ((curve, (key, ..)), accuracy) in curves.iter_mut().zip(LEARNERS).zip(accuracies) {
            curve.push((size as Float, accuracy));
            nb.value(format!("{key}_{size}"), accuracy);
        }
        let shown = [published].into_iter().chain(accuracies);
        let shown = shown.map(|accuracy| format!("{accuracy:.2} %"));
        table.push([size.to_string()].into_iter().chain(shown));
    }
    nb.value("gamma", tuned.0);
    nb.value("c", tuned.1);
    say!(nb, "Validation images read correctly:");
    say!(nb);
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
fn accuracies(nb: &mut Notebook, size: usize, tuned: Choice) -> Result<[Float; 3], Stop> {
    let mnist = nb.data()?;
    let training = mnist.training.first(size);
    let mut machine = |(gamma, c): Choice| {
        let right = right_answers(&training, &mnist.validation, gamma, c)?;
        let news = format!("γ = {gamma}, C = {c}: {right} right");
        nb.progress(size, nb.integer("largest"), news)?;
        Ok::<_, Stop>(100.0 * right as Float / mnist.validation.len() as Float)
    };
    let (svm, tuned) = (machine(OF_THE_TIME)?, machine(tuned)?);
    let network = learn(nb, &mnist.training, &mnist.validation, size, 1)?;
    Ok([svm, tuned, network])
}
