//! Four optimizers in one valley, from a start and with rates of one's choice.

use figures::{Axis, Contours, Handle, Role};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, cos, sin};

use super::{ADAM, MOMENTUM, Point, RMSPROP, known, path};
use crate::optimizer::{Descent, Optimizer};

parameters! {
    P {
        x: f64 = 0.2 in -1.5..=1.5, "where all four start, x",
        y: f64 = 1.2 in -1.5..=1.5, "where all four start, y",
        turned: f64 = 45.0 in 0.0..=90.0, "by how many degrees the valley is turned",
        kappa = 20.0,
        descent: f64 = 0.08 in 0.001..=1.0, "η of plain descent",
        momentum: f64 = 0.02 in 0.001..=1.0, "η of momentum, μ = 0.9",
        rmsprop: f64 = 0.01 in 0.001..=1.0, "η of RMSProp",
        adam: f64 = 0.2 in 0.001..=1.0, "η of Adam",
        steps: usize = 60 in 1..=500, "steps that are drawn",
    }
}

pub(crate) const BY_HAND: Cell =
    cell! { "four-ways", Instant, "Four optimizers from one start"; by_hand(P) };

/// As far as paths are followed.
const MOST: usize = 2_000;
/// As near to the bottom must an optimizer come, and stay.
const NEAR: Float = 0.02;

/// ½(u² + κv²), where u and v are x and y turned.
#[derive(Clone, Copy)]
struct Valley {
    kappa: Float,
    cos: Float,
    sin: Float,
}

impl Valley {
    fn along_and_across(self, [x, y]: Point) -> Point {
        [self.cos * x + self.sin * y, self.cos * y - self.sin * x]
    }

    fn cost(self, point: Point) -> Float {
        let [u, v] = self.along_and_across(point);
        (u * u + self.kappa * v * v) / 2.0
    }

    fn slope(self, point: Point) -> Point {
        let [u, v] = self.along_and_across(point);
        let across = self.kappa * v;
        [self.cos * u - self.sin * across, self.sin * u + self.cos * across]
    }
}

/// After how many steps the path stays near the bottom, if it does.
fn arrival(path: &[Point]) -> Option<usize> {
    let close = |&[x, y]: &Point| (x * x + y * y).sqrt() <= NEAR; // which no NaN is
    let arrived = path.iter().rposition(|point| !close(point)).map_or(0, |last| last + 1);
    (arrived < path.len()).then_some(arrived)
}

fn by_hand(nb: &mut Notebook, p: P) -> CellResult {
    let P { x, y, turned, kappa, steps, .. } = p;
    let angle = turned.to_radians();
    let valley = Valley { kappa, cos: cos(angle), sin: sin(angle) };
    let axis = |name| Axis::new(name).range(-1.5, 1.5);
    let subject = format!("Four ways down a valley that is turned by {turned} degrees");
    let cost = |x, y| valley.cost([x, y]);
    let mut map = Contours::new(subject, axis("x"), axis("y"), cost)
        .levels([0.1, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0])
        .lines_only();
    let mut table = Table::new(["optimizer", "η", "arrives"]);
    let mut first: Option<(usize, &str)> = None;
    let rules: [(&str, &str, &dyn Optimizer, Float, Role); 4] = [
        ("descent", "descent", &Descent, p.descent, Role::First),
        ("momentum", "momentum", &MOMENTUM, p.momentum, Role::Second),
        ("rmsprop", "RMSProp", &RMSPROP, p.rmsprop, Role::Third),
        ("adam", "Adam", &ADAM, p.adam, Role::Fourth),
    ];
    for (key, name, rule, eta, role) in rules {
        let path = path(rule, eta, |point| valley.slope(point), [x, y], MOST);
        let arrived = arrival(&path);
        let told = arrived.map_or_else(|| "never".to_owned(), |steps| steps.to_string());
        nb.value(key, told.as_str());
        table.push(row![name, eta, told]);
        if let Some(steps) = arrived.filter(|&steps| first.is_none_or(|best| steps < best.0)) {
            first = Some((steps, name));
        }
        map = map.path(role, name, path.into_iter().take(steps + 1).map(|[x, y]| (x, y)));
    }
    say!(
        nb,
        "κ = {kappa}, turned by {turned} degrees, from ({x}, {y}). Steps until the distance to"
    );
    say!(nb, "the bottom stays below {NEAR}, if that happens within {MOST}:\n");
    nb.table("arrivals", table);
    values!(nb, first = first.map_or("nobody", |(_, name)| name), turned, kappa);
    nb.figure("map", map.handle(Handle::xy("x", "y")).draw());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slope_is_that_of_the_cost_however_the_valley_is_turned() {
        for degrees in [0.0, 20.0, 45.0, 90.0] {
            let angle = Float::to_radians(degrees);
            let valley = Valley { kappa: 7.0, cos: cos(angle), sin: sin(angle) };
            let at = |x, y| valley.cost([x, y]);
            let measured = [
                (at(0.3 + 1e-5, -0.8) - at(0.3 - 1e-5, -0.8)) / 2e-5,
                (at(0.3, -0.8 + 1e-5) - at(0.3, -0.8 - 1e-5)) / 2e-5,
            ];
            for (slope, measured) in valley.slope([0.3, -0.8]).into_iter().zip(measured) {
                assert!((slope - measured).abs() < 1e-8, "{degrees}: {slope} {measured}");
            }
        }
    }
}
