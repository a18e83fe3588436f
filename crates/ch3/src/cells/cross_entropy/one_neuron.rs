//! The neuron of the page before, with the cross-entropy.

use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::{Float, exp};

use crate::cells::slowdown::{FAR, NEAR, OneNeuron, learn};
use crate::one_neuron::Neuron;

pub(crate) const LANDSCAPES: Cell = cell! {
    "two-landscapes", Instant, "The two costs of one neuron, and their slopes"; landscapes
};

fn landscapes(nb: &mut Notebook) -> CellResult {
    let at = |z: Float| Neuron { weight: z, bias: 0.0 };
    say!(
        nb,
        "x = 1, wanted 0; on the left the quadratic cost, on the right the cross-entropy\n"
    );
    let mut table = Table::new(["z", "a", "C", "slope", "C", "slope"]);
    for z in [-2.0, 0.0, 2.0, 4.0, 6.0, 8.0] {
        let (a, c, slope) = (at(z).output(), at(z).quadratic_cost(), at(z).quadratic_slope());
        let (h, steep) = (at(z).cross_entropy(), at(z).cross_entropy_slope());
        table.push(row![z, "{a:.4}", "{c:.4}", "{slope:.4}", "{h:.4}", "{steep:.4}"]);
    }
    nb.table("landscapes", table);
    let curve = |role, name, cost: fn(Neuron) -> Float| {
        let points = (-60..=60).map(|i| Float::from(i) / 10.0).map(|z| (z, cost(at(z))));
        Series::line(role, name, points).ends()
    };
    let subject = "The cost of a neuron whose output should be 0, against its weighted input";
    let plot = Plot::new(subject, "weighted input z", Axis::new("cost C"))
        .series(curve(Role::First, "quadratic", Neuron::quadratic_cost))
        .series(curve(Role::Second, "cross-entropy", Neuron::cross_entropy));
    nb.figure("costs", plot.draw());
    Ok(())
}

pub(crate) const CROSS_ENTROPY: Cell = cell! {
    "quick-neuron", Instant, "The same neuron and the cross-entropy: the more wrong, the faster";
    cross_entropy(OneNeuron)
};

fn cross_entropy(nb: &mut Notebook, p: OneNeuron) -> CellResult {
    learn(nb, p, Neuron::cross_entropy_slope)
}

parameters! { Waiting { eta: f64 = 0.15 in 1e-6..=1e3, "learning rate η" } }

pub(crate) const WAITING: Cell = cell! {
    "waiting", Instant, "How long a neuron stays wrong, for two costs"; waiting(Waiting)
};

fn waiting(nb: &mut Notebook, Waiting { eta }: Waiting) -> CellResult {
    const AT_MOST: usize = 1_000_000;
    say!(nb, "η = {eta}; steps until the output is below one half (at most {AT_MOST})\n");
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
        let (error, told, line) = (1.0 - start.output(), exp(z) / (2.0 * eta), z / (2.0 * eta));
        let [slow, quick] = [Neuron::quadratic_slope, Neuron::cross_entropy_slope].map(steps);
        nb.value(format!("quadratic_{z}"), slow);
        nb.value(format!("forecast_{z}"), told.round() as usize);
        table.push(row![z, "{error:.5}", slow, "{told:.0}", quick, "{line:.0}"]);
    }
    nb.table("steps", table);
    Ok(())
}

pub(crate) const BORROWED: Cell = cell! {
    "borrowed-eta", Instant, "The cross-entropy with a learning rate of 0.005";
    borrowed(OneNeuron { eta: 0.005 })
};

/// ∂C/∂a of the cross-entropy, 1/(1 − a), which is not its slope along the weight: σ′ is missing.
fn without_the_neuron(neuron: Neuron) -> Float {
    1.0 / (1.0 - neuron.output())
}

fn borrowed(nb: &mut Notebook, OneNeuron { eta, steps }: OneNeuron) -> CellResult {
    let headings = ["step along", "η", "steps", "a from w = 0.6, b = 0.9", "a from w = b = 2"];
    let mut table = Table::new(headings);
    let slope: fn(Neuron) -> Float = Neuron::cross_entropy_slope;
    for (key, name, slope, eta, steps) in [
        ("right", "∂C/∂w = a", slope, eta, steps),
        ("patient", "∂C/∂w = a", slope, eta, 30 * steps),
        ("bold", "∂C/∂w = a", slope, 30.0 * eta, steps),
        ("wrong", "∂C/∂a = 1/(1 − a)", without_the_neuron, eta, steps),
    ] {
        let [near, far] =
            [NEAR, FAR].map(|start| start.learn(slope, eta, steps)[steps].output());
        nb.value(format!("{key}_near"), near);
        nb.value(format!("{key}_far"), far);
        table.push(row![name, "{eta:.3}", steps, "{near:.4}", "{far:.4}"]);
    }
    nb.table("ends", table);
    nb.value("wrong_slope", without_the_neuron(FAR));
    let line = |role, name, start: Neuron, slope| {
        let path = start.learn(slope, eta, steps).into_iter();
        Series::line(role, name, from_index(0, path.map(Neuron::output))).ends()
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
