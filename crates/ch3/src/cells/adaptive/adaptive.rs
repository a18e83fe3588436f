//! Adaptive rates where every step can be followed: a valley of two dimensions, and a constant slope.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, powf};

use crate::optimizer::{
    AdaGrad, Adam, AdamW, Descent, Memory, Momentum, Nesterov, Optimizer, RmsProp,
};

pub(super) const MOMENTUM: Momentum = Momentum { mu: 0.9 };
pub(super) const NESTEROV: Nesterov = Nesterov { mu: 0.9 };
pub(super) const ADAGRAD: AdaGrad = AdaGrad { epsilon: 1e-8 };
pub(super) const RMSPROP: RmsProp = RmsProp { rho: 0.9, epsilon: 1e-8 };
pub(super) const ADAM: Adam = Adam::RECOMMENDED;

pub(super) type Point = [Float; 2];

/// The start and the points after each of so many steps.
pub(super) fn path(
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

pub(super) const FIRST_STEPS: Cell = Cell {
    name: "first-steps",
    title: "The first steps of six optimizers in a valley",
    pace: Pace::Instant,
    parameters: &[],
    run: first_steps,
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
    let mut table = Table::new(["optimizer", "η"].into_iter().map(str::to_owned).chain(steps));
    for (name, rule, eta) in rules {
        let path = path(rule, eta, slope, START, TIMES[3]);
        let points = TIMES.map(|t| format!("({:.4}, {:.4})", path[t][0], path[t][1]));
        table.push([name.to_owned(), eta.to_string()].into_iter().chain(points));
    }
    say!(nb, "C = ½(x² + 10y²), from (1, 1):");
    say!(nb);
    nb.table("steps", table);
    Ok(())
}

pub(super) const CONSTANT: Cell = Cell {
    name: "constant-slope",
    title: "How long the steps are when the slope is always the same",
    pace: Pace::Instant,
    parameters: &[Parameter::real("slope", 0.01, 1e-3..=1e9, "the slope, at every step")],
    run: constant_slope,
};

/// How many steps on the constant slope.
const MANY: usize = 3_000;

fn constant_slope(nb: &mut Notebook) -> CellResult {
    let g = nb.real("slope");
    let lengths = |rule: &dyn Optimizer| -> Vec<Float> {
        let path = path(rule, 1.0, |_| [g; 2], [0.0; 2], MANY);
        path.windows(2).map(|pair| pair[0][0] - pair[1][0]).collect()
    };
    let [adagrad, rmsprop, adam] = [&ADAGRAD as &dyn Optimizer, &RMSPROP, &ADAM].map(lengths);
    let uncorrected: Vec<Float> =
        (1..).zip(&adam).map(|(t, length)| length * missing(t)).collect();
    let headings = ["step", "AdaGrad", "RMSProp", "Adam", "Adam, uncorrected"];
    let mut table = Table::new(headings);
    let all = [adagrad, rmsprop, adam, uncorrected];
    for t in [1, 2, 3, 5, 10, 30, 100, 300, 1_000, 3_000] {
        let lengths = all.iter().map(|lengths| format!("{:.4}", lengths[t - 1]));
        table.push([t.to_string()].into_iter().chain(lengths));
    }
    let longest = (0..MANY).fold(0, |best, i| if all[3][i] > all[3][best] { i } else { best });
    say!(nb, "Length of a step, in units of η, when the slope is always {g}:");
    say!(nb);
    nb.table("lengths", table);
    nb.value("rmsprop_first", all[1][0]);
    nb.value("uncorrected_first", all[3][0]);
    nb.value("uncorrected_longest", all[3][longest]);
    nb.value("uncorrected_when", longest + 1);
    nb.value("uncorrected_last", all[3][MANY - 1]);
    nb.value("steps", MANY);
    nb.value("adagrad_last", all[0][MANY - 1]);
    nb.value("after_one", after_one());
    let names = ["AdaGrad", "RMSProp", "Adam", "Adam, uncorrected"];
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

pub(super) const DECAYED_STEPS: Cell = Cell {
    name: "decayed-steps",
    title: "Adam in the valley, with weight decay in two places",
    pace: Pace::Instant,
    parameters: &[Parameter::real("lambda", 0.01, 0.0..=1.0, "strength of the decay λ")],
    run: decayed_steps,
};

fn decayed_steps(nb: &mut Notebook) -> CellResult {
    let (eta, lambda) = (0.1, nb.real("lambda"));
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
        table.push([
            t.to_string(),
            format!("{plain:.12}"),
            format!("{inside:.12}"),
            format!("{:.0e}", inside - plain),
            format!("{beside:.12}"),
            format!("{:.0e}", beside - plain),
        ]);
        nb.value(format!("inside_{t}"), (inside - plain).abs());
        nb.value(format!("beside_{t}"), (beside - plain).abs());
    }
    say!(nb, "C = ½(x² + 10y²), from (1, 1), η = {eta}, λ = {lambda}:");
    say!(nb);
    nb.table("steps", table);
    Ok(())
}

pub(super) const UNUSED: Cell = Cell {
    name: "unused-weight",
    title: "A weight that no example uses, under weight decay",
    pace: Pace::Instant,
    parameters: &[Parameter::real("eta", 0.005, 1e-6..=1e300, "learning rate η")],
    run: unused_weight,
};

fn unused_weight(nb: &mut Notebook) -> CellResult {
    let eta = nb.real("eta");
    let start = 1.0 / 28.0;
    let walk = |rule: &dyn Optimizer, decay: Float| {
        path(rule, eta, |[w, _]| [decay * w, 0.0], [start, 0.0], 1_000)
    };
    let beside = |lambda: Float| walk(&AdamW { adam: ADAM, lambda }, 0.0);
    let (weak, strong) = (0.001, 0.1);
    let columns = [
        ("descent", walk(&Descent, strong)),
        ("in the slope", walk(&ADAM, weak)),
        ("in the slope", walk(&ADAM, strong)),
        ("AdamW", beside(weak)),
        ("AdamW", beside(strong)),
    ];
    let strengths = [strong, weak, strong, weak, strong];
    let name = |((name, _), strength): (&(&str, _), Float)| format!("{name}, {strength}");
    let headings = columns.iter().zip(strengths).map(name);
    let mut table = Table::new(["step".to_owned()].into_iter().chain(headings));
    for t in [0, 1, 2, 3, 4, 5, 6, 10, 100, 1_000] {
        let weights = columns.iter().map(|(_, path)| format!("{:.5}", path[t][0]));
        table.push([t.to_string()].into_iter().chain(weights));
    }
    say!(nb, "w = 1/28 at the start, slope of the cost always 0, η = {eta}:");
    say!(nb);
    nb.table("weights", table);
    Ok(())
}
