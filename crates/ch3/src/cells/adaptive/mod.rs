//! Adaptive rates where every step can be followed: a valley of two dimensions, and a constant slope.
//!
//! Page: *Adam and its relatives*.

pub(super) mod by_hand;
pub(super) mod decay;
pub(super) mod pencil;
pub(super) mod race;
pub(super) mod slope_sizes;
pub(super) mod valley;

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, powf};

use super::known;
use crate::optimizer::{
    AdaGrad, Adam, AdamW, Descent, Memory, Momentum, Nesterov, Optimizer, RmsProp,
};

const MOMENTUM: Momentum = Momentum { mu: 0.9 };
const NESTEROV: Nesterov = Nesterov { mu: 0.9 };
const ADAGRAD: AdaGrad = AdaGrad { epsilon: 1e-8 };
const RMSPROP: RmsProp = RmsProp { rho: 0.9, epsilon: 1e-8 };
const ADAM: Adam = Adam::RECOMMENDED;

type Point = [Float; 2];

/// The start and the points after each of so many steps.
fn path(
    rule: &dyn Optimizer,
    eta: Float,
    slope: impl Fn(Point) -> Point,
    start: Point,
    steps: usize,
) -> Vec<Point> {
    let (mut w, mut memory) = (start, Memory::default());
    let mut points = vec![start];
    for _ in 0..steps {
        rule.look_ahead(&mut w, &memory);
        let g = slope(w);
        rule.step(eta, &mut w, &g, &mut memory);
        points.push(w);
    }
    points
}

const START: Point = [1.0, 1.0];
/// After which steps the tables look.
const TIMES: [usize; 4] = [1, 2, 3, 5];

/// The slopes of ½(x² + 10y²).
fn slope([x, y]: Point) -> Point {
    [x, 10.0 * y]
}

pub(crate) const FIRST_STEPS: Cell = cell! {
    "first-steps", Instant, "The first steps of six optimizers in a valley"; first_steps
};

fn first_steps(nb: &mut Notebook) -> CellResult {
    let rules: [(&str, &dyn Optimizer, Float); 6] = [
        ("descent", &Descent, 0.05),
        ("momentum", &MOMENTUM, 0.05),
        ("Nesterov", &NESTEROV, 0.05),
        ("AdaGrad", &ADAGRAD, 0.1),
        ("RMSProp", &RMSPROP, 0.01),
        ("Adam", &ADAM, 0.1),
    ];
    let steps = TIMES.map(|t| if t == 1 { "1 step".to_owned() } else { format!("{t} steps") });
    let mut table = Table::new(row!["optimizer", "η"].into_iter().chain(steps));
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

fn constant_slope(nb: &mut Notebook, Constant { slope: g }: Constant) -> CellResult {
    let lengths = |rule: &dyn Optimizer| -> Vec<Float> {
        let path = path(rule, 1.0, |_| [g; 2], [0.0; 2], MANY);
        path.windows(2).map(|pair| pair[0][0] - pair[1][0]).collect()
    };
    let [adagrad, rmsprop, adam] = [&ADAGRAD as &dyn Optimizer, &RMSPROP, &ADAM].map(lengths);
    let uncorrected = (1..).zip(&adam).map(|(t, length)| length * missing(t)).collect();
    let names = ["AdaGrad", "RMSProp", "Adam", "Adam, uncorrected"];
    let mut table = Table::new(["step"].into_iter().chain(names));
    let all = [adagrad, rmsprop, adam, uncorrected];
    for t in [1, 2, 3, 5, 10, 30, 100, 300, 1_000, 3_000] {
        let lengths = all.iter().map(|lengths| format!("{:.4}", lengths[t - 1]));
        table.push(row![t].into_iter().chain(lengths));
    }
    let longest = (0..MANY).fold(0, |best, i| if all[3][i] > all[3][best] { i } else { best });
    say!(nb, "Length of a step, in units of η, when the slope is always {g}:\n");
    nb.table("lengths", table);
    let [adagrad, rmsprop, _, raw] = &all;
    values!(nb, rmsprop_first = rmsprop[0], uncorrected_first = raw[0]);
    values!(nb, uncorrected_longest = raw[longest], uncorrected_when = longest + 1);
    values!(nb, uncorrected_last = raw[MANY - 1], steps = MANY);
    values!(nb, adagrad_last = adagrad[MANY - 1], after_one = after_one());
    let roles = [Role::First, Role::Third, Role::Fourth, Role::Second];
    let axis = Axis::new("length, in units of η").range(0.0, 7.0);
    let subject = "Lengths of the steps on a constant slope";
    let curves = roles.into_iter().zip(names).zip(&all).map(|((role, name), lengths)| {
        Series::line(role, name, (1..).zip(lengths).map(|(t, &y)| (Float::from(t), y)))
    });
    let plot = Plot::new(subject, Axis::new("step").log(), axis);
    nb.figure("lengths", curves.fold(plot, Plot::series).draw());
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

parameters! { Decayed { lambda: f64 = 0.01 in 0.0..=1.0, "strength of the decay λ" } }

pub(crate) const DECAYED_STEPS: Cell = cell! {
    "decayed-steps", Instant, "Adam in the valley, with weight decay in two places";
    decayed_steps(Decayed)
};

fn decayed_steps(nb: &mut Notebook, Decayed { lambda }: Decayed) -> CellResult {
    let eta = 0.1;
    let adamw = AdamW { adam: ADAM, lambda };
    let walk = |rule: &dyn Optimizer, decay: Float| {
        let slope = |p: Point| [0, 1].map(|i| slope(p)[i] + decay * p[i]);
        path(rule, eta, slope, START, TIMES[3])
    };
    let (plain, inside, beside) = (walk(&ADAM, 0.0), walk(&ADAM, lambda), walk(&adamw, 0.0));
    let mut table =
        Table::new(["steps", "x of Adam", "λw in the slope", "change", "AdamW", "change"]);
    for t in TIMES {
        let [plain, inside, beside] = [&plain, &inside, &beside].map(|path| path[t][0]);
        let (in_slope, aside) = (inside - plain, beside - plain);
        let [plain, inside, beside] = [plain, inside, beside].map(|x| format!("{x:.12}"));
        table.push(row![t, plain, inside, "{in_slope:.0e}", beside, "{aside:.0e}"]);
        values!(nb, "inside_{t}" = in_slope.abs(), "beside_{t}" = aside.abs());
    }
    say!(nb, "C = ½(x² + 10y²), from (1, 1), η = {eta}, λ = {lambda}:\n");
    nb.table("steps", table);
    Ok(())
}

parameters! { Unused { eta = 0.005 } }

pub(crate) const UNUSED: Cell = cell! {
    "unused-weight", Instant, "A weight that no example uses, under weight decay";
    unused_weight(Unused)
};

fn unused_weight(nb: &mut Notebook, Unused { eta }: Unused) -> CellResult {
    let start = 1.0 / 28.0;
    let walk = |rule: &dyn Optimizer, decay: Float| {
        path(rule, eta, |[w, _]| [decay * w, 0.0], [start, 0.0], 1_000)
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
        let weights = columns.iter().map(|(.., path)| format!("{:.5}", path[t][0]));
        table.push(row![t].into_iter().chain(weights));
    }
    say!(nb, "w = 1/28 at the start, slope of the cost always 0, η = {eta}:\n");
    nb.table("weights", table);
    Ok(())
}
