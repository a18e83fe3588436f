//! The gradient checker at work: on planted faults, and on every network of the book.

use ch1::cells::name;
use ch1::network::Network;
use ch1::statistics::Share;
use figures::{Axis, Histogram, Role};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, Stream, below, ln, normal, stream, uniform};

use crate::cells::sigmoids;
use crate::checker::{FLOOR, Measurement, TOLERANCE};
use crate::model::Model;
use crate::planted::{self, Fault};

parameters! { P { seed = 7 } }

pub(crate) const RIGHT: Cell =
    cell! { "right", Instant, "What the checker says of a right gradient"; right(P) };

/// A network whose layers are of equal size after the input, so that no fault betrays itself by
/// shapes, and an example.
fn square(seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let rng = &mut stream(seed, "square", 0);
    let network = Network::new(&[4, 3, 3, 3], rng);
    (sigmoids(network), normals(4, rng), array![0.0, 1.0, 0.0])
}

fn right(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = square(p.seed);
    let report = model.check(&x, &y, &model.backprop(&x, &y));
    say!(nb, "{report}");
    nb.value("parameters", report.measurements.len());
    Ok(())
}

pub(crate) const PLANTED: Cell =
    cell! { "planted", Instant, "What the checker says of three wrong gradients"; planted(P) };

fn planted(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = square(p.seed);
    let faults = [
        ("w in place of its transpose", "wrong", Fault::NotTransposed),
        ("\nσ′(z) left out", "wrong_without_slope", Fault::MissingSlope),
        ("\nσ′ at the z of the next layer", "wrong_with_other_z", Fault::NextLayersZ),
    ];
    for (name, value, fault) in faults {
        let report = model.check(&x, &y, &planted::backprop(&model, &x, &y, fault));
        let mut errors: Vec<Float> = report.measurements.iter().map(|m| m.error).collect();
        errors.retain(|&error| error > TOLERANCE);
        errors.sort_by(Float::total_cmp);
        let median = errors[errors.len() / 2];
        say!(nb, "{name} (median error of the wrong slopes: {median:.2}):\n{report}");
        nb.value(value, report.wrong());
    }
    Ok(())
}

/// A vector of `n` numbers from N(0, 1).
fn normals(n: usize, rng: &mut Stream) -> Array1<Float> {
    Array1::from_shape_simple_fn(n, || normal(rng))
}

parameters! {
    Checked {
        networks: usize = 1_000 in 1..=100_000, "how many random networks",
        image: usize = 0 in 0..=49_999, "which training image",
        seed = 7,
    }
}

pub(crate) const CHECKED: Cell = cell! {
    "checked", Seconds, "Every parameter of three networks, and of a thousand more";
    checked(Checked)
};

/// The networks of chapters 1 and 2.
const BOOKS: [&[usize]; 3] = [&[784, 10], &[784, 30, 10], &[784, 100, 10]];

fn checked(nb: &mut Notebook, Checked { networks, image, seed }: Checked) -> CellResult {
    let data = &nb.data()?.training;
    let (x, y) = (data.input(image), data.target(image));
    let headings =
        ["network", "parameters", "slope 0", "below the floor", "wrong", "largest error"];
    let mut table = Table::new(headings);
    let (mut total, mut zeros, mut book_wrong, mut book_worst) = (0, 0, 0, 0.0);
    for (number, sizes) in BOOKS.into_iter().enumerate() {
        let network = Network::new(sizes, &mut stream(seed, "network", 0));
        let model = sigmoids(network);
        let report = model.check(&x, &y, &model.backprop(&x, &y));
        let floor = FLOOR * model.cost(&x, &y).max(1.0);
        let flat = report.measurements.iter().filter(|m| m.claimed == 0.0).count();
        let low = |m: &&Measurement| m.claimed.abs() + m.measured.abs() < floor;
        let faint = report.measurements.iter().filter(low).count() - flat;
        let (of, worst) = (report.measurements.len(), report.worst().error);
        table.push(row![name(sizes), of, flat, faint, report.wrong(), "{worst:.1e}"]);
        total += of;
        zeros += flat;
        book_wrong += report.wrong();
        book_worst = worst.max(book_worst);
        nb.progress(number + 1, BOOKS.len(), name(sizes))?;
    }
    nb.table("networks", table);
    values!(nb, book_parameters = total, zero_percent = Share::new(zeros, total).percent());
    values!(nb, book_wrong, book_worst = format!("{book_worst:.0e}"));
    say!(nb);
    random_networks(nb, networks, seed);
    Ok(())
}

/// Checks random networks of 2 to 5 layers of 1 to 6 sigmoids on random examples.
fn random_networks(nb: &mut Notebook, networks: usize, seed: u64) {
    let (mut errors, mut wrong) = (vec![], 0);
    for number in 0..networks as u64 {
        let rng = &mut stream(seed, "checked", number);
        let sizes: Vec<usize> = (0..2 + below(rng, 4)).map(|_| 1 + below(rng, 6)).collect();
        let model = sigmoids(Network::new(&sizes, rng));
        let x = normals(sizes[0], rng);
        let y = Array1::from_shape_simple_fn(sizes[sizes.len() - 1], || uniform(rng));
        let report = model.check(&x, &y, &model.backprop(&x, &y));
        errors.extend(report.measurements.iter().map(|m| m.error));
        wrong += report.wrong();
    }
    let (parameters, worst) = (errors.len(), errors.iter().copied().fold(0.0, Float::max));
    let found = format!("{wrong} wrong, largest relative error {worst:.1e}");
    say!(nb, "{networks} random networks: {parameters} parameters, {found}.");
    values!(nb, parameters, wrong, worst);
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
