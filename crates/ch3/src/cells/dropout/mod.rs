//! Dropout: what it averages, and whether it helps.
//!
//! Page: *Dropout*.

use ch1::network::argmax;
use ch1::statistics::mean;
use ch2::examples::Batch;
use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, stream, sum};

use super::known;
use super::training::{over_seeds, plain, train_seeds, trained};
use crate::{Dropout, Examples, Net, Recipe, Regularization};

parameters! {
    Thinned {
        epochs = 10,
        eta = 0.5,
        batch = 10,
        p: f64 = 0.5 in 0.0..=0.99, "share of hidden neurons that is left out",
        networks: usize = 100 in 1..=10_000, "how many thinned networks",
        seed = 7,
    }
}

pub(crate) const MEAN: Cell = cell! {
    "thinned-networks", Seconds, "Many thinned networks, and the one that stands for them";
    thinned_networks(Thinned)
};

fn thinned_networks(nb: &mut Notebook, p: Thinned) -> CellResult {
    let (mnist, Thinned { epochs, eta, batch, networks, seed, .. }) = (nb.data()?, p);
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let without = Recipe { sizes: vec![784, 100, 10], epochs, eta, batch, seed, ..plain() };
    let with = Recipe { dropout: Dropout::new(p.p)?, ..without.clone() };
    let mean_of = format!("mean of {networks}");
    let headings = ["trained", "a thinned one", &mean_of, "the whole", "difference", "agree"];
    let mut table = Table::new(headings);
    for (name, key, recipe) in
        [("without dropout", "without", without), ("with dropout", "with", with)]
    {
        let net = trained(nb, &recipe, &training, name)?;
        let Judged { one, mean, whole, difference, agree } = thin(nb, &net, p, &test)?;
        values!(nb, "{key}_one" = one, "{key}_mean" = mean, "{key}_whole" = whole);
        values!(nb, "{key}_difference" = difference, "{key}_agree" = agree);
        let [one, mean, whole, agree] =
            [one, mean, whole, agree].map(|share| format!("{share:.2} %"));
        table.push(row![name, one, mean, whole, "{difference:.3}", agree]);
    }
    say!(nb, "784-100-10, test images read correctly:\n");
    nb.table("thinned", table);
    values!(nb, networks);
    Ok(())
}

/// Thinned networks and the whole one on the same images; shares in percent.
struct Judged {
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

fn thin(nb: &mut Notebook, net: &Net, p: Thinned, examples: &Examples) -> Result<Judged, Stop> {
    let (mut images, dropout) = (Batch::default(), Dropout::new(p.p)?);
    examples.gather(&(0..examples.len()).collect::<Vec<_>>(), &mut images);
    let right = |outputs: &Array2<Float>| same(outputs, &images.targets);
    let rng = &mut stream(p.seed, "thinned", 0);
    let (mut total, mut ones) = (Array2::zeros((examples.len(), 10)), vec![]);
    for number in 1..=p.networks {
        let thin = |a: &mut _, slope: &mut _| dropout.thin(a, slope, rng);
        let pass = net.forward_thinned(&images.inputs, thin);
        ones.push(right(pass.outputs()));
        total += pass.outputs();
        nb.progress(number, p.networks, "thinned")?;
    }
    total /= p.networks as Float;
    let pass = net.forward(&images.inputs);
    let whole = pass.outputs();
    let distances: Vec<Float> = (whole - &total).iter().map(|d| d.abs()).collect();
    Ok(Judged {
        one: mean(&ones),
        mean: right(&total),
        whole: right(whole),
        difference: sum(&distances) / distances.len() as Float,
        agree: same(&total, whole),
    })
}

/// In how many rows, in percent, the largest number is in the same place.
fn same(a: &Array2<Float>, b: &Array2<Float>) -> Float {
    let pairs = a.outer_iter().zip(b.outer_iter());
    let same = pairs.filter(|(a, b)| argmax(*a) == argmax(*b)).count();
    100.0 * same as Float / a.nrows() as Float
}

parameters! {
    Compared {
        epochs = 30,
        eta = 0.5,
        batch = 10,
        p: f64 = 0.5 in 0.0..=0.99, "share of hidden neurons that is left out",
        seeds = 3,
    }
}

impl Compared {
    /// A hundred hidden neurons with nothing against overfitting, with dropout, and with a weight
    /// decay of the given strength.
    fn recipes(self, lambda: Float) -> Result<[(&'static str, Recipe); 3], Stop> {
        let Compared { epochs, eta, batch, p, .. } = self;
        let nothing = Recipe { sizes: vec![784, 100, 10], epochs, eta, batch, ..plain() };
        let dropout = Recipe { dropout: Dropout::new(p)?, ..nothing.clone() };
        let regularization = Regularization::L2(lambda);
        let l2 = Recipe { regularization, ..nothing.clone() };
        Ok([("nothing", nothing), ("dropout", dropout), ("L2", l2)])
    }
}

pub(crate) const HELP: Cell = cell! {
    "dropout", Long, "Does dropout help? All training images"; help(Compared)
};

fn help(nb: &mut Notebook, p: Compared) -> CellResult {
    let (mnist, seeds) = (nb.data()?, p.seeds);
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let part = Examples::from(&mnist.training.first(10_000));
    let mut table = Table::new(["against overfitting", "training", "test", "gap"]);
    let subject = "Test accuracy of 784-100-10, seed 1";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let roles = [Role::First, Role::Second, Role::Third];
    for ((name, recipe), role) in p.recipes(5.0)?.into_iter().zip(roles) {
        let before = format!("{name}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&part, &test], &before)?;
        let (seen, unseen) = (runs.last(0), runs.last(1));
        let gap = seen.minus(&unseen);
        let jumps: Vec<Float> = runs.0.iter().map(|run| jump(&run.accuracies(1))).collect();
        let key = name.to_lowercase();
        values!(
            nb,
            "{key}_first" = runs.after(1, 1).average(),
            "{key}_test" = unseen.average()
        );
        values!(nb, "{key}_sd" = unseen.deviation(), "{key}_training" = seen.average());
        values!(nb, "{key}_gap" = gap.average(), "{key}_jump" = mean(&jumps));
        table.push(row![name, seen, unseen, gap]);
        let points = from_index(1, runs.0[0].accuracies(1));
        plot = plot.series(Series::line(role, name, points).ends());
    }
    say!(nb, "784-100-10, percent read correctly after the last epoch, {seeds} seeds:\n");
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

pub(crate) const SMALL: Cell = cell! {
    "dropout-small", Seconds, "Does dropout help? A thousand images";
    small(Compared { epochs: 200 })
};

fn small(nb: &mut Notebook, p: Compared) -> CellResult {
    let (mnist, seeds) = (nb.data()?, p.seeds);
    let training = Examples::from(&mnist.training.first(1_000));
    let test = Examples::from(&mnist.test);
    let mut table = Table::new(["against overfitting", "training", "test"]);
    for (name, recipe) in p.recipes(0.1)? {
        let [seen, unseen] = over_seeds(nb, seeds, |nb, seed| {
            let net = trained(nb, &Recipe { seed, ..recipe.clone() }, &training, name)?;
            Ok([&training, &test].map(|set| net.score(set).percent()))
        })?;
        let key = name.to_lowercase();
        values!(nb, "{key}_test" = unseen.average(), "{key}_sd" = unseen.deviation());
        table.push(row![name, seen, unseen]);
    }
    say!(
        nb,
        "784-100-10, 1,000 images, percent read correctly after the last epoch, {seeds} seeds:\n"
    );
    nb.table("small", table);
    Ok(())
}
