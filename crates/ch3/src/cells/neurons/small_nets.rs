//! Four examples of two inputs: what a single neuron can learn of them, and what hidden neurons do
//! with them.

use figures::{Axis, Figure, Plot, Role, Series};
use ndarray::{Array2, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::Float;

use super::neurons::name;
use super::training::{self, Run, advance, eta, seeds};
use crate::activation::Activation;
use crate::data::Data;
use crate::network::Network;

/// All four pairs of bits.
const INPUTS: [[Float; 2]; 4] = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
const FIRST: [Float; 4] = [0.0, 0.0, 1.0, 1.0];
const XOR: [Float; 4] = [0.0, 1.0, 1.0, 0.0];
/// An output this near to its target counts as learned.
const NEAR: Float = 0.1;

const STEPS: Parameter = Parameter::integer("steps", 2_000, 1..=100_000, "steps of descent");

fn samples(targets: [Float; 4]) -> Data {
    let targets = Array2::from_shape_fn((4, 1), |(i, _)| targets[i]);
    Data::new(Array2::from_shape_fn((4, 2), |(i, k)| INPUTS[i][k]), targets)
}

/// A network from N(0, 1), after the steps of the cell with all four examples in each.
fn learned(
    nb: &Notebook,
    sizes: &[usize],
    hidden: Activation,
    targets: [Float; 4],
    seed: u64,
) -> Result<Network, Stop> {
    let data = samples(targets);
    let run = Run { sizes, hidden, eta: nb.real("eta"), batch: 4, seed, ..Run::PLAIN };
    let mut trainer = training::trainer(run, &data)?;
    for step in 1..=nb.integer("steps") {
        advance(&mut trainer, step)?;
    }
    Ok(trainer.network)
}

fn outputs(network: &Network) -> [Float; 4] {
    let outputs = network.outputs(&samples(XOR));
    [0, 1, 2, 3].map(|i| outputs[[i, 0]])
}

fn knows(network: &Network, targets: [Float; 4]) -> bool {
    outputs(network).iter().zip(targets).all(|(a, y)| (a - y).abs() < NEAR)
}

pub(super) const FOUR: Cell = Cell {
    name: "four-samples",
    title: "Four examples, a neuron and a network",
    pace: Pace::Instant,
    parameters: &[eta(2.0), STEPS, Parameter::seed(7)],
    run: four,
};

fn four(nb: &mut Notebook) -> CellResult {
    let tasks =
        [("first", &[2, 1][..], FIRST), ("xor", &[2, 1], XOR), ("hidden", &[2, 4, 1], XOR)];
    let mut columns = vec![];
    for (key, sizes, targets) in tasks {
        let network = learned(nb, sizes, Activation::Sigmoid, targets, nb.seed())?;
        for (i, a) in outputs(&network).into_iter().enumerate() {
            nb.value(format!("{key}_{i}"), a);
        }
        columns.push(outputs(&network));
    }
    let headings = ["x", "wanted", "2-1", "XOR wanted", "2-1", "2-4-1"];
    let mut table = Table::new(headings);
    for (i, [x1, x2]) in INPUTS.into_iter().enumerate() {
        table.push([
            format!("{x1}, {x2}"),
            FIRST[i].to_string(),
            format!("{:.4}", columns[0][i]),
            XOR[i].to_string(),
            format!("{:.4}", columns[1][i]),
            format!("{:.4}", columns[2][i]),
        ]);
    }
    nb.table("outputs", table);
    Ok(())
}

pub(super) const HIDDEN: Cell = Cell {
    name: "xor-starts",
    title: "How many starts lead to XOR",
    pace: Pace::Seconds,
    parameters: &[eta(0.5), STEPS, seeds(50)],
    run: starts,
};

fn starts(nb: &mut Notebook) -> CellResult {
    let counts = [1, 2, 3, 4, 8];
    let headings = counts.map(|hidden| format!("2-{hidden}-1"));
    let mut table = Table::new(["neurons".to_owned()].into_iter().chain(headings));
    let mut shown = None;
    for kind in [Activation::Sigmoid, Activation::Tanh, Activation::Relu, Activation::Sine] {
        let mut row = vec![name(kind).to_owned()];
        for hidden in counts {
            let mut knowing = knowing(nb, hidden, kind)?;
            nb.value(format!("{}_{hidden}", name(kind).to_lowercase()), knowing.len());
            row.push(knowing.len().to_string());
            if (kind, hidden) == (Activation::Tanh, 2) {
                shown = knowing.drain(..).next();
            }
        }
        table.push(row);
    }
    say!(nb, "Of {} starts, so many learn XOR:", nb.integer("seeds"));
    say!(nb);
    nb.table("starts", table);
    nb.value("seeds", nb.integer("seeds"));
    if let Some(network) = shown {
        nb.figure("plane", plane(&network));
        nb.figure("bent", bent(&network));
    }
    Ok(())
}

/// The networks, of those of all seeds, that learn XOR.
fn knowing(nb: &mut Notebook, hidden: usize, kind: Activation) -> Result<Vec<Network>, Stop> {
    let seeds = nb.integer("seeds");
    let mut knowing = vec![];
    for seed in 1..=seeds {
        let network = learned(nb, &[2, hidden, 1], kind, XOR, seed as u64)?;
        knowing.extend(knows(&network, XOR).then_some(network));
    }
    nb.progress(seeds, seeds, format!("2-{hidden}-1, {}", name(kind)))?;
    Ok(knowing)
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
fn plane(network: &Network) -> Figure {
    const RANGE: [Float; 2] = [-0.5, 1.5];
    let axis = |name| Axis::new(name).range(RANGE[0], RANGE[1]);
    let mut plot = Plot::new("XOR and the lines of two hidden neurons", axis("x₁"), axis("x₂"));
    for (j, role) in [Role::Third, Role::Fourth].into_iter().enumerate() {
        let w = network.weights[0].row(j);
        let line = cut([w[0], w[1]], network.biases[0][j], RANGE);
        plot = plot.series(Series::line(role, format!("neuron {}", j + 1), line));
    }
    points(plot, INPUTS).draw()
}

/// The plane of the two hidden activations, with the line on which the output has z = 0.
fn bent(network: &Network) -> Figure {
    const RANGE: [Float; 2] = [-1.2, 1.2];
    let axis = |name| Axis::new(name).range(RANGE[0], RANGE[1]);
    let subject = "The four examples as the output neuron sees them";
    let w = network.weights[1].row(0);
    let line = cut([w[0], w[1]], network.biases[1][0], RANGE);
    let plot = Plot::new(subject, axis("a₁"), axis("a₂")).series(Series::line(
        Role::Third,
        "output",
        line,
    ));
    let places = INPUTS.map(|[x1, x2]| {
        let pass = network.forward(
            numerics::product(&array![[x1, x2]], network.weights[0].t()),
            crate::network::keep,
        );
        [pass.hidden[0][[0, 0]], pass.hidden[0][[0, 1]]]
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
