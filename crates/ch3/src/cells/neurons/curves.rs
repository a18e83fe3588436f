//! What neurons make of their weighted inputs, drawn.

use ch1::sigmoid::sigmoid;
use figures::{Axis, Figure, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, values};
use numerics::{Float, exp};

use super::name;
use crate::Unit;
use crate::activation::UNITS;

pub(crate) const CURVES: Cell = cell! {
    "activation-functions", Instant, "Seven activation functions and their slopes"; curves
};

pub(super) fn value(unit: Unit, z: Float) -> Float {
    (unit.activation().f)(z)
}

pub(super) fn slope(unit: Unit, z: Float) -> Float {
    (unit.activation().prime)(z)
}

/// z σ(z).
fn silu(z: Float) -> Float {
    z * sigmoid(z)
}

/// z Φ(z), where Φ(z) is the share of normal numbers below z.
fn gelu(z: Float) -> Float {
    z * (0.5 + area(z))
}

/// The area under the bell curve between 0 and z, by Simpson's rule.
fn area(z: Float) -> Float {
    const STEPS: i32 = 100;
    let bell = |t: Float| exp(-t * t / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
    let weight = |i: i32| match i {
        0 | STEPS => 1.0,
        i if i % 2 == 1 => 4.0,
        _ => 2.0,
    };
    let step = z / Float::from(STEPS);
    let sum: Float =
        (0..=STEPS).fold(0.0, |sum, i| sum + weight(i) * bell(step * Float::from(i)));
    sum * step / 3.0
}

/// Where a function has its lowest point below 0, and how low it is.
fn lowest(f: fn(Float) -> Float) -> (Float, Float) {
    let places = (0..=3_000).map(|i| -Float::from(i) / 1_000.0);
    let lower = |a: Float, b: Float| if f(b) < f(a) { b } else { a };
    let z = places.fold(0.0, lower);
    (z, f(z))
}

fn curves(nb: &mut Notebook) -> CellResult {
    const PLACES: [Float; 3] = [-5.0, 0.0, 5.0];
    let values = PLACES.map(|z| format!("f({z})"));
    let slopes = PLACES.map(|z| format!("slope at {z}"));
    let mut table = Table::new(row!["function"].into_iter().chain(values).chain(slopes));
    for unit in UNITS {
        let shown = |f: fn(Unit, Float) -> Float| PLACES.map(|z| format!("{:.4}", f(unit, z)));
        table.push(row![name(unit)].into_iter().chain(shown(value)).chain(shown(slope)));
    }
    nb.table("values", table);
    values!(nb, softplus_at_0 = value(Unit::Softplus, 0.0));
    for (key, shown) in [
        ("bounded", [Unit::Sigmoid, Unit::Tanh, Unit::Sine]),
        ("open", [Unit::Relu, Unit::Softplus, Unit::Identity]),
    ] {
        let of = |f: fn(Unit, Float) -> Float| {
            shown.map(|unit| (name(unit), Box::new(move |z| f(unit, z)) as Curve))
        };
        let subject = format!("Activation functions, {key}");
        nb.figure(key, drawn(&subject, "activation a", of(value)));
        let subject = format!("Slopes of activation functions, {key}");
        nb.figure(format!("{key}_slopes"), drawn(&subject, "slope", of(slope)));
    }
    smooth(nb);
    Ok(())
}

/// The smooth relatives of ReLU.
fn smooth(nb: &mut Notebook) {
    let shown: [(&str, Curve); 3] = [
        ("ReLU", Box::new(|z| value(Unit::Relu, z))),
        ("SiLU", Box::new(silu)),
        ("GELU", Box::new(gelu)),
    ];
    nb.figure("smooth", drawn("ReLU and two smooth relatives", "activation a", shown));
    for (key, f) in [("silu", silu as fn(Float) -> Float), ("gelu", gelu)] {
        let (at, lowest) = lowest(f);
        values!(nb, "{key}_lowest" = lowest, "{key}_lowest_at" = at);
    }
}

type Curve = Box<dyn Fn(Float) -> Float>;

fn drawn(subject: &str, axis: &str, shown: [(&str, Curve); 3]) -> Figure {
    let plot = Plot::new(subject, "weighted input z", Axis::new(axis));
    let roles = [Role::First, Role::Second, Role::Third].into_iter();
    let series = roles.zip(shown).map(|(role, (name, f))| {
        let places = (-100..=100).map(|i| Float::from(i) / 20.0);
        Series::line(role, name, places.map(|z| (z, f(z))))
    });
    series.fold(plot, Plot::series).draw()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The references have nine decimals.
    const TOLERANCE: Float = 1e-9;

    #[test]
    fn gelu_has_the_known_shares_of_normal_numbers() {
        for (z, share) in [(1.0, 0.841344746), (-1.0, 0.158655254), (2.0, 0.977249868)] {
            assert!((gelu(z) / z - share).abs() < TOLERANCE, "Φ({z}) = {}", gelu(z) / z);
        }
    }

    #[test]
    fn both_dip_below_0_and_come_back() {
        for f in [silu, gelu] {
            let (z, low) = lowest(f);
            assert!(low < -0.1 && f(z - 1.0) > low && f(z + 0.5) > low);
            assert!((f(8.0) - 8.0).abs() < 0.01 && f(-8.0).abs() < 0.01);
        }
    }
}
