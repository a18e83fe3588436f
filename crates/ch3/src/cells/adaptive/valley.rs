//! Optimizers in valleys that lie along an axis, and in the same valleys turned.

use figures::{Axis, Contours, Figure, Role};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::{ADAGRAD, ADAM, MOMENTUM, Point, RMSPROP, path};
use crate::optimizer::{Descent, Optimizer};

/// ½(u² + κv²), where u runs along the valley and v across.
#[derive(Clone, Copy)]
struct Valley {
    /// κ: how much more curved it is across than along.
    narrowness: Float,
    /// Whether u and v are x and y turned by 45 degrees, or x and y.
    turned: bool,
}

impl Valley {
    fn along_and_across(self, [x, y]: Point) -> Point {
        let root = Float::sqrt(0.5);
        if self.turned { [root * (x + y), root * (y - x)] } else { [x, y] }
    }

    fn back(self, [u, v]: Point) -> Point {
        let root = Float::sqrt(0.5);
        if self.turned { [root * (u - v), root * (u + v)] } else { [u, v] }
    }

    fn cost(self, point: Point) -> Float {
        let [u, v] = self.along_and_across(point);
        (u * u + self.narrowness * v * v) / 2.0
    }

    fn slope(self, point: Point) -> Point {
        let [u, v] = self.along_and_across(point);
        self.back([u, self.narrowness * v])
    }

    fn path(self, rule: &dyn Optimizer, eta: Float) -> Vec<Point> {
        path(rule, eta, |point| self.slope(point), self.back(START), MOST)
    }

    /// After how many steps the path stays within a hundredth of the first distance from the bottom;
    /// nothing if it does not.
    fn arrival(self, path: &[Point]) -> Option<usize> {
        let near = 0.01 * length(START);
        let close = |&point: &Point| length(point) <= near; // which no NaN is
        let arrived = path.iter().rposition(|point| !close(point)).map_or(0, |last| last + 1);
        (arrived < path.len()).then_some(arrived)
    }

    /// The steps that the best learning rate of the grid needs, with this rate.
    fn best(self, rule: &dyn Optimizer) -> Option<(usize, Float)> {
        let tried = |eta| self.arrival(&self.path(rule, eta)).map(|steps| (steps, eta));
        ETAS.into_iter().filter_map(tried).min_by_key(|&(steps, _)| steps)
    }
}

/// Where all paths begin, along the valley and across.
const START: Point = [1.0, 0.6];

fn length([x, y]: Point) -> Float {
    (x * x + y * y).sqrt()
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
    Turned { narrowness: f64 = 20.0 in 1.0..=1e4, "κ of the valley in the figures" }
}

pub(crate) const TURNED: Cell = cell! {
    "turned-valley", Seconds, "Narrow valleys along an axis, and turned by 45 degrees";
    turned_valley(Turned)
};

fn turned_valley(nb: &mut Notebook, Turned { narrowness }: Turned) -> CellResult {
    let kappas = NARROW.map(|kappa| format!("κ = {kappa}"));
    let mut table = Table::new(row!["optimizer", "valley"].into_iter().chain(kappas));
    for (name, key, rule) in RULES {
        for (lying, turned) in LYING {
            let steps = NARROW.map(|narrowness| {
                let best = Valley { narrowness, turned }.best(rule);
                let steps = best.map_or(MOST, |(steps, _)| steps);
                values!(nb, "{key}_{lying}_{narrowness}" = steps);
                best.map_or(format!("> {MOST}"), |(steps, _)| steps.to_string())
            });
            table.push(row![name, lying].into_iter().chain(steps));
        }
    }
    let (tried, [u, v]) = (ETAS.len(), START);
    say!(
        nb,
        "C = ½(u² + κv²) from u = {u}, v = {v}. Steps until the distance to the bottom is, and stays,"
    );
    say!(nb, "below a hundredth of the first, with the best of {tried} learning rates:\n");
    nb.table("steps", table);
    values!(nb, rates = ETAS.len(), narrowness);
    for (lying, turned) in LYING {
        nb.figure(lying, map(Valley { narrowness, turned }, lying));
    }
    Ok(())
}

/// The valley from above, with the ways of all but plain descent.
fn map(valley: Valley, lying: &str) -> Figure {
    let axis = |name| Axis::new(name).range(-0.6, 1.4);
    let subject = format!("Four ways down a {lying} valley");
    let cost = |x, y| valley.cost([x, y]);
    let levels = [0.1, 0.5, 1.0, 2.0, 4.0, 8.0];
    let mut map =
        Contours::new(subject, axis("x"), axis("y"), cost).levels(levels).lines_only();
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    for (role, (name, _, rule)) in roles.into_iter().zip(&RULES[1..]) {
        if let Some((steps, eta)) = valley.best(*rule) {
            let path = valley.path(*rule, eta).into_iter().take(steps + 1);
            map = map.path(role, *name, path.map(|[x, y]| (x, y)));
        }
    }
    map.draw()
}
