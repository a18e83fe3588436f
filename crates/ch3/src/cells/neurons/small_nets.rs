//! Four examples of two inputs: what a single neuron can learn of them, and what hidden neurons do
//! with them.

use ch1::luck::{SameImages, chance, sampling_error};
use figures::{Axis, Figure, Plot, Role, Series};
use ndarray::{Array2, array};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::name;
use crate::cells::known;
use crate::cells::training::{plain, quietly};
use crate::{Examples, Net, Recipe, Trainer, Unit};

/// All four pairs of bits.
const INPUTS: [[Float; 2]; 4] = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
const FIRST: [Float; 4] = [0.0, 0.0, 1.0, 1.0];
const XOR: [Float; 4] = [0.0, 1.0, 1.0, 0.0];
/// An output this near to its target counts as learned.
const NEAR: Float = 0.1;

fn samples(targets: [Float; 4]) -> Examples {
    let targets = Array2::from_shape_fn((4, 1), |(i, _)| targets[i]);
    Examples::new(Array2::from_shape_fn((4, 2), |(i, k)| INPUTS[i][k]), targets)
}

/// A network from N(0, 1), after so many steps with all four examples in each.
fn learned(recipe: Recipe, steps: usize, targets: [Float; 4]) -> Result<Net, Stop> {
    let examples = samples(targets);
    quietly(Trainer::new(&Recipe { batch: 4, epochs: steps, ..recipe }, &examples)?)
}

fn outputs(net: &Net) -> [Float; 4] {
    let outputs = net.outputs(&samples(XOR));
    [0, 1, 2, 3].map(|i| outputs[[i, 0]])
}

fn knows(net: &Net, targets: [Float; 4]) -> bool {
    outputs(net).iter().zip(targets).all(|(a, y)| (a - y).abs() < NEAR)
}

parameters! {
    Four { eta = 2.0, steps: usize = 2_000 in 1..=100_000, "steps of descent", seed = 7 }
}

pub(crate) const FOUR: Cell = cell! {
    "four-samples", Instant, "Four examples, a neuron and a network"; four(Four)
};

fn four(nb: &mut Notebook, Four { eta, steps, seed }: Four) -> CellResult {
    let tasks =
        [("first", &[2, 1][..], FIRST), ("xor", &[2, 1], XOR), ("hidden", &[2, 4, 1], XOR)];
    let mut columns = vec![];
    for (key, sizes, targets) in tasks {
        let recipe = Recipe { sizes: sizes.to_vec(), eta, seed, ..plain() };
        let outputs = outputs(&learned(recipe, steps, targets)?);
        for (i, a) in outputs.into_iter().enumerate() {
            values!(nb, "{key}_{i}" = a);
        }
        columns.push(outputs);
    }
    let mut table = Table::new(["x", "wanted", "2-1", "XOR wanted", "2-1", "2-4-1"]);
    for (i, [x1, x2]) in INPUTS.into_iter().enumerate() {
        let [a, b, c] = [0, 1, 2].map(|task: usize| columns[task][i]);
        table.push(row!["{x1}, {x2}", FIRST[i], "{a:.4}", XOR[i], "{b:.4}", "{c:.4}"]);
    }
    nb.table("outputs", table);
    Ok(())
}

parameters! {
    Starts { eta = 0.5, steps: usize = 2_000 in 1..=100_000, "steps of descent", seeds = 50 }
}

pub(crate) const HIDDEN: Cell = cell! {
    "xor-starts", Seconds, "How many starts lead to XOR"; starts(Starts)
};

fn starts(nb: &mut Notebook, p: Starts) -> CellResult {
    let counts = [1, 2, 3, 4, 8];
    let headings = counts.map(|hidden| format!("2-{hidden}-1"));
    let mut table = Table::new(row!["neurons"].into_iter().chain(headings));
    let (mut shown, mut with_two) = (None, vec![]);
    for kind in [Unit::Sigmoid, Unit::Tanh, Unit::Relu, Unit::Sine] {
        let mut row = vec![name(kind).to_owned()];
        for hidden in counts {
            let nets = knowing(nb, p, hidden, kind)?;
            let count = nets.iter().flatten().count();
            nb.value(format!("{}_{hidden}", name(kind).to_lowercase()), count);
            row.push(count.to_string());
            if hidden == 2 {
                with_two.push((kind, nets.iter().map(Option::is_some).collect::<Vec<_>>()));
            }
            if (kind, hidden) == (Unit::Tanh, 2) {
                shown = nets.into_iter().flatten().next();
            }
        }
        table.push(row);
    }
    say!(nb, "Of {} starts, so many learn XOR:\n", p.seeds);
    nb.table("starts", table);
    from_the_same_starts(nb, &with_two);
    values!(nb, seeds = p.seeds);
    values!(nb, error = p.seeds as Float * sampling_error(0.5, p.seeds));
    if let Some(net) = shown {
        nb.figure("plane", plane(&net));
        nb.figure("bent", bent(&net));
    }
    Ok(())
}

/// Each kind of two hidden neurons beside two ReLUs: the starts from which only one of the two learns XOR.
fn from_the_same_starts(nb: &mut Notebook, with_two: &[(Unit, Vec<bool>)]) {
    let mut table = Table::new(["2-2-1", "only it learns", "only ReLU learns", "p"]);
    let of_relu = with_two.iter().find(|(kind, _)| *kind == Unit::Relu);
    for (kind, learns) in with_two.iter().filter(|(kind, _)| *kind != Unit::Relu) {
        let Some((_, relu)) = of_relu else { continue };
        let pair = SameImages::new(learns, relu); // starts in place of images
        let (key, SameImages { only_new, only_old }) = (name(*kind), pair);
        values!(nb, "{key}_only" = only_new, "{key}_not" = only_old, "{key}_p" = pair.p());
        table.push(row![key, only_new, only_old, chance(pair.p())]);
    }
    say!(nb, "\nTwo hidden neurons from the same starts:\n");
    nb.table("pairs", table);
}

/// For each start the network that it leads to, if that has learned XOR.
fn knowing(
    nb: &mut Notebook,
    p: Starts,
    neurons: usize,
    kind: Unit,
) -> Result<Vec<Option<Net>>, Stop> {
    let Starts { eta, steps, seeds } = p;
    let mut nets = vec![];
    for seed in notebook::seeds(seeds) {
        let recipe = Recipe { sizes: vec![2, neurons, 1], hidden: kind, eta, seed, ..plain() };
        let net = learned(recipe, steps, XOR)?;
        nets.push(knows(&net, XOR).then_some(net));
    }
    nb.progress(seeds, seeds, format!("2-{neurons}-1, {}", name(kind)))?;
    Ok(nets)
}

/// Four points, those for which 1 is wanted being of another kind.
fn points(plot: Plot, places: [[Float; 2]; 4]) -> Plot {
    let of = |wanted| {
        let places = places.into_iter().zip(XOR);
        places.filter(move |&(_, y)| y == wanted).map(|([x1, x2], _)| (x1, x2))
    };
    plot.series(Series::scatter(Role::First, "0 wanted", of(0.0))).series(Series::scatter(
        Role::Second,
        "1 wanted",
        of(1.0),
    ))
}

/// The plane of the inputs, with the lines on which the hidden neurons have z = 0.
fn plane(net: &Net) -> Figure {
    const RANGE: [Float; 2] = [-0.5, 1.5];
    let axis = |name| Axis::new(name).range(RANGE[0], RANGE[1]);
    let mut plot = Plot::new("XOR and the lines of two hidden neurons", axis("x₁"), axis("x₂"));
    for (j, role) in [Role::Third, Role::Fourth].into_iter().enumerate() {
        let w = net.layers.weights[0].row(j);
        let line = cut([w[0], w[1]], net.layers.biases[0][j], RANGE);
        plot = plot.series(Series::line(role, format!("neuron {}", j + 1), line));
    }
    points(plot, INPUTS).draw()
}

/// The plane of the two hidden activations, with the line on which the output has z = 0.
fn bent(net: &Net) -> Figure {
    const RANGE: [Float; 2] = [-1.2, 1.2];
    let axis = |name| Axis::new(name).range(RANGE[0], RANGE[1]);
    let subject = "The four examples as the output neuron sees them";
    let w = net.layers.weights[1].row(0);
    let line = cut([w[0], w[1]], net.layers.biases[1][0], RANGE);
    let plot = Plot::new(subject, axis("a₁"), axis("a₂")).series(Series::line(
        Role::Third,
        "output",
        line,
    ));
    let places = INPUTS.map(|[x1, x2]| {
        let a = &net.forward(&array![[x1, x2]].into()).activations[0];
        [a[[0, 0]], a[[0, 1]]]
    });
    points(plot, places).draw()
}

/// Where the line w · x + b = 0 enters and leaves a square.
fn cut([w1, w2]: [Float; 2], b: Float, [from, to]: [Float; 2]) -> Vec<(Float, Float)> {
    let inside = |x: Float| (from..=to).contains(&x);
    let sides = [from, to];
    let upright = sides.map(|x1| (x1, -(b + w1 * x1) / w2)).into_iter();
    let level = sides.map(|x2| (-(b + w2 * x2) / w1, x2)).into_iter();
    upright.chain(level).filter(|&(x1, x2)| inside(x1) && inside(x2)).take(2).collect()
}
