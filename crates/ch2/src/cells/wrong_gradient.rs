//! A network learns from a wrong gradient.

use ch1::network::Network;
use ch1::statistics::{mean, standard_deviation};
use figures::{Plot, Role, Series};
use mnist::Dataset;
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, add_outer, permutation, stream};

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::examples::Examples;
use crate::mini_batch::evaluate;
use crate::model::{Forward, Model};
use crate::planted::{self, Fault};

pub(super) const WRONG_GRADIENT: Cell = Cell {
    name: "wrong-gradient",
    title: "Learning without σ′ in the hidden layer",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("epochs", 4, 1..=1_000, "passes over the training images"),
        Parameter::integer("seeds", 5, 2..=100, "how many seeds: 1, 2, …"),
        Parameter::real("eta", 3.0, 1e-6..=1e3, "learning rate η"),
        Parameter::real("small", 0.25, 1e-6..=1e3, "the smaller learning rate of one more run"),
        Parameter::seed(7),
    ],
    run,
};

/// What finds the errors δ of an example.
type Errors = fn(&Model, &Forward, &Array1<Float>) -> Vec<Array1<Float>>;

const PROGRAMS: [(&str, Errors); 2] = [
    ("right", Model::errors),
    ("wrong", |model, forward, y| planted::errors(model, forward, y, Fault::MissingSlope)),
];

fn run(nb: &mut Notebook) -> CellResult {
    let (eta, small, seeds) = (nb.real("eta"), nb.real("small"), nb.integer("seeds"));
    say!(nb, "η = {eta}, mean and standard deviation over {seeds} seeds:");
    say!(nb);
    let (mut columns, mut series) = (vec![], vec![]);
    for ((name, errors), role) in PROGRAMS.into_iter().zip([Role::First, Role::Second]) {
        let mut runs = vec![];
        for seed in 1..=seeds as u64 {
            runs.push(learn(nb, &format!("{name}, seed {seed}"), seed, eta, errors)?);
        }
        let epoch = |i| runs.iter().map(|run| run.accuracies[i]).collect::<Vec<Float>>();
        let column: Vec<(Float, Float)> = (0..nb.integer("epochs"))
            .map(|i| (mean(&epoch(i)), standard_deviation(&epoch(i))))
            .collect();
        nb.value(&format!("{name}_mean"), column[column.len() - 1].0);
        nb.value(&format!("{name}_sd"), column[column.len() - 1].1);
        nb.value(&format!("{name}_first"), column[0].0);
        let slopes: Vec<Float> = runs.iter().map(|run| run.slope).collect();
        nb.value(&format!("{name}_slope"), mean(&slopes));
        let band = (1..).zip(&column).map(|(i, &(mean, sd))| (Float::from(i), mean, sd));
        series.push(Series::mean_band(role, format!("{name} gradient"), band).ends());
        columns
            .push(column.iter().map(|(mean, sd)| format!("{mean:.2} ± {sd:.2} %")).collect());
    }
    nb.table("accuracy", beside(&columns));
    let subject = "Test accuracy, mean and standard deviation over the seeds";
    nb.figure(
        "accuracy",
        series
            .into_iter()
            .fold(Plot::new(subject, "epoch", "accuracy, %"), Plot::series)
            .draw(),
    );

    say!(nb);
    say!(nb, "η = {small}, seed {}:", nb.seed());
    say!(nb);
    let mut columns = vec![];
    for (name, errors) in PROGRAMS {
        let run = learn(nb, name, nb.seed(), small, errors)?;
        nb.value(&format!("{name}_small_first"), run.accuracies[0]);
        nb.value(&format!("{name}_small_last"), run.accuracies[run.accuracies.len() - 1]);
        columns
            .push(run.accuracies.iter().map(|accuracy| format!("{accuracy:.2} %")).collect());
    }
    nb.table("small", beside(&columns));
    Ok(())
}

/// The columns of the right and the wrong gradient, epoch by epoch.
fn beside(columns: &[Vec<String>]) -> Table {
    let mut table = Table::new(["epoch", "right gradient", "wrong gradient"]);
    for (i, (right, wrong)) in columns[0].iter().zip(&columns[1]).enumerate() {
        table.push([(i + 1).to_string(), right.clone(), wrong.clone()]);
    }
    table
}

/// What came of a run.
struct Run {
    /// The accuracy on the test images after each epoch, in percent.
    accuracies: Vec<Float>,
    /// The mean of σ′(z) over the hidden neurons and the first thousand test images, at the end.
    slope: Float,
}

/// Trains 784-30-10.
fn learn(
    nb: &mut Notebook,
    name: &str,
    seed: u64,
    eta: Float,
    errors: Errors,
) -> Result<Run, Stop> {
    let (data, epochs) = (nb.data()?, nb.integer("epochs"));
    let test = Examples::from(&data.test);
    let network = Network::new(&[784, 30, 10], &mut stream(seed, "network", 0));
    let mut model = Model::new(network, SIGMOID, QUADRATIC);
    let mut accuracies = vec![];
    for epoch in 1..=epochs {
        let order =
            permutation(&mut stream(seed, "shuffle", epoch as u64), data.training.len());
        for batch in order.chunks(10) {
            step(&mut model, &data.training, batch, eta, errors);
        }
        let right = evaluate(&model.network, &test);
        accuracies.push(100.0 * right as Float / data.test.len() as Float);
        nb.progress(epoch, epochs, format!("{name}: {right} / {}", data.test.len()))?;
    }
    let slopes: Vec<Float> = (0..1_000)
        .flat_map(|i| model.slope(0, &model.forward(&data.test.input(i)).zs[0]))
        .collect();
    Ok(Run { accuracies, slope: mean(&slopes) })
}

/// One step of stochastic gradient descent, with the errors δ that `errors` finds.
fn step(model: &mut Model, data: &Dataset, batch: &[usize], eta: Float, errors: Errors) {
    let mut gradient = model.network.clone();
    gradient.weights.iter_mut().for_each(|w| w.fill(0.0));
    gradient.biases.iter_mut().for_each(|b| b.fill(0.0));
    for &i in batch {
        let forward = model.forward(&data.input(i));
        for (l, delta) in errors(model, &forward, &data.target(i)).iter().enumerate() {
            add_outer(&mut gradient.weights[l], delta, &forward.activations[l]);
            gradient.biases[l] += delta;
        }
    }
    let rate = eta / batch.len() as Float;
    for (w, nabla_w) in model.network.weights.iter_mut().zip(&gradient.weights) {
        w.scaled_add(-rate, nabla_w);
    }
    for (b, nabla_b) in model.network.biases.iter_mut().zip(&gradient.biases) {
        b.scaled_add(-rate, nabla_b);
    }
}
