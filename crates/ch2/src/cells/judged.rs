//! The gradient checker at work: on planted faults, and on every network of the book.

use ch1::network::Network;
use figures::{Axis, Histogram, Role};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, Stream, below, ln, normal, stream, uniform};

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::model::Model;
use crate::planted::{self, Fault};

pub(super) const RIGHT: Cell = Cell {
    name: "right",
    title: "What the checker says of a right gradient",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run: right,
};

/// A network whose layers are of equal size after the input, so that no fault betrays itself by
/// shapes, and an example.
fn square(seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let rng = &mut stream(seed, "square", 0);
    let network = Network::new(&[4, 3, 3, 3], rng);
    (Model::new(network, SIGMOID, QUADRATIC), normals(4, rng), array![0.0, 1.0, 0.0])
}

fn right(nb: &mut Notebook) -> CellResult {
    let (model, x, y) = square(nb.seed());
    let report = model.check(&x, &y, &model.backprop(&x, &y));
    say!(nb, "{report}");
    nb.value("parameters", report.measurements.len());
    Ok(())
}

pub(super) const PLANTED: Cell = Cell {
    name: "planted",
    title: "What the checker says of three wrong gradients",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run: planted,
};

fn planted(nb: &mut Notebook) -> CellResult {
    let (model, x, y) = square(nb.seed());
    let faults = [
        ("w in place of its transpose", "wrong", Fault::NotTransposed),
        ("\nσ′(z) left out", "wrong_without_slope", Fault::MissingSlope),
        ("\nσ′ at the z of the next layer", "wrong_with_other_z", Fault::NextLayersZ),
    ];
    for (name, value, fault) in faults {
        let report = model.check(&x, &y, &planted::backprop(&model, &x, &y, fault));
        say!(nb, "{name}:");
        say!(nb, "{report}");
        nb.value(value, report.wrong());
    }
    Ok(())
}

/// A vector of `n` numbers from N(0, 1).
fn normals(n: usize, rng: &mut Stream) -> Array1<Float> {
    Array1::from_shape_simple_fn(n, || normal(rng))
}

pub(super) const CHECKED: Cell = Cell {
    name: "checked",
    title: "Every parameter of every network so far, and of a thousand more",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("networks", 1_000, 1..=100_000, "how many random networks"),
        Parameter::integer("image", 0, 0..=49_999, "which training image"),
        Parameter::seed(7),
    ],
    run: checked,
};

fn checked(nb: &mut Notebook) -> CellResult {
    let (data, image) = (&nb.data()?.training, nb.integer("image"));
    let (x, y) = (data.input(image), data.target(image));
    let mut table = Table::new([
        "network",
        "parameters",
        "slope 0",
        "below 1e-5",
        "wrong",
        "largest error",
    ]);
    let books: [&[usize]; 3] = [&[784, 10], &[784, 30, 10], &[784, 100, 10]];
    let mut total = 0;
    for (number, sizes) in books.into_iter().enumerate() {
        let network = Network::new(sizes, &mut stream(nb.seed(), "network", 0));
        let model = Model::new(network, SIGMOID, QUADRATIC);
        let report = model.check(&x, &y, &model.backprop(&x, &y));
        let names: Vec<String> = sizes.iter().map(usize::to_string).collect();
        let slopes = report.measurements.iter().map(|m| m.claimed.abs());
        let flat = slopes.clone().filter(|&slope| slope == 0.0).count();
        let faint = slopes.filter(|&slope| slope != 0.0 && slope < 1e-5).count();
        table.push([
            names.join("-"),
            report.measurements.len().to_string(),
            flat.to_string(),
            faint.to_string(),
            report.wrong().to_string(),
            format!("{:.1e}", report.worst().error),
        ]);
        total += report.measurements.len();
        nb.progress(number + 1, books.len(), names.join("-"))?;
    }
    nb.table("networks", table);
    nb.value("book_parameters", total);
    say!(nb);
    random_networks(nb);
    Ok(())
}

/// Checks random networks of 2 to 5 layers of 1 to 6 sigmoids on random examples.
fn random_networks(nb: &mut Notebook) {
    let (mut errors, mut wrong) = (vec![], 0);
    for number in 0..nb.integer("networks") as u64 {
        let rng = &mut stream(nb.seed(), "checked", number);
        let sizes: Vec<usize> = (0..2 + below(rng, 4)).map(|_| 1 + below(rng, 6)).collect();
        let model = Model::new(Network::new(&sizes, rng), SIGMOID, QUADRATIC);
        let x = normals(sizes[0], rng);
        let y = Array1::from_shape_simple_fn(sizes[sizes.len() - 1], || uniform(rng));
        let report = model.check(&x, &y, &model.backprop(&x, &y));
        errors.extend(report.measurements.iter().map(|m| m.error));
        wrong += report.wrong();
    }
    let worst = errors.iter().copied().fold(0.0, Float::max);
    say!(
        nb,
        "{} random networks: {} parameters, {wrong} wrong, largest relative error {worst:.1e}.",
        nb.integer("networks"),
        errors.len()
    );
    nb.value("parameters", errors.len());
    nb.value("wrong", wrong);
    nb.value("worst", worst);
    let decades = errors.iter().filter(|&&error| error > 0.0);
    let decades = decades.map(|&error| ln(error) / std::f64::consts::LN_10);
    let x = Axis::new("relative error, power of ten").range(-17.0, -6.0);
    let plot = Histogram::new("Relative errors of right gradients", x, 44).sample(
        Role::First,
        "parameters",
        decades,
    );
    nb.figure("errors", plot.draw());
}
