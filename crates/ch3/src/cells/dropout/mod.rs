//! Dropout: what it averages, and whether it helps.
//!
//! Page: *Dropout*.

mod dose;
pub(super) mod thinned;

use ch1::statistics::Sample;
use figures::{Axis, Layers, Plot, Role, Series, from_index};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

use super::differences::Differences;
use super::known;
use super::training::{over_seeds, plain, train_seeds, trained};
use crate::{Dropout, Examples, Recipe, Regularization};

pub(super) use dose::DOSE;

pub(super) const PENCIL: Cell = cell! {
    "pencil-dropout", Instant, "With a pencil: dropout"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let p = 0.2;
    let (mut a, mut slope) = (Array2::ones((1, 9)), Array2::zeros((1, 9)));
    Dropout::new(p)?.thin(&mut a, &mut slope, &mut stream(7, "pencil", 0));
    let louder = a.iter().copied().fold(0.0, Float::max);
    let (original, inverse) = (1.0 - p, 1.0 / p);
    say!(nb, "p = {p}: a neuron that stays says {louder} times as much");
    // Two hidden neurons with the activations ½ and 1, weights 4 and 2 out of them, bias 1, p = ½.
    let said = [(4.0, 0.5), (2.0, 1.0)];
    let z = |stays: [bool; 2], louder: Float| {
        said.iter()
            .zip(stays)
            .fold(1.0, |z, ((w, a), stays)| if stays { z + w * a * louder } else { z })
    };
    let all = [[false, false], [false, true], [true, false], [true, true]];
    let mean = |louder| all.iter().map(|&stays| z(stays, louder)).collect::<Sample>().average();
    let (four, quiet, whole) = (mean(2.0), mean(1.0), z([true, true], 1.0));
    say!(nb, "the mean of four thinned networks: z = {four}, without the 1/(1 − p) {quiet};");
    say!(nb, "the whole network: {whole}");
    values!(nb, louder, original, inverse, four, quiet);
    Ok(())
}

pub(super) const PICTURE: Cell = cell! {
    "thinned-picture", Instant, "A network, and what dropout leaves of it"; picture
};

fn picture(nb: &mut Notebook) -> CellResult {
    let titles = ["inputs", "hidden", "outputs"];
    let subject = "A thinned network: half of its hidden neurons are left out";
    let thinned = Layers::new(subject, &[5, 6, 3]).titles(titles).without(1, [0, 3, 4]);
    nb.figure("thinned", thinned.draw());
    Ok(())
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
    let mut tested = vec![];
    for ((name, recipe), role) in p.recipes(5.0)?.into_iter().zip(roles) {
        let before = format!("{name}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&part, &test], &before)?;
        let (seen, unseen) = (runs.last(0), runs.last(1));
        let gap = seen.minus(&unseen);
        let key = name.to_lowercase();
        values!(
            nb,
            "{key}_first" = runs.after(1, 1).average(),
            "{key}_test" = unseen.average()
        );
        values!(nb, "{key}_sd" = unseen.deviation(), "{key}_training" = seen.average());
        values!(nb, "{key}_gap" = gap.average());
        table.push(row![name, seen, unseen, gap]);
        tested.push(unseen);
        let points = from_index(1, runs.0[0].accuracies(1));
        plot = plot.series(Series::line(role, name, points).ends());
    }
    say!(nb, "784-100-10, percent read correctly after the last epoch, {seeds} seeds:\n");
    nb.table("gaps", table);
    compare(nb, &tested);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// What the test images say of nothing, dropout and weight decay.
fn compare(nb: &mut Notebook, tested: &[Sample]) {
    let mut differences = Differences::new();
    differences.push(nb, ("helps", "dropout and nothing"), &tested[1], &tested[0]);
    differences.push(nb, ("decay", "L2 and nothing"), &tested[2], &tested[0]);
    differences.push(nb, ("rivals", "dropout and L2"), &tested[1], &tested[2]);
    say!(nb, "\nTest images, seed by seed:\n");
    nb.table("differences", differences.table());
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
    let mut tested = vec![];
    for (name, recipe) in p.recipes(0.1)? {
        let [seen, unseen] = over_seeds(nb, seeds, |nb, seed| {
            let net = trained(nb, &Recipe { seed, ..recipe.clone() }, &training, name)?;
            Ok([&training, &test].map(|set| net.score(set).percent()))
        })?;
        let key = name.to_lowercase();
        values!(nb, "{key}_test" = unseen.average(), "{key}_sd" = unseen.deviation());
        table.push(row![name, seen, unseen]);
        tested.push(unseen);
    }
    say!(
        nb,
        "784-100-10, 1,000 images, percent read correctly after the last epoch, {seeds} seeds:\n"
    );
    nb.table("small", table);
    compare(nb, &tested);
    Ok(())
}
