//! Adaptive rates where every step can be followed: a valley of two dimensions, and a constant slope.

use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, powf};

use super::{ADAGRAD, ADAM, MOMENTUM, NESTEROV, RMSPROP};
use crate::optimizer::{AdamW, Descent, Memory, Optimizer};
use crate::quasi_newton::Spot;
use crate::terrain::{valley, walk};

/// The start and the points after each of so many steps, where only the slope is known.
fn path(
    rule: &dyn Optimizer,
    eta: Float,
    slope: impl Fn(&Array1<Float>) -> Array1<Float>,
    start: [Float; 2],
    steps: usize,
) -> Vec<Array1<Float>> {
    let at = |w| Spot { cost: 0.0, gradient: slope(&w), w };
    walk(rule, eta, start, at).map(|spot| spot.w).take(steps + 1).collect()
}

const START: [Float; 2] = [1.0, 1.0];
/// After which steps the tables look.
const TIMES: [usize; 4] = [1, 2, 3, 5];

/// The slopes of ½(x² + 10y²).
fn slope(w: &Array1<Float>) -> Array1<Float> {
    valley(10.0)(w.clone()).gradient
}

pub(crate) const FIRST_STEPS: Cell = cell! {
    "first-steps", Instant, "The first steps of six optimizers in a valley"; first_steps
};

fn first_steps(nb: &mut Notebook) -> CellResult {
    let steps = ["1 step", "2 steps", "3 steps", "5 steps"];
    let mut table = Table::new(["optimizer", "η"].into_iter().chain(steps));
    let rules: [(&str, &dyn Optimizer, Float); 6] = [
        ("descent", &Descent, 0.05),
        ("momentum", &MOMENTUM, 0.05),
        ("Nesterov", &NESTEROV, 0.05),
        ("AdaGrad", &ADAGRAD, 0.1),
        ("RMSProp", &RMSPROP, 0.01),
        ("Adam", &ADAM, 0.1),
    ];
    for (name, rule, eta) in rules {
        let path = path(rule, eta, slope, START, TIMES[3]);
        let points = TIMES.map(|t| format!("({:.4}, {:.4})", path[t][0], path[t][1]));
        table.push(row![name, eta].into_iter().chain(points));
    }
    say!(nb, "C = ½(x² + 10y²), from (1, 1):\n");
    nb.table("steps", table);
    Ok(())
}

parameters! { Constant { slope: f64 = 0.01 in 1e-3..=1e9, "the slope, at every step" } }

pub(crate) const CONSTANT: Cell = cell! {
    "constant-slope", Instant, "How long the steps are when the slope is always the same";
    constant_slope(Constant)
};

/// How many steps on the constant slope.
const MANY: usize = 3_000;

fn constant_slope(nb: &mut Notebook, Constant { slope }: Constant) -> CellResult {
    let lengths = |rule: &dyn Optimizer| -> Vec<Float> {
        let path = path(rule, 1.0, |_| array![slope, slope], [0.0; 2], MANY);
        path.windows(2).map(|pair| pair[0][0] - pair[1][0]).collect()
    };
    let [adagrad, rmsprop, adam] = [&ADAGRAD as &dyn Optimizer, &RMSPROP, &ADAM].map(lengths);
    let raw: Vec<Float> = (1..).zip(&adam).map(|(t, length)| length * missing(t)).collect();
    let mut table = Table::new(["step", "AdaGrad", "RMSProp", "Adam", "Adam, uncorrected"]);
    for t in [1, 2, 3, 5, 10, 30, 100, 300, 1_000, 3_000] {
        let [a, b, c, d] = [&adagrad, &rmsprop, &adam, &raw].map(|lengths| lengths[t - 1]);
        table.push(row![t, "{a:.4}", "{b:.4}", "{c:.4}", "{d:.4}"]);
    }
    let longest = (0..MANY).fold(0, |best, i| if raw[i] > raw[best] { i } else { best });
    say!(nb, "Length of a step, in units of η, when the slope is always {slope}:\n");
    nb.table("lengths", table);
    values!(nb, rmsprop_first = rmsprop[0], uncorrected_first = raw[0]);
    values!(nb, uncorrected_longest = raw[longest], uncorrected_when = longest + 1);
    values!(nb, uncorrected_last = raw[MANY - 1], adagrad_last = adagrad[MANY - 1]);
    values!(nb, steps = MANY, after_one = after_one());
    let axis = Axis::new("length, in units of η").range(0.0, 7.0);
    let subject = "Lengths of the steps on a constant slope";
    let curves = [
        (Role::First, "AdaGrad", adagrad),
        (Role::Third, "RMSProp", rmsprop),
        (Role::Fourth, "Adam", adam),
        (Role::Second, "Adam, uncorrected", raw),
    ];
    let curves = curves.map(|(role, name, y)| Series::line(role, name, from_index(1, y)));
    let plot = Plot::new(subject, Axis::new("step").log(), axis);
    nb.figure("lengths", curves.into_iter().fold(plot, Plot::series).draw());
    Ok(())
}

/// By what a step of Adam on a constant slope is multiplied if m and s are taken as they are.
fn missing(t: i32) -> Float {
    let known = |beta| 1.0 - powf(beta, Float::from(t));
    known(ADAM.beta1) / known(ADAM.beta2).sqrt()
}

/// The length of Adam's second step if the slope was 1 and is now 0, in units of η.
fn after_one() -> Float {
    let (mut w, mut memory) = ([0.0], Memory::default());
    ADAM.step(1.0, &mut w, &[1.0], &mut memory);
    let before = w[0];
    ADAM.step(1.0, &mut w, &[0.0], &mut memory);
    before - w[0]
}

parameters! { Decay { lambda: f64 = 0.01 in 0.0..=1.0, "strength of the decay λ" } }

pub(crate) const DECAYED_STEPS: Cell = cell! {
    "decayed-steps", Instant, "Adam in the valley, with weight decay in two places";
    decayed_steps(Decay)
};

fn decayed_steps(nb: &mut Notebook, Decay { lambda }: Decay) -> CellResult {
    let (eta, adamw) = (0.1, AdamW { adam: ADAM, lambda });
    let walk = |rule: &dyn Optimizer, decay: Float| {
        path(rule, eta, |w| slope(w) + decay * w, START, TIMES[3])
    };
    let (plain, inside, beside) = (walk(&ADAM, 0.0), walk(&ADAM, lambda), walk(&adamw, 0.0));
    let mut table =
        Table::new(["steps", "x of Adam", "λw in the slope", "change", "AdamW", "change"]);
    for t in TIMES {
        let [x, inside, beside] = [&plain, &inside, &beside].map(|path| path[t][0]);
        let [change, other] = [inside - x, beside - x];
        table.push(row![
            t,
            "{x:.12}",
            "{inside:.12}",
            "{change:.0e}",
            "{beside:.12}",
            "{other:.0e}"
        ]);
        values!(nb, "inside_{t}" = change.abs(), "beside_{t}" = other.abs());
    }
    say!(nb, "C = ½(x² + 10y²), from (1, 1), η = {eta}, λ = {lambda}:\n");
    nb.table("steps", table);
    Ok(())
}

parameters! { Unused { eta: f64 = 0.005 in 1e-6..=1e300, "learning rate η" } }

pub(crate) const UNUSED: Cell = cell! {
    "unused-weight", Instant, "A weight that no example uses, under weight decay";
    unused_weight(Unused)
};

fn unused_weight(nb: &mut Notebook, Unused { eta }: Unused) -> CellResult {
    let walk = |rule: &dyn Optimizer, decay: Float| {
        path(rule, eta, |w| array![decay * w[0], 0.0], [1.0 / 28.0, 0.0], 1_000)
    };
    let beside = |lambda: Float| walk(&AdamW { adam: ADAM, lambda }, 0.0);
    let (weak, strong) = (0.001, 0.1);
    let columns = [
        ("descent", strong, walk(&Descent, strong)),
        ("in the slope", weak, walk(&ADAM, weak)),
        ("in the slope", strong, walk(&ADAM, strong)),
        ("AdamW", weak, beside(weak)),
        ("AdamW", strong, beside(strong)),
    ];
    let headings = columns.iter().map(|(name, strength, _)| format!("{name}, {strength}"));
    let mut table = Table::new(row!["step"].into_iter().chain(headings));
    for t in [0, 1, 2, 3, 4, 5, 6, 10, 100, 1_000] {
        let weights = columns.iter().map(|(_, _, path)| format!("{:.5}", path[t][0]));
        table.push(row![t].into_iter().chain(weights));
    }
    say!(nb, "w = 1/28 at the start, slope of the cost always 0, η = {eta}:\n");
    nb.table("weights", table);
    Ok(())
}
