//! One neuron learns to say 0, from two starts and with two costs.

use figures::{Axis, Figure, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::Float;

use crate::one_neuron::Neuron;

const NEAR: Neuron = Neuron { weight: 0.6, bias: 0.9 };
const FAR: Neuron = Neuron { weight: 2.0, bias: 2.0 };
/// The two starts, as tables and figures name them.
const STARTS: [(&str, Neuron); 2] = [("w = 0.6, b = 0.9", NEAR), ("w = b = 2", FAR)];

const fn eta(default: Float) -> Parameter {
    Parameter::real("eta", default, 1e-6..=1e3, "learning rate η")
}

const STEPS: Parameter = Parameter::integer("steps", 300, 1..=100_000, "steps of descent");

pub(super) const QUADRATIC: Cell = Cell {
    name: "slow-neuron",
    title: "One neuron and the quadratic cost: the more wrong, the slower",
    pace: Pace::Instant,
    parameters: &[eta(0.15), STEPS],
    run: |nb| run(nb, Neuron::quadratic_slope),
};

pub(super) const CROSS_ENTROPY: Cell = Cell {
    name: "quick-neuron",
    title: "The same neuron and the cross-entropy: the more wrong, the faster",
    pace: Pace::Instant,
    parameters: &[eta(0.15), STEPS],
    run: |nb| run(nb, Neuron::cross_entropy_slope),
};

/// The neuron at the start and after each step.
type Path = Vec<Neuron>;

fn run(nb: &mut Notebook, slope: fn(Neuron) -> Float) -> CellResult {
    let (eta, steps) = (nb.real("eta"), nb.integer("steps"));
    say!(nb, "x = 1, wanted 0, η = {eta}");
    say!(nb);
    let paths = STARTS.map(|(_, start)| start.learn(slope, eta, steps));
    let headings = ["step", "a from w = 0.6, b = 0.9", "slope", "a from w = b = 2", "slope"];
    let mut table = Table::new(headings);
    for step in (0..=6).map(|part| part * steps / 6) {
        let mut row = vec![step.to_string()];
        for path in &paths {
            row.push(format!("{:.4}", path[step].output()));
            row.push(format!("{:.4}", slope(path[step])));
        }
        table.push(row);
    }
    nb.table("steps", table);
    record(nb, &paths, slope);
    let subject = "The neuron's output while it learns, from two starts";
    let axis = Axis::new("output a").range(0.0, 1.0);
    nb.figure("outputs", two_curves(subject, axis, &paths, Neuron::output));
    let subject = "The slope of the cost while the neuron learns, from two starts";
    nb.figure("slopes", two_curves(subject, Axis::new("slope ∂C/∂w"), &paths, slope));
    Ok(())
}

/// The values that the page cites: of each path, and of the far one beside the near one.
fn record(nb: &mut Notebook, paths: &[Path; 2], slope: fn(Neuron) -> Float) {
    for (key, path) in ["near", "far"].into_iter().zip(paths) {
        nb.value(format!("{key}_start"), path[0].output());
        nb.value(format!("{key}_middle"), path[(path.len() - 1) / 2].output());
        nb.value(format!("{key}_end"), path[path.len() - 1].output());
        nb.value(format!("{key}_first_slope"), slope(path[0]));
        let steeper = |a: Neuron, &b: &Neuron| if slope(b) > slope(a) { b } else { a };
        nb.value(format!("{key}_steepest"), path.iter().fold(path[0], steeper).output());
        if let Some(half) = path.iter().position(|neuron| neuron.output() < 0.5) {
            nb.value(format!("{key}_half"), half);
        }
    }
    let [near, far] = paths;
    nb.value("first_slope_ratio", slope(near[0]) / slope(far[0]));
    if let Some(there) = far.iter().position(|neuron| neuron.output() <= near[0].output()) {
        nb.value("far_where_near_began", there);
    }
    nb.value("far_cost_start", far[0].quadratic_cost());
    nb.value("far_cost_third", far[(far.len() - 1) / 3].quadratic_cost());
}

/// A number of the neuron, step by step, along both paths.
fn two_curves(subject: &str, axis: Axis, paths: &[Path; 2], of: fn(Neuron) -> Float) -> Figure {
    let mut plot = Plot::new(subject, "step", axis);
    for (((name, _), path), role) in STARTS.iter().zip(paths).zip([Role::First, Role::Second]) {
        let points = from_index(0, path.iter().map(|&neuron| of(neuron)));
        plot = plot.series(Series::line(role, *name, points).ends());
    }
    plot.draw()
}

pub(super) const LANDSCAPES: Cell = Cell {
    name: "two-landscapes",
    title: "The two costs of one neuron, and their slopes",
    pace: Pace::Instant,
    parameters: &[],
    run: landscapes,
};

fn landscapes(nb: &mut Notebook) -> CellResult {
    let at = |z: Float| Neuron { weight: z, bias: 0.0 };
    let mut table = Table::new(["z", "a", "C", "slope", "C", "slope"]);
    say!(nb, "x = 1, wanted 0; on the left the quadratic cost, on the right the cross-entropy");
    say!(nb);
    for neuron in [-2.0, 0.0, 2.0, 4.0, 6.0, 8.0].map(at) {
        table.push([
            format!("{}", neuron.z()),
            format!("{:.4}", neuron.output()),
            format!("{:.4}", neuron.quadratic_cost()),
            format!("{:.4}", neuron.quadratic_slope()),
            format!("{:.4}", neuron.cross_entropy()),
            format!("{:.4}", neuron.cross_entropy_slope()),
        ]);
    }
    nb.table("landscapes", table);
    let neurons: Vec<Neuron> = (-60..=60).map(|i| at(Float::from(i) / 10.0)).collect();
    let lines = |of: fn(Neuron) -> Float| -> Vec<(Float, Float)> {
        neurons.iter().map(|&neuron| (neuron.z(), of(neuron))).collect()
    };
    let subject = "The cost of a neuron whose output should be 0, against its weighted input";
    let plot = Plot::new(subject, "weighted input z", Axis::new("cost C"))
        .series(Series::line(Role::First, "quadratic", lines(Neuron::quadratic_cost)).ends())
        .series(
            Series::line(Role::Second, "cross-entropy", lines(Neuron::cross_entropy)).ends(),
        );
    nb.figure("costs", plot.draw());
    Ok(())
}

pub(super) const BORROWED: Cell = Cell {
    name: "borrowed-eta",
    title: "The cross-entropy with a learning rate of 0.005",
    pace: Pace::Instant,
    parameters: &[eta(0.005), STEPS],
    run: borrowed,
};

/// ∂C/∂a of the cross-entropy, 1/(1 − a), which is not its slope along the weight: σ′ is missing.
fn without_the_neuron(neuron: Neuron) -> Float {
    1.0 / (1.0 - neuron.output())
}

fn borrowed(nb: &mut Notebook) -> CellResult {
    let (eta, steps) = (nb.real("eta"), nb.integer("steps"));
    let headings = ["step along", "η", "steps", "a from w = 0.6, b = 0.9", "a from w = b = 2"];
    let mut table = Table::new(headings);
    let slope: fn(Neuron) -> Float = Neuron::cross_entropy_slope;
    for (key, name, slope, eta, steps) in [
        ("right", "∂C/∂w = a", slope, eta, steps),
        ("patient", "∂C/∂w = a", slope, eta, 30 * steps),
        ("bold", "∂C/∂w = a", slope, 30.0 * eta, steps),
        ("wrong", "∂C/∂a = 1/(1 − a)", without_the_neuron, eta, steps),
    ] {
        let ends = [NEAR, FAR].map(|start| start.learn(slope, eta, steps)[steps].output());
        nb.value(format!("{key}_near"), ends[0]);
        nb.value(format!("{key}_far"), ends[1]);
        let [near, far] = ends.map(|a| format!("{a:.4}"));
        let eta = format!("{eta:.3}");
        table.push([name.to_owned(), eta, steps.to_string(), near, far]);
    }
    nb.table("ends", table);
    nb.value("wrong_slope", without_the_neuron(FAR));
    let line = |role, name, start: Neuron, slope: fn(Neuron) -> Float| {
        let path = start.learn(slope, eta, steps);
        let outputs: Vec<_> =
            from_index(0, path.iter().map(|neuron| neuron.output())).collect();
        Series::line(role, name, outputs).ends()
    };
    let subject = "The neuron's output while it learns with a small learning rate";
    let plot = Plot::new(subject, "step", Axis::new("output a").range(0.0, 1.0))
        .series(line(Role::First, "along a, w = 0.6", NEAR, slope))
        .series(line(Role::Second, "along a, w = 2", FAR, slope))
        .series(line(Role::Third, "along 1/(1 − a), w = 0.6", NEAR, without_the_neuron))
        .series(line(Role::Fourth, "along 1/(1 − a), w = 2", FAR, without_the_neuron));
    nb.figure("outputs", plot.draw());
    Ok(())
}

pub(super) const WAITING: Cell = Cell {
    name: "waiting",
    title: "How long a neuron stays wrong, for two costs",
    pace: Pace::Instant,
    parameters: &[eta(0.15)],
    run: waiting,
};

fn waiting(nb: &mut Notebook) -> CellResult {
    const AT_MOST: usize = 1_000_000;
    let eta = nb.real("eta");
    say!(nb, "η = {eta}; steps until the output is below one half (at most {AT_MOST})");
    say!(nb);
    let headings =
        ["z at the start", "1 − a", "quadratic", "e^z / 2η", "cross-entropy", "z / 2η"];
    let mut table = Table::new(headings);
    for z in [2.0, 4.0, 6.0, 8.0, 10.0] {
        let start = Neuron { weight: z / 2.0, bias: z / 2.0 };
        let steps = |slope: fn(Neuron) -> Float| {
            let mut neuron = start;
            for step in 0..AT_MOST {
                if neuron.output() < 0.5 {
                    return step;
                }
                neuron = neuron.learn(slope, eta, 1)[1];
            }
            AT_MOST
        };
        let quadratic = steps(Neuron::quadratic_slope);
        nb.value(format!("quadratic_{z}"), quadratic);
        table.push([
            z.to_string(),
            format!("{:.5}", 1.0 - start.output()),
            quadratic.to_string(),
            format!("{:.0}", numerics::exp(z) / (2.0 * eta)),
            steps(Neuron::cross_entropy_slope).to_string(),
            format!("{:.0}", z / (2.0 * eta)),
        ]);
    }
    nb.table("steps", table);
    Ok(())
}
