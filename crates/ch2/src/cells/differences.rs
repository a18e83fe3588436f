//! How good a difference is as a derivative: as a function of ε, and beside a corner.

use std::f64::consts::LN_10;

use ch1::network::Network;
use figures::{Axis, Plot, Role, Series};
use ndarray::array;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, exp};

use super::influence::small;
use crate::activation::Activation;
use crate::checker::{central_difference, forward_difference, slope};
use crate::cost::QUADRATIC;
use crate::model::Model;

pub(super) const DIFFERENCES: Cell = Cell {
    name: "differences",
    title: "Differences in place of a derivative, for ever smaller ε",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run: differences,
};

/// The ε of the table.
const STEPS: [Float; 12] =
    [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

/// One weight of the network of the figures: its slope, and the cost as a function of what is added
/// to it.
fn weight(seed: u64) -> (Float, impl FnMut(Float) -> Float) {
    let (model, x, y) = small(seed);
    let truth = model.backprop(&x, &y).weights[0][[2, 1]];
    let mut nudged = model.clone();
    let f = move |nudge: Float| {
        nudged.network.weights[0][[2, 1]] = model.network.weights[0][[2, 1]] + nudge;
        nudged.cost(&x, &y)
    };
    (truth, f)
}

fn differences(nb: &mut Notebook) -> CellResult {
    let (truth, mut f) = weight(nb.seed());
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
    nb.value("slope", truth);
    nb.value("cost", f(0.0));
    Ok(())
}

pub(super) const U_CURVE: Cell = Cell {
    name: "u-curve",
    title: "The error of differences against ε",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run: u_curve,
};

fn u_curve(nb: &mut Notebook) -> CellResult {
    let (truth, mut f) = weight(nb.seed());
    // Four ε to a decade, up to 0.1.
    let steps = (-44..=0).map(|i| 0.1 * exp(LN_10 * Float::from(i) / 4.0));
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
    let mut table = Table::new(["difference", "best ε", "relative error there"]);
    let (x, y) = (Axis::new("ε").log(), Axis::new("relative error").log());
    let mut plot = Plot::new("Error of three differences against ε", x, y);
    let names = ["forward", "central", "combined"];
    for ((name, role), curve) in
        names.into_iter().zip([Role::First, Role::Second, Role::Third]).zip(curves)
    {
        let better = |best: (Float, Float), at: &(Float, Float)| {
            if at.1 < best.1 { *at } else { best }
        };
        let (epsilon, error) = curve.iter().fold(curve[0], better);
        table.push([name.to_owned(), format!("{epsilon:.0e}"), format!("{error:.0e}")]);
        plot = plot.series(Series::line(role, name, curve).markers());
    }
    nb.table("best", table);
    nb.figure("error", plot.draw());
    Ok(())
}

pub(super) const CORNER: Cell = Cell {
    name: "corner",
    title: "Differences beside a corner, and what the checker makes of them",
    pace: Pace::Instant,
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
