//! How good a difference is as a derivative: as a function of ε, and beside a corner.

use std::f64::consts::LN_10;

use ch1::network::Network;
use figures::{Axis, Plot, Role, Series};
use ndarray::array;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, exp};

use crate::activation::Activation;
use crate::cells::inventing::small;
use crate::checker::{central_difference, forward_difference, slope};
use crate::cost::QUADRATIC;
use crate::model::Model;

parameters! { P { seed = 7 } }

pub(crate) const DIFFERENCES: Cell = cell! {
    "differences", Instant, "Differences in place of a derivative, for ever smaller ε";
    differences(P)
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

fn differences(nb: &mut Notebook, p: P) -> CellResult {
    let (truth, mut f) = weight(p.seed);
    say!(nb, "Backpropagation: {truth:+.14}\n");
    let mut table = Table::new(["ε", "forward difference", "central difference"]);
    for epsilon in STEPS {
        let forward = forward_difference(&mut f, epsilon);
        let central = central_difference(&mut f, epsilon);
        table.push(row!["{epsilon:.0e}", "{forward:+.14}", "{central:+.14}"]);
    }
    nb.table("differences", table);
    values!(nb, slope = truth, cost = f(0.0));
    Ok(())
}

pub(crate) const U_CURVE: Cell =
    cell! { "u-curve", Instant, "The error of differences against ε"; u_curve(P) };

fn u_curve(nb: &mut Notebook, p: P) -> CellResult {
    let (truth, mut f) = weight(p.seed);
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
    let names =
        [("forward", Role::First), ("central", Role::Second), ("combined", Role::Third)];
    for ((name, role), curve) in names.into_iter().zip(curves) {
        let lower =
            |best: (Float, Float), &at: &(Float, Float)| if at.1 < best.1 { at } else { best };
        let (epsilon, error) = curve.iter().fold(curve[0], lower);
        table.push(row![name, "{epsilon:.0e}", "{error:.0e}"]);
        plot = plot.series(Series::line(role, name, curve).markers());
    }
    nb.table("best", table);
    nb.figure("error", plot.draw());
    Ok(())
}

pub(crate) const CORNER: Cell = cell! {
    "corner", Instant, "Differences beside a corner, and what the checker makes of them";
    corner
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
        let text = |slope: Float| format!("{:+.4}", slope + 0.0); // no −0
        let [s3, s4, s5] = [1e-3, 1e-4, 1e-5].map(|epsilon| text(slope(&mut f, epsilon)));
        table.push(row![b, text(gradient.biases[0][0]), s3, s4, s5, verdict]);
    }
    nb.table("corner", table);
    Ok(())
}
