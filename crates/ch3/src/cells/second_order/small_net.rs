//! BFGS on a tiny network, for which it is made.

use ch1::network::Network;
use ch1::statistics::Sample;
use ch2::checker::{relative_error, slope};
use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, seeds, values};
use numerics::{Float, normal, stream};

use crate::cells::curvature::{descended, valley::decimals};
use crate::cells::known;
use crate::landscape::Landscape;
use crate::quasi_newton::Bfgs;
use crate::{Examples, Net, Regularization};

parameters! {
    Small {
        starts: usize = 6 in 1..=100, "how many starts: seeds 1, 2, …",
        decay: f64 = 1e-4 in 0.0..=1.0, "strength Λ = λ/n of the weight decay",
        most: usize = 2_000 in 1..=100_000, "steps of BFGS, at most",
        plain: usize = 20_000 in 1..=1_000_000, "steps of plain descent",
        eta = 10.0,
        many: usize = 100 in 1..=10_000, "starts whose ends are counted",
    }
}

pub(crate) const SMALL: Cell = cell! {
    "small-net", Seconds, "BFGS trains a 2-3-1 network, from several starts"; small(Small)
};

/// How long four students slept and studied, in units of ten and of five hours, and the share of the marks that
/// they got. (Welch 2014; the network and BFGS for it also in Hjorth-Jensen 2018.)
fn students() -> Examples {
    let inputs = array![[0.3, 1.0], [0.5, 0.2], [1.0, 0.4], [0.6, 0.3]];
    Examples::new(inputs, array![[0.75], [0.82], [0.93], [0.70]])
}

/// The cost of a 2-3-1 network without biases.
fn small_landscape(examples: &Examples, decay: Float) -> Landscape<'_> {
    let net = Net::from(Network::shaped(&[2, 3, 1], || 0.0));
    let regularization = Regularization::L2(examples.len() as Float * decay);
    Landscape { net, examples, regularization, biases: false }
}

fn start(seed: u64) -> Array1<Float> {
    let rng = &mut stream(seed, "start", 0);
    Array1::from_shape_simple_fn(9, || normal(rng))
}

fn small(nb: &mut Notebook, p: Small) -> CellResult {
    let examples = students();
    let headings =
        ["Λ", "start", "steps", "gradients", "last C", "steepest", "C by plain descent"];
    let mut table = Table::new(headings);
    let subject = "The cost of a 2-3-1 network under BFGS, from three starts";
    let mut figure = Plot::new(subject, "step", Axis::new("cost C").log());
    for (key, decay) in [("free", 0.0), ("decayed", p.decay)] {
        let mut ends = vec![];
        let landscape = &mut small_landscape(&examples, decay);
        for seed in seeds(p.starts) {
            let (costs, gradients, steepest) = minimise(landscape, start(seed), p.most);
            let plain = descended(landscape, start(seed), p.eta, p.plain);
            let (steps, last) = (costs.len() - 1, costs[costs.len() - 1]);
            let (least, plain) = (decimals(last), decimals(plain));
            table.push(row![decay, seed, steps, gradients, least, "{steepest:.0e}", plain]);
            ends.push(last);
            let roles = [Role::First, Role::Second, Role::Third];
            if let (0.0, Some(&role)) = (decay, roles.get(seed as usize - 1)) {
                let name = format!("start {seed}");
                figure = figure.series(Series::line(role, name, from_index(0, costs)));
            }
        }
        let ends = Sample::from(ends);
        let [lowest, highest] = [ends.lowest(), ends.highest()].map(|c| format!("{c:.1e}"));
        values!(nb, "{key}_lowest" = lowest, "{key}_highest" = highest);
    }
    let worst = check(&examples, p.decay);
    say!(nb, "Gradient against differences of the cost: relative error at most {worst:.0e}\n");
    nb.table("starts", table);
    values!(nb, plain = p.plain, many = p.many);
    count(nb, &minima(&examples, p), p);
    nb.figure("costs", figure.draw());
    Ok(())
}

/// At which costs many starts end, as a table.
fn count(nb: &mut Notebook, minima: &[(Float, usize)], p: Small) {
    let mut table = Table::new(["C", "starts"]);
    for (number, (cost, starts)) in (1..).zip(minima) {
        values!(nb, "minimum_{number}" = *cost, "starts_{number}" = *starts);
        table.push(row!["{cost:.6}", starts]);
    }
    values!(nb, minima = minima.len());
    say!(nb, "\nWhere {} starts end with Λ = {}:\n", p.many, p.decay);
    nb.table("minima", table);
}

/// The costs at which many starts end under weight decay, the lowest first, each with how many end there.
fn minima(examples: &Examples, p: Small) -> Vec<(Float, usize)> {
    let landscape = &mut small_landscape(examples, p.decay);
    let mut ends: Vec<Float> = vec![];
    for seed in seeds(p.many) {
        let (costs, ..) = minimise(landscape, start(seed), p.most);
        ends.push(costs[costs.len() - 1]);
    }
    ends.sort_by(Float::total_cmp);
    let mut minima: Vec<(Float, usize)> = vec![];
    for cost in ends {
        match minima.last_mut() {
            Some((lower, starts)) if cost - *lower < SAME => *starts += 1,
            _ => minima.push((cost, 1)),
        }
    }
    minima
}

/// Costs that differ by less belong to the same minimum.
const SAME: Float = 1e-8;

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

/// The largest error of a slope at the first start.
fn check(examples: &Examples, decay: Float) -> Float {
    let mut landscape = small_landscape(examples, decay);
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
