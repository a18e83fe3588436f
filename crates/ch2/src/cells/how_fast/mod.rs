//! What a gradient costs, in multiplications: by backpropagation, by nudging, and along paths.
//!
//! Page: *Why backpropagation is fast*.

mod paths;
mod pencil;

use ch1::cells::name;
use ch1::network::Network;
use figures::{Axis, Figure, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

use crate::cells::sigmoids;
use crate::index_form::Counter;

pub(crate) use self::paths::{GROWTH, PATHS, along_paths};
pub(crate) use self::pencil::PENCIL;

/// From the network of the figures to one with a million parameters.
const NETWORKS: [&[usize]; 8] = [
    &[2, 3, 3, 2],
    &[10, 10, 10],
    &[784, 10],
    &[784, 30, 10],
    &[784, 30, 30, 10],
    &[100, 100, 100, 100, 100],
    &[784, 100, 10],
    &[784, 1258, 10],
];

parameters! { P { seed = 7 } }

pub(crate) const PASSES: Cell =
    cell! { "passes", Instant, "What a gradient costs, in multiplications"; run(P) };

/// What one example costs in one network.
pub(crate) struct Counts {
    pub(crate) parameters: u64,
    neurons: u64,
    /// Multiplications of a forward pass.
    pub(crate) forward: u64,
    /// Multiplications of a forward and a backward pass.
    pub(crate) backprop: u64,
}

impl Counts {
    pub(crate) fn of(sizes: &[usize], seed: u64) -> Counts {
        let model = sigmoids(Network::new(sizes, &mut stream(seed, "passes", 0)));
        let neurons = sizes[1..].iter().sum::<usize>() as u64;
        let weights = sizes.windows(2).map(|pair| pair[0] * pair[1]).sum::<usize>() as u64;
        let (x, y) = (Array1::ones(sizes[0]), Array1::zeros(sizes[sizes.len() - 1]));
        let (mut forward, mut backprop) = (Counter::default(), Counter::default());
        forward.forward(&model, &x);
        backprop.backprop(&model, &x, &y);
        Counts {
            parameters: weights + neurons,
            neurons,
            forward: forward.multiplications,
            backprop: backprop.multiplications,
        }
    }

    /// How many times as much as a forward pass.
    fn passes(&self, multiplications: u64) -> Float {
        multiplications as Float / self.forward as Float
    }

    /// Nudging every weight and bias: a pass for each, and one without a nudge.
    pub(crate) fn weight_by_weight(&self) -> u64 {
        (self.parameters + 1) * self.forward
    }

    /// Nudging the biases alone, which gives δ; then one multiplication for each weight.
    fn neuron_by_neuron(&self) -> u64 {
        (self.neurons + 1) * self.forward + (self.parameters - self.neurons)
    }
}

fn run(nb: &mut Notebook, p: P) -> CellResult {
    let all = NETWORKS.map(|sizes| Counts::of(sizes, p.seed));
    say!(nb, "Multiplications for one example, forward and by backpropagation, and what a");
    say!(nb, "gradient costs, in forward passes:\n");
    nb.table("costs", costs(&all));
    for (sizes, counts) in NETWORKS.iter().zip(&all) {
        match name(sizes).as_str() {
            "2-3-3-2" => values(nb, "toy", counts),
            "784-30-10" => values(nb, "first", counts),
            "100-100-100-100-100" => values(nb, "deep", counts),
            "784-1258-10" => values(nb, "million", counts),
            _ => {}
        }
    }
    nb.figure("costs", draw(&all));
    Ok(())
}

fn costs(all: &[Counts]) -> Table {
    let counted = ["network", "parameters", "forward", "backprop"];
    let in_passes = ["in passes", "by neurons", "by weights"];
    let mut table = Table::new(counted.into_iter().chain(in_passes));
    for (sizes, counts) in NETWORKS.iter().zip(all) {
        let Counts { parameters, forward, backprop, .. } = *counts;
        let passes = counts.passes(backprop);
        let [neurons, weights] =
            [counts.neuron_by_neuron(), counts.weight_by_weight()].map(|n| counts.passes(n));
        let counted = row![name(sizes), parameters, forward, backprop];
        let in_passes = row!["{passes:.2}", "{neurons:.0}", "{weights:.0}"];
        table.push(counted.into_iter().chain(in_passes));
    }
    table
}

fn values(nb: &mut Notebook, name: &str, counts: &Counts) {
    let Counts { parameters, forward, backprop, .. } = *counts;
    let by_weights = counts.weight_by_weight();
    let times = by_weights as Float / backprop as Float;
    let days = times / (60.0 * 24.0); // a minute of backpropagation, done by nudging
    let neuron_passes = counts.passes(counts.neuron_by_neuron());
    values!(nb, "{name}_parameters" = parameters, "{name}_weight_passes" = parameters + 1);
    values!(nb, "{name}_forward" = forward, "{name}_backprop" = backprop);
    nb.value(format!("{name}_back"), backprop - forward);
    values!(nb, "{name}_passes" = counts.passes(backprop));
    values!(nb, "{name}_neuron_passes" = neuron_passes, "{name}_by_weights" = by_weights);
    values!(nb, "{name}_times" = times, "{name}_days" = days);
}

fn draw(all: &[Counts]) -> Figure {
    let mut all: Vec<&Counts> = all.iter().collect();
    all.sort_by_key(|counts| counts.parameters);
    let points = |cost: fn(&Counts) -> u64| {
        all.iter().map(move |counts| (counts.parameters as Float, cost(counts) as Float))
    };
    let (weight, neuron) = (Counts::weight_by_weight, Counts::neuron_by_neuron);
    let line = |role, name, cost| Series::line(role, name, points(cost)).markers().ends();
    let x = Axis::new("weights and biases").log();
    let y = Axis::new("multiplications").log();
    Plot::new("What the gradient for one example costs", x, y)
        .series(line(Role::Second, "weight by weight", weight))
        .series(Series::scatter(Role::Third, "neuron by neuron", points(neuron)))
        .series(line(Role::First, "backpropagation", |counts| counts.backprop))
        .draw()
}
