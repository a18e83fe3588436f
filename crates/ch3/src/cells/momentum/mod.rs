//! What momentum is worth on digits.
//!
//! Page: *Momentum*.

pub(super) mod ball;
pub(super) mod friction;
pub(super) mod stability;

use ch1::cells::luck;
use ch1::statistics::Sample;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::known;
use super::second_order::bfgs::shrunk;
use super::training::{over_seeds, plain, quietly, train_seeds};
use crate::{Examples, Initializer, Momentum, Recipe, Regularization, Rule, Trainer};

/// The momenta that are compared.
const MOMENTA: [Float; 3] = [0.0, 0.5, 0.9];

parameters! { Digits { epochs = 10, eta = 0.1, lambda = 5.0, batch = 10, seeds = 5 } }

pub(crate) const DIGITS: Cell = cell! {
    "momentum-digits", Seconds, "Momentum with mini-batches of ten"; digits(Digits)
};

fn digits(nb: &mut Notebook, p: Digits) -> CellResult {
    let (mnist, Digits { epochs, lambda, batch, seeds, .. }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let mut table = Table::new(["μ", "η", "first epoch", "last epoch", "difference", "p"]);
    let mut plain_last: Option<Sample> = None;
    for mu in MOMENTA {
        let recipe = Recipe {
            eta: p.eta * (1.0 - mu),
            initializer: Initializer::Scaled,
            regularization: Regularization::L2(lambda),
            optimizer: Rule::Momentum(Momentum { mu }),
            epochs,
            batch,
            ..plain()
        };
        let before = format!("μ = {mu}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
        let (eta, first, last) = (recipe.eta, runs.after(0, 1), runs.last(0));
        let key = (10.0 * mu).round();
        nb.sample(format!("last_{key}"), &last);
        let judged = luck::compared(nb, &format!("last_{key}"), &last, plain_last.as_ref());
        table.push(row![mu, "{eta:.3}", first, last].into_iter().chain(judged));
        plain_last.get_or_insert(last);
    }
    values!(nb, seeds);
    say!(
        nb,
        "784-30-10, validation images read correctly, in percent, {seeds} seeds; the difference is that"
    );
    say!(nb, "from μ = 0:\n");
    nb.table("momenta", table);
    Ok(())
}

parameters! {
    Whole {
        images: usize = 500 in 10..=50_000, "how many training images are used",
        before: usize = 100 in 0..=100_000, "plain steps with η = 1 that go before",
        steps: usize = 500 in 1..=100_000, "steps of descent",
        seeds = 5,
    }
}

pub(crate) const WHOLE: Cell = cell! {
    "momentum-whole", Seconds, "Momentum with the whole gradient in each step"; whole(Whole)
};

/// The learning rates that are tried with each momentum.
const RATES: [Float; 6] = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0];

fn whole(nb: &mut Notebook, p: Whole) -> CellResult {
    let (mnist, Whole { images, steps, seeds, .. }) = (nb.data()?, p);
    let (training, test) = (shrunk(&mnist.training.first(images)), shrunk(&mnist.test));
    let headings = RATES.map(|eta| format!("η = {eta}"));
    let others = row!["test, %", "difference", "p"];
    let mut table = Table::new(row![""].into_iter().chain(headings).chain(others));
    let mut plain_best: Option<[Sample; 2]> = None;
    for mu in MOMENTA {
        let mut tried: Vec<[Sample; 2]> = vec![];
        for eta in RATES {
            let sets = [&training, &test];
            let reach = |nb: &mut Notebook, seed| reached(nb, p, sets, (mu, eta), seed);
            tried.push(over_seeds(nb, seeds, reach)?);
        }
        let means: Vec<Float> = tried.iter().map(|[cost, _]| cost.average()).collect();
        let better = |best: usize, i: usize| if means[i] < means[best] { i } else { best };
        let best = (0..RATES.len()).fold(0, better);
        let [cost, accuracy] = &tried[best];
        let key = (10.0 * mu).round();
        values!(nb, "eta_{key}" = RATES[best]);
        nb.sample(format!("cost_{key}"), cost);
        let plain = plain_best.get_or_insert_with(|| tried[best].clone());
        let other = (mu > 0.0).then_some(&*plain);
        luck::compared(nb, &format!("cost_{key}"), cost, other.map(|[cost, _]| cost));
        let judged =
            luck::compared(nb, &format!("test_{key}"), accuracy, other.map(|[_, test]| test));
        let shown = means.iter().map(|cost| format!("{cost:.3}"));
        let row = row!["μ = {mu}"].into_iter().chain(shown).chain(row![accuracy]);
        table.push(row.chain(judged));
    }
    say!(
        nb,
        "49-10-10, the cost of {images} training images after {steps} steps of the whole gradient,"
    );
    say!(nb, "{seeds} seeds; and, with the best η, test images read correctly:\n");
    nb.table("rates", table);
    values!(nb, images = training.len(), steps);
    Ok(())
}

/// The cost of the training images and the accuracy on the test images in the end.
fn reached(
    nb: &mut Notebook,
    p: Whole,
    [training, test]: [&Examples; 2],
    (mu, eta): (Float, Float),
    seed: u64,
) -> Result<[Float; 2], Stop> {
    let (sizes, initializer) = (vec![49, 10, 10], Initializer::Scaled);
    let (batch, epochs) = (training.len(), p.before);
    let slow = Recipe { sizes, initializer, epochs, batch, eta: 1.0, seed, ..plain() };
    let mut start = slow.start();
    if p.before > 0 {
        start = quietly(Trainer::of(start, &slow, training)?)?;
    }
    let optimizer = Rule::Momentum(Momentum { mu });
    let recipe = Recipe { optimizer, eta, epochs: p.steps, ..slow };
    let net = quietly(Trainer::of(start, &recipe, training)?)?;
    let cost = net.score(training).cost;
    let news = format!("μ = {mu}, η = {eta}, seed {seed}: {cost:.3}");
    nb.progress(p.steps, p.steps, news)?;
    Ok([cost, net.score(test).percent()])
}
