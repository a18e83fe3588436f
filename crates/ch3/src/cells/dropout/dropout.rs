//! Dropout: what it averages, and whether it helps.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, stream, sum};

use super::training::{
    self, BATCH, History, Run, accuracies, after, epochs, eta, gaps, last, over_seeds, percent,
    seeds, spread, train_seeds, trained,
};
use crate::data::{Batch, Data};
use crate::dropout::Dropout;
use crate::network::{Network, keep};
use crate::regularization::Regularization;

const P: Parameter =
    Parameter::real("p", 0.5, 0.0..=0.99, "share of hidden neurons that is left out");

/// A hundred hidden neurons, and the parameters of the cell.
fn as_told(nb: &Notebook) -> Run<'static> {
    Run { sizes: &[784, 100, 10], ..training::as_told(nb) }
}

fn dropout(nb: &Notebook) -> Result<Dropout, Stop> {
    Ok(Dropout::new(nb.real("p")).map_err(|refused| refused.to_string())?)
}

pub(super) const MEAN: Cell = Cell {
    name: "thinned-networks",
    title: "Many thinned networks, and the one that stands for them",
    pace: Pace::Seconds,
    parameters: &[
        epochs(10),
        eta(0.5),
        BATCH,
        P,
        Parameter::integer("networks", 100, 1..=10_000, "how many thinned networks"),
        Parameter::seed(7),
    ],
    run: thinned_networks,
};

fn thinned_networks(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let test = Data::from(&mnist.test);
    let (dropout, networks) = (dropout(nb)?, nb.integer("networks"));
    let without = Run { seed: nb.seed(), ..as_told(nb) };
    let with = Run { dropout, ..without };
    let mean_of = format!("mean of {networks}");
    let headings = ["trained", "a thinned one", &mean_of, "the whole", "difference", "agree"];
    let mut table = Table::new(headings);
    for (name, key, run) in
        [("without dropout", "without", without), ("with dropout", "with", with)]
    {
        let network = trained(nb, run, &training, name)?;
        let Thinned { one, mean, whole, difference, agree } =
            thin(nb, &network, dropout, networks, &test)?;
        nb.value(format!("{key}_one"), one);
        nb.value(format!("{key}_mean"), mean);
        nb.value(format!("{key}_whole"), whole);
        nb.value(format!("{key}_difference"), difference);
        nb.value(format!("{key}_agree"), agree);
        let [one, mean, whole, agree] =
            [one, mean, whole, agree].map(|share| format!("{share:.2} %"));
        table.push([name.to_owned(), one, mean, whole, format!("{difference:.3}"), agree]);
    }
    say!(nb, "784-100-10, test images read correctly:");
    say!(nb);
    nb.table("thinned", table);
    nb.value("networks", networks);
    Ok(())
}

/// Thinned networks and the whole one on the same images; shares in percent.
struct Thinned {
    /// Read correctly by a single thinned network, on average.
    one: Float,
    /// Read correctly by the mean of the outputs of all thinned networks.
    mean: Float,
    /// Read correctly by the whole network.
    whole: Float,
    /// The mean distance between an output of the whole network and that mean.
    difference: Float,
    /// How often both give the same answer.
    agree: Float,
}

fn thin(
    nb: &mut Notebook,
    network: &Network,
    dropout: Dropout,
    networks: usize,
    data: &Data,
) -> Result<Thinned, Stop> {
    let mut images = Batch::default();
    data.gather(&(0..data.len()).collect::<Vec<_>>(), &mut images);
    let products = images.product(&network.weights[0]);
    let right = |outputs: &Array2<Float>| same(outputs, &images.targets);
    let rng = &mut stream(nb.seed(), "thinned", 0);
    let (mut total, mut ones) = (Array2::zeros((data.len(), 10)), vec![]);
    for number in 1..=networks {
        let thin = |a: &mut _, slope: &mut _| dropout.thin(a, slope, rng);
        let outputs = network.forward(products.clone(), thin).outputs;
        ones.push(right(&outputs));
        total += &outputs;
        nb.progress(number, networks, "thinned")?;
    }
    total /= networks as Float;
    let whole = network.forward(products, keep).outputs;
    let distances: Vec<Float> = (&whole - &total).iter().map(|d| d.abs()).collect();
    Ok(Thinned {
        one: mean(&ones),
        mean: right(&total),
        whole: right(&whole),
        difference: sum(&distances) / distances.len() as Float,
        agree: same(&total, &whole),
    })
}

/// In how many rows, in percent, the largest number is in the same place.
fn same(a: &Array2<Float>, b: &Array2<Float>) -> Float {
    let largest = ch1::network::argmax;
    let pairs = a.outer_iter().zip(b.outer_iter());
    let same = pairs.filter(|(a, b)| largest(*a) == largest(*b)).count();
    100.0 * same as Float / a.nrows() as Float
}

/// Nothing, dropout, and a weight decay of the given strength.
fn compared(
    plain: Run<'static>,
    dropout: Dropout,
    lambda: Float,
) -> [(&'static str, Run<'static>); 3] {
    let regularization = Regularization::L2(lambda);
    [
        ("nothing", plain),
        ("dropout", Run { dropout, ..plain }),
        ("L2", Run { regularization, ..plain }),
    ]
}

pub(super) const HELP: Cell = Cell {
    name: "dropout",
    title: "Does dropout help? All training images",
    pace: Pace::Long,
    parameters: &[epochs(30), eta(0.5), BATCH, P, seeds(3)],
    run: help,
};

fn help(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let part = Data::from(&mnist.training.first(10_000));
    let test = Data::from(&mnist.test);
    let seeds = nb.integer("seeds");
    let mut table = Table::new(["against overfitting", "training", "test", "gap"]);
    let subject = "Test accuracy of 784-100-10, seed 1";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let roles = [Role::First, Role::Second, Role::Third];
    for ((name, run), role) in compared(as_told(nb), dropout(nb)?, 5.0).into_iter().zip(roles) {
        let before = format!("{name}, ");
        let runs: Vec<History<2>> =
            train_seeds(nb, seeds, run, &training, [&part, &test], &before)?;
        let [seen, unseen] = [0, 1].map(|set| last(&runs, set));
        let gap = gaps(&runs);
        let jumps: Vec<Float> =
            runs.iter().map(|history| jump(&accuracies(history, 1))).collect();
        let key = name.to_lowercase();
        nb.value(format!("{key}_first"), mean(&after(&runs, 1, 1)));
        nb.value(format!("{key}_test"), mean(&unseen));
        nb.value(format!("{key}_sd"), standard_deviation(&unseen));
        nb.value(format!("{key}_training"), mean(&seen));
        nb.value(format!("{key}_gap"), mean(&gap));
        nb.value(format!("{key}_jump"), mean(&jumps));
        table.push([name.to_owned(), spread(&seen), spread(&unseen), spread(&gap)]);
        let points = from_index(1, accuracies(&runs[0], 1));
        plot = plot.series(Series::line(role, name, points).ends());
    }
    say!(nb, "784-100-10, percent read correctly after the last epoch, {seeds} seeds:");
    say!(nb);
    nb.table("gaps", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// By how many points the accuracy moves from an epoch to the next, on average over the second half.
fn jump(accuracies: &[Float]) -> Float {
    let half = &accuracies[accuracies.len() / 2..];
    let jumps: Vec<Float> = half.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    sum(&jumps) / jumps.len().max(1) as Float
}

pub(super) const SMALL: Cell = Cell {
    name: "dropout-small",
    title: "Does dropout help? A thousand images",
    pace: Pace::Seconds,
    parameters: &[epochs(200), eta(0.5), BATCH, P, seeds(3)],
    run: small,
};

fn small(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(1_000));
    let test = Data::from(&mnist.test);
    let seeds = nb.integer("seeds");
    let mut table = Table::new(["against overfitting", "training", "test"]);
    for (name, run) in compared(as_told(nb), dropout(nb)?, 0.1) {
        let [seen, unseen] = over_seeds(nb, |nb, seed| {
            let network = trained(nb, Run { seed, ..run }, &training, name)?;
            Ok([&training, &test].map(|set| percent(network.score(set))))
        })?;
        let key = name.to_lowercase();
        nb.value(format!("{key}_test"), mean(&unseen));
        nb.value(format!("{key}_sd"), standard_deviation(&unseen));
        table.push([name.to_owned(), spread(&seen), spread(&unseen)]);
    }
    say!(
        nb,
        "784-100-10, 1,000 images, percent read correctly after the last epoch, {seeds} seeds:"
    );
    say!(nb);
    nb.table("small", table);
    Ok(())
}
