//! Gradient descent where it can be seen.

use figures::{Axis, Contours, Role, Surface};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, say};

use crate::gradient_descent::{Point, descend, valley, valley_gradient};

const START: Point = (-1.8, 1.0);

parameters! {
    P {
        steps: usize = 20 in 1..=1_000, "steps of gradient descent",
        small: f64 = 0.01 in 1e-6..=1.0, "a learning rate η that is too small",
        right: f64 = 0.12 in 1e-6..=1.0, "a learning rate η that is about right",
        large: f64 = 0.34 in 1e-6..=1.0, "a learning rate η that is too large",
    }
}

pub(crate) const VALLEY: Cell = cell! {
    "valley", Instant, "Descending into a valley, with three learning rates";
    run_valley(P)
};

fn run_valley(nb: &mut Notebook, P { steps, small, right, large }: P) -> CellResult {
    let etas = [small, right, large];
    let paths = etas.map(|eta| descend(valley_gradient, START, eta, steps));
    let names = etas.map(|eta| format!("η = {eta}"));
    let mut table = Table::new(["step".to_owned()].into_iter().chain(names.clone()));
    for at in (0..=steps).filter(|at| at % 5 == 0 || *at <= 3 || *at == steps) {
        let costs = paths.iter().map(|path| format!("{:.6}", valley(path[at])));
        table.push([at.to_string()].into_iter().chain(costs));
    }
    say!(nb, "The cost C = v₁² + 3v₂² on the way from {START:?}:\n");
    nb.table("costs", table);
    for (name, path) in ["small", "right", "large"].iter().zip(&paths) {
        nb.value(format!("{name}_cost"), valley(path[steps]));
    }

    let axes = || (Axis::new("v₁").range(-2.0, 2.0), Axis::new("v₂").range(-1.5, 1.5));
    let cost = |a, b| valley((a, b));
    let (x, y) = axes();
    let subject = "Three descents into a valley, seen from above";
    let mut contours = Contours::new(subject, x, y, cost);
    for ((role, name), path) in
        [Role::First, Role::Second, Role::Third].into_iter().zip(names).zip(&paths)
    {
        contours = contours.path(role, name, path.iter().copied());
    }
    nb.figure("map", contours.draw());
    let (x, y) = axes();
    nb.figure("surface", Surface::new("The valley", x, y, "C", cost).draw());
    Ok(())
}
