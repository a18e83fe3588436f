//! A network learns from a wrong gradient.

use ch1::cells::{band, luck};
use ch1::luck::{Paired, chance};
use ch1::network::Network;
use ch1::statistics::{Sample, Share, mean};
use figures::{Plot, Role, Series};
use mnist::Dataset;
use ndarray::Array1;
use notebook::{
    Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, seeds, values,
};
use numerics::{Float, add_outer, permutation, stream};

use crate::cells::known;
use crate::cells::sigmoids;
use crate::examples::Examples;
use crate::mini_batch::evaluate;
use crate::model::{Forward, Model};
use crate::planted::{self, Fault};

parameters! {
    P {
        epochs = 4,
        seeds: usize = 5 in 2..=100, "how many seeds: 1, 2, …",
        eta: f64 = 3.0 in 1e-6..=1e3, "learning rate η",
        small: f64 = 0.25 in 1e-6..=1e3, "the smaller learning rate",
        seed = 7,
    }
}

pub(crate) const WRONG_GRADIENT: Cell =
    cell! { "wrong-gradient", Seconds, "Learning without σ′ in the hidden layer"; run(P) };

/// What finds the errors δ of an example.
type Errors = fn(&Model, &Forward, &Array1<Float>) -> Vec<Array1<Float>>;

const PROGRAMS: [(&str, Errors); 2] = [
    ("right", Model::errors),
    ("wrong", |model, forward, y| planted::errors(model, forward, y, Fault::MissingSlope)),
];

/// By how much the hidden layer of the right program learns faster in the third run.
const FASTER: Float = 4.0;

/// The right errors, but those of the hidden layer four times as large: four times the learning rate, there only.
fn faster(model: &Model, forward: &Forward, y: &Array1<Float>) -> Vec<Array1<Float>> {
    let mut deltas = model.errors(forward, y);
    deltas[0] *= FASTER;
    deltas
}

fn run(nb: &mut Notebook, p: P) -> CellResult {
    one_seed(nb, p)?;
    let small = both(nb, p, p.small, 1)?;
    compare(nb, ("small_", p.small), 1, &small);
    let faster = after(&trained(nb, p, ("right, hidden layer faster", faster), p.small, 1)?, 0);
    let against = small.each_ref().map(|runs| Paired::new(&faster, &after(runs, 0)));
    say!(nb, "\nThe right gradient, and {FASTER} η in the hidden layer: {faster} %,");
    say!(nb, "to η everywhere {} (p {:.3}),", against[0], against[0].p());
    say!(nb, "to the wrong gradient {} (p {:.3}).", against[1], against[1].p());
    nb.value("faster_first", faster.average());
    nb.value("wrong_small_mean", after(&small[1], 0).average());
    luck::record(nb, "faster", &against[0]);
    luck::record(nb, "faster_wrong", &against[1]);
    let large = both(nb, p, p.eta, p.epochs)?;
    compare(nb, ("", p.eta), p.epochs, &large);
    later(nb, p.epochs, &large);
    luck::record(nb, "eta", &Paired::new(&after(&large[0], 0), &after(&small[1], 0)));
    Ok(())
}

/// Both programs, from each seed.
fn both(nb: &mut Notebook, p: P, eta: Float, epochs: usize) -> Result<[Vec<Run>; 2], Stop> {
    let [right, wrong] = PROGRAMS.map(|program| trained(nb, p, program, eta, epochs));
    Ok([right?, wrong?])
}

/// One program, from each seed.
fn trained(
    nb: &mut Notebook,
    p: P,
    (name, errors): (&str, Errors),
    eta: Float,
    epochs: usize,
) -> Result<Vec<Run>, Stop> {
    let learn = |seed| {
        let name = format!("{name}, η = {eta}, seed {seed}");
        learn(nb, &name, seed, epochs, eta, errors)
    };
    seeds(p.seeds).map(learn).collect()
}

/// The two runs that the page opens with.
fn one_seed(nb: &mut Notebook, P { epochs, small, seed, .. }: P) -> CellResult {
    say!(nb, "η = {small}, seed {seed}:\n");
    let mut columns = vec![];
    for (name, errors) in PROGRAMS {
        let Run { accuracies, .. } = learn(nb, name, seed, epochs, small, errors)?;
        values!(nb, "{name}_small_first" = accuracies[0]);
        values!(nb, "{name}_small_last" = accuracies[epochs - 1]);
        columns.push(accuracies);
    }
    let mut table = Table::new(["epoch", "right gradient", "wrong gradient"]);
    for (epoch, (right, wrong)) in (1..).zip(columns[0].iter().zip(&columns[1])) {
        table.push(row![epoch, "{right:.2} %", "{wrong:.2} %"]);
    }
    nb.table("seed", table);
    Ok(())
}

/// Right and wrong over the seeds, epoch by epoch, and what their difference is worth.
fn compare(
    nb: &mut Notebook,
    (key, eta): (&str, Float),
    epochs: usize,
    [right, wrong]: &[Vec<Run>; 2],
) {
    say!(nb, "\nη = {eta}; mean ± standard deviation over {} seeds,", right.len());
    say!(nb, "difference ± its standard error:\n");
    let mut table = Table::new(["epoch", "right", "wrong", "difference", "p"]);
    for i in 0..epochs {
        let (right, wrong) = (after(right, i), after(wrong, i));
        let paired = Paired::new(&wrong, &right);
        let p = paired.p();
        table.push(row![i + 1, "{right} %", "{wrong} %", paired, chance(p)]);
        if i == 0 {
            luck::record(nb, &format!("{key}first"), &paired);
        }
    }
    nb.table(format!("{key}accuracy"), table);
}

/// What has become of both programs after the last epoch at the larger learning rate.
fn later(nb: &mut Notebook, epochs: usize, runs: &[Vec<Run>; 2]) {
    let subject = "Test accuracy, mean and standard deviation over the seeds";
    let mut plot = Plot::new(subject, "epoch", "accuracy, %");
    for (((name, _), runs), role) in PROGRAMS.iter().zip(runs).zip([Role::First, Role::Second])
    {
        let (first, last) = (after(runs, 0), after(runs, epochs - 1));
        values!(nb, "{name}_first" = first.average(), "{name}_mean" = last.average());
        values!(nb, "{name}_sd" = last.deviation(), "{name}_slope" = slopes(runs).average());
        let curves: Vec<Vec<Float>> = runs.iter().map(|run| run.accuracies.clone()).collect();
        let name = format!("{name} gradient");
        plot = plot.series(Series::mean_band(role, name, band(&curves)).ends());
    }
    let [right, wrong] = runs;
    let last = |runs: &[Run]| after(runs, epochs - 1);
    luck::record(nb, "last", &Paired::new(&last(wrong), &last(right)));
    let fall = Paired::new(&last(wrong), &after(wrong, 0));
    say!(nb, "\nThe wrong gradient from epoch 1 to {epochs}: {fall} (p {:.3}).", fall.p());
    luck::record(nb, "fall", &fall);
    luck::record(nb, "slope", &Paired::new(&slopes(wrong), &slopes(right)));
    nb.figure("accuracy", plot.draw());
}

/// The mean slopes of the hidden neurons at the end, seed by seed.
fn slopes(runs: &[Run]) -> Sample {
    runs.iter().map(|run| run.slope).collect()
}

/// The accuracies of all seeds after an epoch, counted from 0.
fn after(runs: &[Run], epoch: usize) -> Sample {
    runs.iter().map(|run| run.accuracies[epoch]).collect()
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
    epochs: usize,
    eta: Float,
    errors: Errors,
) -> Result<Run, Stop> {
    let data = nb.data()?;
    let test = Examples::from(&data.test);
    let network = Network::new(&[784, 30, 10], &mut stream(seed, "network", 0));
    let mut model = sigmoids(network);
    let mut accuracies = vec![];
    for epoch in 1..=epochs {
        let rng = &mut stream(seed, "shuffle", epoch as u64);
        for batch in permutation(rng, data.training.len()).chunks(10) {
            step(&mut model, &data.training, batch, eta, errors);
        }
        let right = Share::new(evaluate(&model.network, &test), data.test.len());
        accuracies.push(right.percent());
        nb.progress(epoch, epochs, format!("{name}: {}", right.counts()))?;
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
