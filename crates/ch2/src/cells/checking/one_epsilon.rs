//! The two branches of the U at one ε: what the bend of the cost costs, and what its digits cost.

use figures::{Axis, Figure, Handle, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, exp};

use super::differences::weight;
use crate::checker::{central_difference, forward_difference, relative_error};

parameters! { P { epsilon: f64 = 1e-4 in 1e-12..=1.0, "the nudge ε", seed = 7 } }

pub(crate) const ONE_EPSILON: Cell = cell! {
    "one-epsilon", Instant, "Two parts of the error of a difference, at one ε"; one_epsilon(P)
};

/// A nudge at which the second and the third derivative can be read off.
const WIDE: Float = 1e-2;

/// The relative error that an ε leaves, in two parts.
#[derive(Clone, Copy)]
struct Parts {
    /// From the bend of the cost: this times ε to the power.
    bend: Float,
    power: i32,
    /// From the rounding of the cost: this divided by ε.
    rounding: Float,
}

impl Parts {
    fn of_bend(self, epsilon: Float) -> Float {
        self.bend * if self.power == 1 { epsilon } else { epsilon * epsilon }
    }

    fn of_rounding(self, epsilon: Float) -> Float {
        self.rounding / epsilon
    }
}

/// What Taylor's formula and the digits of the cost forecast, for both differences.
fn forecast(truth: Float, mut f: impl FnMut(Float) -> Float) -> [Parts; 2] {
    let (here, size) = (f(0.0), 2.0 * truth.abs());
    let second = (f(WIDE) - 2.0 * here + f(-WIDE)) / (WIDE * WIDE);
    let cubic = (central_difference(&mut f, WIDE) - truth) / (WIDE * WIDE); // C‴/6
    let digits = here * Float::EPSILON / 2.0;
    let forward =
        Parts { bend: (second / 2.0).abs() / size, power: 1, rounding: digits / size };
    let central = Parts { bend: cubic.abs() / size, power: 2, rounding: digits / (2.0 * size) };
    [forward, central]
}

fn one_epsilon(nb: &mut Notebook, P { epsilon, seed }: P) -> CellResult {
    let (truth, mut f) = weight(seed);
    let parts = forecast(truth, &mut f);
    let mut measure = |epsilon| {
        let slopes = [forward_difference(&mut f, epsilon), central_difference(&mut f, epsilon)];
        slopes.map(|slope| (slope, relative_error(slope, truth, 0.0)))
    };
    say!(nb, "ε = {epsilon:.1e}, backpropagation says {truth:+.14}\n");
    let mut table = Table::new(["difference", "slope", "bend", "digits", "relative error"]);
    for ((name, parts), (slope, error)) in
        ["forward", "central"].into_iter().zip(parts).zip(measure(epsilon))
    {
        let (bend, digits) = (parts.of_bend(epsilon), parts.of_rounding(epsilon));
        table.push(row![name, "{slope:+.14}", "{bend:.1e}", "{digits:.1e}", "{error:.1e}"]);
        values!(nb, "{name}_bend" = format!("{bend:.0e}"));
        values!(nb, "{name}_digits" = format!("{digits:.0e}"));
        values!(nb, "{name}_error" = format!("{error:.0e}"));
    }
    nb.table("parts", table);
    values!(nb, epsilon = format!("{epsilon:.0e}"));
    nb.figure("parts", branches(epsilon, parts, measure));
    Ok(())
}

/// The errors of both differences against ε, the two parts of the central one, and the ε that is looked at.
fn branches(
    epsilon: Float,
    [_, central]: [Parts; 2],
    mut measure: impl FnMut(Float) -> [(Float, Float); 2],
) -> Figure {
    let epsilons = (-72..=0).map(|i| exp(std::f64::consts::LN_10 * Float::from(i) / 6.0));
    let errors: Vec<_> = epsilons.map(|at| (at, measure(at).map(|(_, error)| error))).collect();
    let curve = |i: usize| errors.iter().map(move |&(at, errors)| (at, errors[i]));
    let line = |f: fn(Parts, Float) -> Float| -> Vec<_> {
        errors.iter().map(|&(at, _)| (at, f(central, at))).collect()
    };
    let (x, y) = (Axis::new("ε").log().range(1e-12, 1.0), Axis::new("relative error").log());
    let here = measure(epsilon)[1].1.max(1e-14);
    Plot::new(
        "Error of two differences of one weight, and its two parts",
        x,
        y.range(1e-14, 1.0),
    )
    .series(Series::line(Role::First, "forward", curve(0)))
    .series(Series::line(Role::Second, "central", curve(1)))
    .series(Series::line(Role::Third, "bend", line(Parts::of_bend)))
    .series(Series::line(Role::Fourth, "digits", line(Parts::of_rounding)))
    .series(
        Series::scatter(Role::Second, "this ε", [(epsilon, here)]).handle(Handle::x("epsilon")),
    )
    .draw()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_either_side_of_the_u_one_part_is_the_error() {
        let (truth, mut f) = weight(7);
        let [forward, central] = forecast(truth, &mut f);
        for epsilon in [1e-2, 1e-3] {
            let error = relative_error(central_difference(&mut f, epsilon), truth, 0.0);
            assert!((error / central.of_bend(epsilon) - 1.0).abs() < 0.1);
            let error = relative_error(forward_difference(&mut f, epsilon), truth, 0.0);
            assert!((error / forward.of_bend(epsilon) - 1.0).abs() < 0.1);
        }
        for epsilon in [1e-9, 1e-10, 1e-11] {
            let error = relative_error(central_difference(&mut f, epsilon), truth, 0.0);
            assert!(error < 10.0 * central.of_rounding(epsilon), "{error} at {epsilon}");
        }
    }
}
