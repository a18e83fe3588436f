//! BFGS on a tiny network, for which it is made.

use ch2::checker::{relative_error, slope};
use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::{Array1, Array2, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, normal, stream};

use super::training::eta;
use super::valley::decimals;
use crate::activation::Activation;
use crate::data::Data;
use crate::landscape::Landscape;
use crate::network::Network;
use crate::objective::Objective;
use crate::quasi_newton::Bfgs;
use crate::regularization::Regularization;

pub(super) const SMALL: Cell = Cell {
    name: "small-net",
    title: "BFGS trains a 2-3-1 network, from several starts",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("starts", 6, 1..=100, "how many starts: seeds 1, 2, …"),
        Parameter::real("decay", 1e-4, 0.0..=1.0, "strength Λ = λ/n of the weight decay"),
        Parameter::integer("most", 2_000, 1..=100_000, "steps of BFGS, at most"),
        Parameter::integer("plain", 20_000, 1..=1_000_000, "steps of plain descent"),
        eta(10.0),
    ],
    run: small,
};

/// Four examples of a lecture. (Hjorth-Jensen 2018.)
fn lecture() -> Data {
    let inputs = array![[0.3, 1.0], [0.5, 0.2], [1.0, 0.4], [0.6, 0.3]];
    Data::new(inputs, array![[0.75], [0.82], [0.93], [0.70]])
}

/// The cost of a 2-3-1 network without biases.
fn small_landscape(data: &Data, decay: Float) -> Landscape<'_> {
    let network = Network {
        weights: vec![Array2::zeros((3, 2)), Array2::zeros((1, 3))],
        biases: vec![Array1::zeros(3), Array1::zeros(1)],
        hidden: Activation::Sigmoid,
        objective: Objective::QUADRATIC,
    };
    let regularization = Regularization::L2(data.len() as Float * decay);
    Landscape { network, data, regularization, biases: false }
}

fn start(seed: u64) -> Array1<Float> {
    let rng = &mut stream(seed, "start", 0);
    Array1::from_shape_simple_fn(9, || normal(rng))
}

fn small(nb: &mut Notebook) -> CellResult {
    let data = lecture();
    let headings =
        ["Λ", "start", "steps", "gradients", "last C", "steepest", "C by plain descent"];
    let mut table = Table::new(headings);
    let mut figure = Plot::new(
        "The cost of a 2-3-1 network under BFGS, from three starts",
        "step",
        Axis::new("cost C").log(),
    );
    for (key, decay) in [("free", 0.0), ("decayed", nb.real("decay"))] {
        let mut ends = vec![];
        let mut landscape = small_landscape(&data, decay);
        for seed in 1..=nb.integer("starts") as u64 {
            let steps = nb.integer("most");
            let (costs, gradients, steepest) = minimise(&mut landscape, start(seed), steps);
            let plain =
                descend(&mut landscape, start(seed), nb.real("eta"), nb.integer("plain"));
            let last = costs[costs.len() - 1];
            table.push([
                decay.to_string(),
                seed.to_string(),
                (costs.len() - 1).to_string(),
                gradients.to_string(),
                decimals(last),
                format!("{steepest:.0e}"),
                decimals(plain),
            ]);
            ends.push(last);
            let roles = [Role::First, Role::Second, Role::Third];
            if let (0.0, Some(&role)) = (decay, roles.get(seed as usize - 1)) {
                let name = format!("start {seed}");
                figure = figure.series(Series::line(role, name, from_index(0, costs)));
            }
        }
        let lowest = ends.iter().copied().fold(Float::INFINITY, Float::min);
        let highest = ends.iter().copied().fold(0.0, Float::max);
        nb.value(format!("{key}_lowest"), format!("{lowest:.1e}"));
        nb.value(format!("{key}_highest"), format!("{highest:.1e}"));
    }
    let worst = check(&data, nb.real("decay"));
    say!(nb, "Gradient against differences of the cost: relative error at most {worst:.0e}");
    say!(nb);
    nb.table("starts", table);
    nb.value("plain", nb.integer("plain"));
    nb.figure("costs", figure.draw());
    Ok(())
}

/// At most so many steps: the cost after each, how many gradients that took, and the slope that is left.
fn minimise(
    landscape: &mut Landscape,
    start: Array1<Float>,
    steps: usize,
) -> (Vec<Float>, usize, Float) {
    let mut gradients = 0;
    let mut at = |w| {
        gradients += 1;
        landscape.at(w)
    };
    let mut bfgs = Bfgs::new(at(start));
    let mut costs = vec![bfgs.point.cost];
    while costs.len() <= steps && bfgs.steepest() > 1e-8 && bfgs.step(&mut at) {
        costs.push(bfgs.point.cost);
    }
    (costs, gradients, bfgs.steepest())
}

fn descend(landscape: &mut Landscape, w: Array1<Float>, eta: Float, steps: usize) -> Float {
    let mut point = landscape.at(w);
    for _ in 0..steps {
        point = landscape.at(&point.w - eta * &point.gradient);
    }
    point.cost
}

/// The largest error of a slope at the first start.
fn check(data: &Data, decay: Float) -> Float {
    let mut landscape = small_landscape(data, decay);
    let point = landscape.at(start(1));
    (0..9).fold(0.0, |worst: Float, i| {
        let cost = |nudge: Float| {
            let mut w = point.w.clone();
            w[i] += nudge;
            landscape.at(w).cost
        };
        relative_error(slope(cost, 1e-3), point.gradient[i], 1e-6).max(worst)
    })
}
