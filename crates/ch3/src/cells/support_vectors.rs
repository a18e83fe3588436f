//! Another way to learn, at the same numbers of images.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
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
    duration: Duration::Long,
    parameters: &[LARGEST, GAMMA, C, IMAGES_SEEN, eta(0.5), BATCH],
    run,
};

fn run(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let of_the_time = (1.0 / mnist::PIXELS as Float, 1.0);
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
        let training = mnist.training.first(size);
        let mut accuracies = vec![];
        for (gamma, c) in [of_the_time, tuned] {
            let right = right_answers(&training, &mnist.validation, gamma, c)?;
            nb.progress(size, largest, format!("γ = {gamma}, C = {c}: {right} right"))?;
            accuracies.push(100.0 * right as Float / mnist.validation.len() as Float);
        }
        accuracies.push(learn(nb, &mnist.training, &mnist.validation, size, 1)?);
        for (curve, &accuracy) in curves.iter_mut().zip(&accuracies) {
            curve.push((size as Float, accuracy));
        }
        for (name, accuracy) in ["svm", "tuned", "network"].iter().zip(&accuracies) {
            nb.value(&format!("{name}_{size}"), *accuracy);
        }
        let mut row = vec![size.to_string(), format!("{published:.2} %")];
        row.extend(accuracies.iter().map(|accuracy| format!("{accuracy:.2} %")));
        table.push(row);
    }
    nb.value("gamma", tuned.0);
    nb.value("c", tuned.1);
    say!(nb, "Validation images read correctly:");
    say!(nb);
    nb.table("sizes", table);
    let x = Axis::new("training images").log();
    let subject = "Validation accuracy of support vector machines and of a network";
    let mut plot = Plot::new(subject, x, Axis::new("accuracy, %"));
    let names = ["SVM, γ = 1/784", "SVM, other γ and C", "784-30-10"];
    let roles = [Role::First, Role::Second, Role::Validation];
    for ((curve, name), role) in curves.into_iter().zip(names).zip(roles) {
        plot = plot.series(Series::line(role, name, curve).markers().ends());
    }
    nb.figure("accuracy", plot.draw());
    Ok(())
}
