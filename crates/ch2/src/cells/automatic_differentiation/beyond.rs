//! Where the four equations do not apply as written: a skip connection, a layer used twice, and a function
//! that is no layer.

use ch1::network::Network;
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, matvec};

use crate::activation::SIGMOID;
use crate::backprop;
use crate::cells::inventing::small;
use crate::cells::sigmoids;
use crate::checker::check;
use crate::model::Model;
use crate::recorded::Recorded;
use crate::tape::{Number, Tape};

parameters! { P { seed = 7 } }

pub(crate) const BEYOND: Cell = cell! {
    "beyond-layers", Instant, "Programs for which the four equations were not made"; beyond(P)
};

// ANCHOR: programs
/// 2-3-3-2 with a connection that skips layer 3: the activations of layer 2 are added behind it.
fn skip<'t>(network: &Recorded<'t>, x: &Array1<Number<'t>>) -> Array1<Number<'t>> {
    let a2 = network.layer(0, x, &[SIGMOID; 3]);
    let a3 = network.layer(1, &a2, &[SIGMOID; 3]) + &a2;
    network.layer(2, &a3, &[SIGMOID; 2])
}

/// 2-3-3-3-2, in which layers 3 and 4 have the same weights and biases.
fn twice<'t>(network: &Recorded<'t>, x: &Array1<Number<'t>>) -> Array1<Number<'t>> {
    let a2 = network.layer(0, x, &[SIGMOID; 3]);
    let a3 = network.layer(1, &a2, &[SIGMOID; 3]);
    let a4 = network.layer(1, &a3, &[SIGMOID; 3]);
    network.layer(2, &a4, &[SIGMOID; 2])
}
// ANCHOR_END: programs

// ANCHOR: root
/// √x by Heron's rule: the mean of s and x/s in place of s, until it has stopped moving.
fn root<'t>(tape: &'t Tape, x: Number<'t>) -> Number<'t> {
    let half = tape.number(0.5);
    let mut s = x;
    loop {
        let next = (s + x / s) * half;
        if (next.value - s.value).abs() < 1e-12 {
            return next;
        }
        s = next;
    }
}
// ANCHOR_END: root

/// The way forward of a network, on a tape.
type Program = for<'t> fn(&Recorded<'t>, &Array1<Number<'t>>) -> Array1<Number<'t>>;

/// The cost of an example, and its slopes.
fn run(
    program: Program,
    network: &Network,
    x: &Array1<Float>,
    y: &Array1<Float>,
) -> (Float, Network) {
    let tape = Tape::default();
    let recorded = Recorded::new(network, &tape);
    let outputs = program(&recorded, &x.mapv(|x| tape.number(x)));
    let cost = recorded.quadratic_cost(&outputs, y);
    (cost.value, recorded.gradient(cost))
}

fn beyond(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
    let uses = unrolled(&model, &x, &y);
    let cases: [(&str, &str, Program, Network); 2] = [
        ("a skip connection", "skip", skip, skip_as_written(&model, &x, &y)),
        ("a layer used twice", "twice", twice, of_last_use(&uses)),
    ];
    let of_equations = "wrong by the four equations";
    let mut table = Table::new(["network", "slopes", of_equations, "wrong by the tape"]);
    for (name, key, program, as_written) in cases {
        let judge = |gradient: &Network| {
            check(&model, gradient, |nudged| run(program, &nudged.network, &x, &y).0)
        };
        let (_, taped) = run(program, &model.network, &x, &y);
        let (equations, tape) = (judge(&as_written), judge(&taped));
        values!(nb, "{key}_wrong" = equations.wrong(), "{key}_tape_wrong" = tape.wrong());
        table.push(row![name, tape.measurements.len(), equations.wrong(), tape.wrong()]);
    }
    nb.table("judged", table);

    let (_, taped) = run(twice, &model.network, &x, &y);
    let [first, second] = [1, 2].map(|l| uses.weights[l][[0, 0]]);
    say!(nb, "\nThe first weight of the layer used twice:");
    say!(nb, "  (BP4) where it is used first   {first:+.9}");
    say!(nb, "  (BP4) where it is used again   {second:+.9}");
    say!(nb, "  their sum                      {:+.9}", first + second);
    say!(nb, "  the tape                       {:+.9}", taped.weights[1][[0, 0]]);

    let tape = Tape::default();
    let x = tape.number(2.0);
    let s = root(&tape, x);
    let slope = s.slopes()[x];
    say!(nb, "\nThe square root of 2, by a loop:   {:.15}", s.value);
    say!(nb, "its slope, by the tape:            {slope:.15}");
    say!(nb, "½ / √2:                            {:.15}", 0.5 / 2.0_f64.sqrt());
    Ok(())
}

/// What the four equations, as written, make of the skip connection: they do not know of it.
fn skip_as_written(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Network {
    let mut forward = model.forward(x);
    forward.activations[2] = &forward.activations[2] + &forward.activations[1];
    let Network { weights, biases } = &model.network;
    forward.zs[2] = matvec(&weights[2], &forward.activations[2]) + &biases[2];
    forward.activations[3] = model.activate(2, &forward.zs[2]);
    backprop::gradient(&model.errors(&forward, y), &forward)
}

/// The gradient of the network with the middle layer written out twice.
fn unrolled(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Network {
    let layers = [0, 1, 1, 2];
    let Network { weights, biases } = &model.network;
    let network = Network {
        weights: layers.map(|l| weights[l].clone()).to_vec(),
        biases: layers.map(|l| biases[l].clone()).to_vec(),
    };
    sigmoids(network).backprop(x, y)
}

/// The same, with what the last use of a layer says in the place of what an earlier one has said.
fn of_last_use(unrolled: &Network) -> Network {
    let layers = [0, 2, 3];
    Network {
        weights: layers.map(|l| unrolled.weights[l].clone()).to_vec(),
        biases: layers.map(|l| unrolled.biases[l].clone()).to_vec(),
    }
}
