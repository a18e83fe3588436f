//! How good a difference is as a derivative: as a function of ε, and beside a corner.

use std::f64::consts::LN_10;

use ch1::network::Network;
use ch1::sigmoid::sigmoid;
use figures::{Axis, Plot, Role, Series};
use ndarray::{Array1, ArrayView1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, exp};

use crate::activation::Activation;
use crate::cells::inventing::small;
use crate::checker::{
    FLOOR, TOLERANCE, central_difference, forward_difference, relative_error, slope,
};
use crate::cost::QUADRATIC;
use crate::model::Model;
use crate::parameter::Parameter;

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
pub(super) fn weight(seed: u64) -> (Float, impl FnMut(Float) -> Float) {
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

/// The network of the figures and its example, with every number rounded to 32 bits.
fn small_32(seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let (mut model, mut x, y) = small(seed);
    let round = |number: Float| Float::from(number as f32);
    model.network.weights.iter_mut().for_each(|w| w.mapv_inplace(round));
    model.network.biases.iter_mut().for_each(|b| b.mapv_inplace(round));
    x.mapv_inplace(round);
    (model, x, y)
}

/// The quadratic cost of an example, each of its steps rounded to 32 bits.
fn cost_32(network: &Network, x: &Array1<Float>, y: &Array1<Float>) -> Float {
    let mut a: Vec<f32> = x.iter().map(|&x| x as f32).collect();
    for (w, b) in network.weights.iter().zip(&network.biases) {
        let neuron = |(w, &b): (ArrayView1<Float>, &Float)| {
            let products = w.iter().zip(&a).map(|(&w, &a)| w as f32 * a);
            let z = products.sum::<f32>() + b as f32;
            sigmoid(Float::from(z)) as f32
        };
        a = w.outer_iter().zip(b).map(neuron).collect();
    }
    let squares = a.iter().zip(y).map(|(&a, &y)| (a - y as f32) * (a - y as f32));
    Float::from(squares.sum::<f32>() / 2.0)
}

/// The relative errors of four differences against ε, four to a decade, up to 1. Each is the median
/// over all weights and biases: a single slope is now and then hit by accident.
fn curves(
    model: &Model,
    truth: &Network,
    cost: impl Fn(&Model) -> Float,
) -> [Vec<(Float, Float)>; 4] {
    let mut nudged = model.clone();
    let mut curves = [const { vec![] }; 4];
    for epsilon in (-48..=0).map(|i| exp(LN_10 * Float::from(i) / 4.0)) {
        let mut errors = [const { vec![] }; 4];
        for parameter in Parameter::all(truth) {
            let value = parameter.of(&model.network);
            let slopes = differences_of(epsilon, |nudge| {
                *parameter.of_mut(&mut nudged.network) = value + nudge;
                cost(&nudged)
            });
            *parameter.of_mut(&mut nudged.network) = value;
            for (errors, slope) in errors.iter_mut().zip(slopes) {
                errors.push(relative_error(slope, parameter.of(truth), 0.0));
            }
        }
        for (curve, mut errors) in curves.iter_mut().zip(errors) {
            errors.sort_by(Float::total_cmp);
            curve.push((epsilon, errors[errors.len() / 2]));
        }
    }
    curves
}

/// Forward, central, combined, and the combination once more (the exercise).
fn differences_of(epsilon: Float, mut f: impl FnMut(Float) -> Float) -> [Float; 4] {
    let (narrow, wide) = (slope(&mut f, epsilon), slope(&mut f, 2.0 * epsilon));
    let forward = forward_difference(&mut f, epsilon);
    let central = central_difference(&mut f, epsilon);
    [forward, central, narrow, (16.0 * narrow - wide) / 15.0]
}

/// The lowest point of a curve.
fn bottom(curve: &[(Float, Float)]) -> (Float, Float) {
    let lower =
        |best: (Float, Float), &at: &(Float, Float)| if at.1 < best.1 { at } else { best };
    curve.iter().fold(curve[0], lower)
}

fn u_curve(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
    let of_64 = curves(&model, &model.backprop(&x, &y), |model| model.cost(&x, &y));
    let (model, x, y) = small_32(p.seed);
    let truth_32 = model.backprop(&x, &y);
    let of_32 = curves(&model, &truth_32, |model| cost_32(&model.network, &x, &y));
    let wide = ["difference", "best ε", "median error there"];
    let mut table = Table::new(wide.into_iter().chain(["best ε, 32 bits", "error there"]));
    let (x, y) = (Axis::new("ε").log(), Axis::new("relative error").log());
    let mut plot = Plot::new("Error of three differences against ε", x, y);
    let names =
        [("forward", Role::First), ("central", Role::Second), ("combined", Role::Third)];
    for (i, (name, role)) in names.into_iter().enumerate() {
        let ((epsilon, error), (epsilon_32, error_32)) = (bottom(&of_64[i]), bottom(&of_32[i]));
        let at_32 = row!["{epsilon_32:.0e}", "{error_32:.0e}"];
        let at_64 = row![name, "{epsilon:.0e}", "{error:.0e}"];
        table.push(at_64.into_iter().chain(at_32));
        values!(nb, "{name}_epsilon" = format!("{epsilon:.0e}"));
        values!(nb, "{name}_error" = format!("{error:.0e}"));
        values!(nb, "{name}_error_32" = format!("{error_32:.0e}"));
        plot = plot.series(Series::line(role, name, of_64[i].clone()).markers());
    }
    let [_, _, combined, again] = [0, 1, 2, 3].map(|i| bottom(&of_64[i]));
    values!(nb, again_epsilon = format!("{:.0e}", again.0), again_gain = combined.1 / again.1);
    let [_, _, combined_32, _] = of_32;
    plot = plot.series(Series::line(Role::Fourth, "combined, 32 bits", combined_32).markers());
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
    let combined = ["combined 1e-3", "1e-4", "1e-5"];
    let headings = ["z", "gradient", "D(1e-3)", "D(2e-3)"];
    let mut table = Table::new(headings.into_iter().chain(combined).chain(["checker"]));
    let mut alarms = [0_usize; 3];
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
        let claimed = gradient.biases[0][0];
        let chords = [1e-3, 2e-3].map(|epsilon| central_difference(&mut f, epsilon));
        let slopes = [1e-3, 1e-4, 1e-5].map(|epsilon| slope(&mut f, epsilon));
        for (alarms, slope) in alarms.iter_mut().zip(slopes) {
            let has_slope = b != 0.0;
            let alarm = has_slope && relative_error(claimed, slope, FLOOR) > TOLERANCE;
            *alarms += usize::from(alarm);
        }
        let measured = chords.into_iter().chain(slopes);
        let text = |slope: Float| format!("{:+.4}", slope + 0.0); // no −0
        let texts = [claimed].into_iter().chain(measured).map(text);
        table.push(row![b].into_iter().chain(texts).chain(row![verdict]));
    }
    nb.table("corner", table);
    let [alarms_3, alarms_4, alarms_5] = alarms;
    values!(nb, alarms_3, alarms_4, alarms_5);
    Ok(())
}
