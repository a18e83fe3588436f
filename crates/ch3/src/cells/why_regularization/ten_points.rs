//! Ten points, and three curves that explain them.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, values};
use numerics::Float;

use crate::polynomial::Polynomial;

/// Made for this book: 6 + 1.5 x with ten errors of a few tenths. Read it as the length of a spring
/// in centimetres under loads in kilograms.
// ANCHOR: points
pub(super) const POINTS: [(Float, Float); 10] = [
    (0.3, 6.70),
    (0.9, 7.05),
    (1.2, 7.90),
    (1.8, 9.05),
    (2.2, 9.05),
    (2.9, 10.30),
    (3.3, 11.25),
    (3.6, 11.05),
    (4.3, 12.65),
    (4.8, 13.05),
];
/// Measured later.
const ELEVENTH: (Float, Float) = (0.6, 7.00);
// ANCHOR_END: points

/// The ends of the scale: the loads for which the spring was made.
pub(super) const INTERVAL: (Float, Float) = (0.0, 5.0);
/// Another scale: from the first point to the last.
const OF_POINTS: (Float, Float) = (0.3, 4.8);

/// The prices that are tried: 10⁻⁸, 10⁻⁷, …, 10³.
const PRICES: [Float; 12] =
    [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0, 1e3];

parameters! { TenPoints { degree: usize = 9 in 1..=9, "degree of the two flexible curves" } }

pub(crate) const POLYNOMIALS: Cell = cell! {
    "ten-points", Instant, "Ten points, and three curves that explain them";
    ten_points(TenPoints)
};

fn ten_points(nb: &mut Notebook, TenPoints { degree }: TenPoints) -> CellResult {
    let price = choose(nb, degree)?;
    let headings = [
        "curve",
        "error",
        "left out",
        "largest weight",
        "off the truth",
        "moved by 11th",
        "at 6",
    ];
    let mut table = Table::new(headings);
    let axis = Axis::new("length y").range(4.0, 16.0);
    let mut plot = Plot::new("Three curves for the same ten points", "load x", axis)
        .series(Series::scatter(Role::Training, "points", POINTS));
    for (key, name, degree, lambda, role) in [
        ("line", "line".to_owned(), 1, 0.0, Role::First),
        ("free", format!("degree {degree}"), degree, 0.0, Role::Second),
        ("priced", format!("degree {degree}, λ = {price}"), degree, price, Role::Third),
    ] {
        let curve = fit(&POINTS, degree, lambda)?;
        let points = loads(INTERVAL, 250).map(|x| (x, curve.at(x)));
        plot = plot.series(Series::line(role, &name, points));
        let error = error(&curve, &POINTS);
        let others = left_out(degree, lambda);
        let others = others.map_or("undecided".to_owned(), |error| format!("{error:.3}"));
        let w = curve.weights.iter().skip(1).fold(0.0, |most: Float, w| most.max(w.abs()));
        let Far { off, moved } = Far::of(nb, key, &curve, lambda)?;
        let at_6 = curve.at(6.0);
        let far = row!["{off:.2}", "{moved:.2}", "{at_6:.2}"];
        table.push(row![name, "{error:.3}", others, "{w:.1}"].into_iter().chain(far));
        values!(nb, "{key}_error" = error, "{key}_weight" = w, "{key}_at_6" = at_6);
    }
    let own_scale = Polynomial::fit(&POINTS, OF_POINTS, degree, price)?;
    values!(nb, priced_at_6_own_scale = own_scale.at(6.0));
    nb.table("curves", table);
    nb.figure("curves", plot.draw());
    Ok(())
}

/// How far a curve is off between the first point and the last, and how far an eleventh point moves it there.
struct Far {
    off: Float,
    moved: Float,
}

impl Far {
    fn of(
        nb: &mut Notebook,
        key: &str,
        curve: &Polynomial,
        lambda: Float,
    ) -> Result<Far, Stop> {
        let more = [&POINTS[..], &[ELEVENTH]].concat();
        let again = fit(&more, curve.weights.len() - 1, lambda)?;
        let moved = |x: Float| (again.at(x) - curve.at(x)).abs();
        let off = |x: Float| (curve.at(x) - (6.0 + 1.5 * x)).abs();
        let ((off, off_at), (between, _)) = (most(OF_POINTS, off), most(OF_POINTS, moved));
        let (anywhere, moved_at) = most(INTERVAL, moved);
        let (inner, _) = most((POINTS[1].0, POINTS[8].0), moved);
        values!(nb, "{key}_off" = off, "{key}_off_at" = off_at, "{key}_moved" = between);
        values!(nb, "{key}_moved_anywhere" = anywhere, "{key}_moved_at" = moved_at);
        values!(nb, "{key}_moved_inner" = inner);
        Ok(Far { off, moved: between })
    }
}

/// The largest value of a function on an interval, and where it is.
fn most(interval: (Float, Float), f: impl Fn(Float) -> Float) -> (Float, Float) {
    let values = loads(interval, 500).map(|x| (f(x), x));
    values.fold((0.0, 0.0), |most, value| if value.0 > most.0 { value } else { most })
}

pub(super) fn fit(
    points: &[(Float, Float)],
    degree: usize,
    lambda: Float,
) -> Result<Polynomial, Stop> {
    Ok(Polynomial::fit(points, INTERVAL, degree, lambda)?)
}

/// The root of the mean squared error.
pub(super) fn error(curve: &Polynomial, points: &[(Float, Float)]) -> Float {
    let squares = points.iter().map(|&(x, y)| (curve.at(x) - y) * (curve.at(x) - y));
    mean(&squares.collect::<Vec<_>>()).sqrt()
}

/// Leaves each point out in turn, and asks the curve through the others for it: the root of the
/// mean squared error.
fn left_out(degree: usize, lambda: Float) -> Result<Float, Stop> {
    let mut squares = vec![];
    for i in 0..POINTS.len() {
        let mut others = POINTS.to_vec();
        let point = others.remove(i);
        let error = error(&fit(&others, degree, lambda)?, &[point]);
        squares.push(error * error);
    }
    Ok(mean(&squares).sqrt())
}

/// An interval in so many equal steps.
pub(super) fn loads((low, high): (Float, Float), steps: usize) -> impl Iterator<Item = Float> {
    (0..=steps).map(move |i| low + (high - low) * i as Float / steps as Float)
}

/// The price with the smallest error on points that are left out, of the prices tried.
fn choose(nb: &mut Notebook, degree: usize) -> Result<Float, Stop> {
    let (mut seen, mut new) = (vec![], vec![]);
    let mut best = (PRICES[0], Float::INFINITY);
    for price in PRICES {
        let error = error(&fit(&POINTS, degree, price)?, &POINTS);
        let left_out = left_out(degree, price)?;
        seen.push((price, error));
        new.push((price, left_out));
        if left_out < best.1 {
            best = (price, left_out);
        }
    }
    let line = left_out(1, 0.0)?;
    nb.value("price", best.0);
    nb.value("left_out_priced", best.1);
    nb.value("left_out_cheapest", new[0].1);
    nb.value("left_out_line", line);
    let subject = "Error on the ten points, and on points that are left out";
    let plot = Plot::new(subject, Axis::new("price λ").log(), Axis::new("error").log())
        .series(Series::line(Role::Training, "learned", seen).markers())
        .series(Series::line(Role::Validation, "left out", new).markers())
        .horizontal(line, "line, left out");
    nb.figure("price", plot.draw());
    Ok(best.0)
}
