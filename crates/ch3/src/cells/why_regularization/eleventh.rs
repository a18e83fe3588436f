//! One curve through the ten points and one more, which can be put anywhere.

use figures::{Axis, Handle, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::{Float, powf};

use super::ten_points::{INTERVAL, POINTS, error, fit, loads};

parameters! {
    P {
        degree: usize = 9 in 1..=9, "degree of the curve",
        price: f64 = -8.0 in -8.0..=3.0, "the price λ of its weights, as a power of ten",
        x: f64 = 0.6 in 0.0..=5.0, "load of the eleventh point",
        y: f64 = 7.0 in 4.0..=16.0, "length of the eleventh point",
    }
}

pub(crate) const ELEVEN: Cell =
    cell! { "eleventh-point", Instant, "A curve through eleven points"; eleven(P) };

fn eleven(nb: &mut Notebook, P { degree, price, x, y }: P) -> CellResult {
    let lambda = powf(10.0, price);
    let points = [&POINTS[..], &[(x, y)]].concat();
    let (curve, before) = (fit(&points, degree, lambda)?, fit(&POINTS, degree, lambda)?);
    let weight = curve.weights.iter().skip(1).fold(0.0, |most: Float, w| most.max(w.abs()));
    let moved = loads(INTERVAL, 500).map(|x| (curve.at(x) - before.at(x)).abs());
    let moved = moved.fold(0.0, Float::max);
    let (error, at_6) = (error(&curve, &points), curve.at(6.0));
    let lambda = format!("{lambda:.0e}");
    say!(nb, "degree {degree}, λ = {lambda}, eleventh point ({x}, {y})");
    say!(nb, "  error on the points {error:.3}, largest weight {weight:.1}");
    say!(
        nb,
        "  the eleventh point moves the curve by up to {moved:.2}; at 6 it says {at_6:.1}"
    );
    values!(nb, degree, lambda, x, y, error, weight, moved, at_6);
    let axis = Axis::new("length y").range(4.0, 16.0);
    let at = |curve: &crate::polynomial::Polynomial| -> Vec<_> {
        loads(INTERVAL, 250).map(|x| (x, curve.at(x))).collect()
    };
    let plot = Plot::new("A curve through ten points, and through one more", "load x", axis)
        .series(Series::scatter(Role::Training, "points", POINTS))
        .series(Series::line(Role::First, "without", at(&before)))
        .series(Series::line(Role::Second, "with it", at(&curve)))
        .series(
            Series::scatter(Role::Second, "the eleventh", [(x, y)])
                .handle(Handle::xy("x", "y")),
        );
    nb.figure("curves", plot.draw());
    Ok(())
}
