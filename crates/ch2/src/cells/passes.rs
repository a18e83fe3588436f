//! What a gradient costs, in multiplications: by backpropagation, and by nudging.

use ch1::network::Network;
use figures::{Axis, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, stream};

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::index_form::Counter;
use crate::model::Model;

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

pub(super) const PASSES: Cell = Cell {
    name: "passes",
    title: "What a gradient costs, in multiplications",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run,
};

/// What one example costs in one network.
struct Counts {
    parameters: u64,
    neurons: u64,
    /// Multiplications of a forward pass.
    forward: u64,
    /// Multiplications of a forward and a backward pass.
    backprop: u64,
}

impl Counts {
    fn of(sizes: &[usize], seed: u64) -> Counts {
        let network = Network::new(sizes, &mut stream(seed, "passes", 0));
        let neurons = sizes[1..].iter().fold(0, |neurons, &n| neurons + n as u64);
        let weights = network.weights.iter().fold(0, |weights, w| weights + w.len() as u64);
        let model = Model::new(network, SIGMOID, QUADRATIC);
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
    fn weight_by_weight(&self) -> u64 {
        (self.parameters + 1) * self.forward
    }

    /// Nudging the biases alone, which gives δ; then one multiplication for each weight.
    fn neuron_by_neuron(&self) -> u64 {
        (self.neurons + 1) * self.forward + (self.parameters - self.neurons)
    }
}

fn run(nb: &mut Notebook) -> CellResult {
    let all = NETWORKS.map(|sizes| Counts::of(sizes, nb.seed()));
    say!(nb, "Multiplications for one example, forward and by backpropagation, and what a");
    say!(nb, "gradient costs, in forward passes:");
    say!(nb);
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

/// The sizes with hyphens between them.
fn name(sizes: &[usize]) -> String {
    sizes.iter().map(usize::to_string).collect::<Vec<_>>().join("-")
}

fn costs(all: &[Counts]) -> Table {
    let mut table = Table::new([
        "network",
        "parameters",
        "forward",
        "backprop",
        "in passes",
        "by neurons",
        "by weights",
    ]);
    for (sizes, counts) in NETWORKS.iter().zip(all) {
        table.push([
            name(sizes),
            counts.parameters.to_string(),
            counts.forward.to_string(),
            counts.backprop.to_string(),
            format!("{:.2}", counts.passes(counts.backprop)),
            format!("{:.0}", counts.passes(counts.neuron_by_neuron())),
            format!("{:.0}", counts.passes(counts.weight_by_weight())),
        ]);
    }
    table
}

fn values(nb: &mut Notebook, name: &str, counts: &Counts) {
    let dearer = counts.weight_by_weight() as Float / counts.backprop as Float;
    nb.value(&format!("{name}_parameters"), counts.parameters);
    nb.value(&format!("{name}_forward"), counts.forward);
    nb.value(&format!("{name}_backprop"), counts.backprop);
    nb.value(&format!("{name}_passes"), counts.passes(counts.backprop));
    nb.value(&format!("{name}_neuron_passes"), counts.passes(counts.neuron_by_neuron()));
    nb.value(&format!("{name}_weight_passes"), counts.parameters + 1);
    nb.value(&format!("{name}_by_weights"), counts.weight_by_weight());
    nb.value(&format!("{name}_times"), dearer);
    // A minute of backpropagation, done by nudging, in days.
    nb.value(&format!("{name}_days"), dearer / (60.0 * 24.0));
}

fn draw(all: &[Counts]) -> figures::Figure {
    let mut all: Vec<&Counts> = all.iter().collect();
    all.sort_by_key(|counts| counts.parameters);
    let points = |cost: fn(&Counts) -> u64| {
        all.iter().map(move |counts| (counts.parameters as Float, cost(counts) as Float))
    };
    Plot::new(
        "What the gradient for one example costs",
        Axis::new("weights and biases").log(),
        Axis::new("multiplications").log(),
    )
    .series(
        Series::line(Role::Second, "weight by weight", points(Counts::weight_by_weight))
            .markers()
            .ends(),
    )
    .series(Series::scatter(Role::Third, "neuron by neuron", points(Counts::neuron_by_neuron)))
    .series(
        Series::line(Role::First, "backpropagation", points(|counts| counts.backprop))
            .markers()
            .ends(),
    )
    .draw()
}
