//! Optimizers in valleys that lie along an axis, and in the same valleys turned.

use figures::{Axis, Contours, Figure, Role};
use ndarray::{Array1, arr1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::{ADAGRAD, ADAM, MOMENTUM, RMSPROP};
use crate::cells::momentum::valley::places;
use crate::optimizer::{Descent, Optimizer};
use crate::quasi_newton::Spot;
use crate::terrain::walk;

/// ½(u² + κv²), where u runs along the valley and v across.
#[derive(Clone, Copy)]
struct Valley {
    /// κ: how much more curved it is across than along.
    narrowness: Float,
    /// Whether u and v are x and y turned by 45 degrees, or x and y.
    turned: bool,
}

impl Valley {
    fn along_and_across(self, [x, y]: [Float; 2]) -> [Float; 2] {
        let root = Float::sqrt(0.5);
        if self.turned { [root * (x + y), root * (y - x)] } else { [x, y] }
    }

    fn back(self, [u, v]: [Float; 2]) -> [Float; 2] {
        let root = Float::sqrt(0.5);
        if self.turned { [root * (u - v), root * (u + v)] } else { [u, v] }
    }

    fn at(self, w: Array1<Float>) -> Spot {
        let [u, v] = self.along_and_across([w[0], w[1]]);
        let gradient = arr1(&self.back([u, self.narrowness * v]));
        Spot { w, cost: (u * u + self.narrowness * v * v) / 2.0, gradient }
    }

    /// How an optimizer comes within a hundredth of the first distance from the bottom, and stays there;
    /// nothing if it does not.
    fn way(self, rule: &dyn Optimizer, eta: Float) -> Option<Vec<Spot>> {
        let walk = walk(rule, eta, self.back(START), |w| self.at(w));
        let mut path: Vec<Spot> = walk.take(MOST + 1).collect();
        let near = 0.01 * length(&arr1(&START));
        let close = |spot: &Spot| length(&spot.w) <= near; // which no NaN is
        let arrived = path.iter().rposition(|spot| !close(spot)).map_or(0, |last| last + 1);
        path.truncate(arrived + 1);
        (arrived <= MOST).then_some(path)
    }

    /// The way with the best learning rate of the grid.
    fn best(self, rule: &dyn Optimizer) -> Option<Vec<Spot>> {
        let tried = ETAS.iter().filter_map(|&eta| self.way(rule, eta));
        tried.min_by_key(Vec::len)
    }
}

/// Where all paths begin, along the valley and across.
const START: [Float; 2] = [1.0, 0.6];

fn length(w: &Array1<Float>) -> Float {
    (w[0] * w[0] + w[1] * w[1]).sqrt()
}

/// As far as paths are followed.
const MOST: usize = 5_000;

/// From 2 down to less than a ten-thousandth, two to an octave.
const ETAS: [Float; 32] = {
    let mut etas = [2.0; 32];
    let mut i = 1;
    while i < etas.len() {
        etas[i] = if i % 2 == 1 { etas[i - 1] * 0.75 } else { etas[i - 2] * 0.5 };
        i += 1;
    }
    etas
};

const NARROW: [Float; 4] = [1.0, 10.0, 100.0, 1_000.0];

const RULES: [(&str, &str, &dyn Optimizer); 5] = [
    ("descent", "descent", &Descent),
    ("momentum", "momentum", &MOMENTUM),
    ("AdaGrad", "adagrad", &ADAGRAD),
    ("RMSProp", "rmsprop", &RMSPROP),
    ("Adam", "adam", &ADAM),
];

const LYING: [(&str, bool); 2] = [("straight", false), ("turned", true)];

parameters! {
    P { narrowness: f64 = 20.0 in 1.0..=1e4, "κ of the valley in the figures" }
}

pub(crate) const TURNED: Cell = cell! {
    "turned-valley", Seconds, "Narrow valleys along an axis, and turned by 45 degrees";
    turned_valley(P)
};

fn turned_valley(nb: &mut Notebook, P { narrowness }: P) -> CellResult {
    let kappas = NARROW.map(|kappa| format!("κ = {kappa}"));
    let mut table = Table::new(row!["optimizer", "valley"].into_iter().chain(kappas));
    for (name, key, rule) in RULES {
        for (lying, turned) in LYING {
            let steps = NARROW.map(|narrowness| {
                let best = Valley { narrowness, turned }.best(rule);
                let steps = best.as_ref().map_or(MOST, |path| path.len() - 1);
                values!(nb, "{key}_{lying}_{narrowness}" = steps);
                if best.is_some() { steps.to_string() } else { format!("> {MOST}") }
            });
            table.push(row![name, lying].into_iter().chain(steps));
        }
    }
    let rates = ETAS.len();
    say!(nb, "C = ½(u² + κv²). Steps until the distance to the bottom is, and stays, below a");
    say!(nb, "hundredth of the first, with the best of {rates} learning rates:\n");
    nb.table("steps", table);
    values!(nb, rates, narrowness);
    for (lying, turned) in LYING {
        nb.figure(lying, map(Valley { narrowness, turned }, lying));
    }
    Ok(())
}

/// The valley from above, with the ways of all but plain descent.
fn map(valley: Valley, lying: &str) -> Figure {
    let axis = |name| Axis::new(name).range(-0.6, 1.4);
    let subject = format!("Four ways down a {lying} valley");
    let cost = |x, y| valley.at(array![x, y]).cost;
    let levels = [0.1, 0.5, 1.0, 2.0, 4.0, 8.0];
    let mut map =
        Contours::new(subject, axis("x"), axis("y"), cost).levels(levels).lines_only();
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    for (role, (name, _, rule)) in roles.into_iter().zip(&RULES[1..]) {
        if let Some(way) = valley.best(*rule) {
            map = map.path(role, *name, places(&way));
        }
    }
    map.draw()
}
