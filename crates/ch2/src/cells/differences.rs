//! How good a difference is as a derivative: as a function of ε, and beside a corner.

use ch1::network::Network;
use figures::{Axis, Plot, Role, Series};
use ndarray::array;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::{Float, exp};

use super::influence::small;
use crate::activation::Activation;
use crate::checker::{central_difference, forward_difference, slope};
use crate::cost::QUADRATIC;
use crate::model::Model;

pub(super) const DIFFERENCES: Cell = Cell {
    name: "differences",
    title: "Differences in place of a derivative, for ever smaller ε",
    duration: Duration::Instant,
    parameters: &[Parameter::seed(7)],
    run: differences,
};

/// The ε of the table.
const STEPS: [Float; 12] =
    [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

fn differences(nb: &mut Notebook) -> CellResult {
    let (model, x, y) = small(nb.seed());
    let truth = model.backprop(&x, &y).weights[0][[2, 1]];
    // The cost as a function of what is added to the weight.
    let mut nudged = model.clone();
    let mut f = |nudge: Float| {
        nudged.network.weights[0][[2, 1]] = model.network.weights[0][[2, 1]] + nudge;
        nudged.cost(&x, &y)
    };
    say!(nb, "Backpropagation: {truth:+.14}");
    say!(nb);
    let mut table = Table::new(["ε", "forward difference", "central difference"]);
    for epsilon in STEPS {
        table.push([
            format!("{epsilon:.0e}"),
            format!("{:+.14}", forward_difference(&mut f, epsilon)),
            format!("{:+.14}", central_difference(&mut f, epsilon)),
        ]);
    }
    nb.table("differences", table);

    // Four ε to a decade, from 0.1 downwards.
    let steps = (0..=44).map(|i| 0.1 * exp(-std::f64::consts::LN_10 * Float::from(i) / 4.0));
    let mut curves = [vec![], vec![], vec![]];
    for epsilon in steps {
        let slopes = [
            forward_difference(&mut f, epsilon),
            central_difference(&mut f, epsilon),
            slope(&mut f, epsilon),
        ];
        for (curve, slope) in curves.iter_mut().zip(slopes) {
            curve.push((epsilon, ((slope - truth) / truth).abs()));
        }
    }
    say!(nb);
    let mut table = Table::new(["", "best ε", "relative error there"]);
    let names = ["forward", "central", "combined"];
    for (name, curve) in names.into_iter().zip(&curves) {
        let (epsilon, error) =
            curve.iter().fold(curve[0], |best, at| if at.1 < best.1 { *at } else { best });
        table.push([name.to_owned(), format!("{epsilon:.0e}"), format!("{error:.0e}")]);
        nb.value(&format!("{name}_epsilon"), epsilon);
        nb.value(&format!("{name}_error"), error);
    }
    nb.table("best", table);
    nb.value("slope", truth);
    nb.value("cost", model.cost(&x, &y));
    let [forward, central, combined] = curves;
    let plot = Plot::new(
        "Error of three differences against ε",
        Axis::new("ε").log(),
        Axis::new("relative error").log(),
    )
    .series(Series::line(Role::First, names[0], forward).markers())
    .series(Series::line(Role::Second, names[1], central).markers())
    .series(Series::line(Role::Third, names[2], combined).markers());
    nb.figure("error", plot.draw());
    Ok(())
}

pub(super) const CORNER: Cell = Cell {
    name: "corner",
    title: "Differences beside a corner, and what the checker makes of them",
    duration: Duration::Instant,
    parameters: &[],
    run: corner,
};

/// The rectified linear unit: max(0, z), and at 0 the slope of its left side.
const RELU: Activation = Activation {
    f: |z| if z > 0.0 { z } else { 0.0 },
    prime: |z| if z > 0.0 { 1.0 } else { 0.0 },
};

fn corner(nb: &mut Notebook) -> CellResult {
    // One neuron with one input, which is 0: so z is the bias, and the cost is ½ (max(0, b) − 1)².
    let (x, y) = (array![0.0], array![1.0]);
    let mut table = Table::new(["z", "gradient", "ε = 1e-3", "1e-4", "1e-5", "checker"]);
    for b in [-1e-2, -1e-3, -1e-4, -1e-5, 0.0] {
        let network = Network { weights: vec![array![[1.0]]], biases: vec![array![b]] };
        let model = Model::new(network, RELU, QUADRATIC);
        let gradient = model.backprop(&x, &y);
        let mut f = |nudge: Float| {
            let mut nudged = model.clone();
            nudged.network.biases[0][0] += nudge;
            nudged.cost(&x, &y)
        };
        let report = model.check(&x, &y, &gradient);
        let verdict = match (report.passes(), report.corners()) {
            (false, _) => "wrong",
            (true, 0) => "right",
            (true, _) => "corner",
        };
        let mut slopes = vec![gradient.biases[0][0]];
        slopes.extend([1e-3, 1e-4, 1e-5].map(|epsilon| slope(&mut f, epsilon)));
        let mut row = vec![format!("{b}")];
        row.extend(slopes.iter().map(|slope| format!("{:+.4}", slope + 0.0))); // no −0
        row.push(verdict.to_owned());
        table.push(row);
    }
    nb.table("corner", table);
    Ok(())
}
