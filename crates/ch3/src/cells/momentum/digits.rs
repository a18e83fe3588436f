//! What momentum is worth on digits, with mini-batches and with the whole gradient.

use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::known;
use crate::cells::second_order::shrunk;
use crate::cells::training::{over_seeds, plain, train_seeds};
use crate::{Examples, Initializer, Momentum, Recipe, Regularization, Rule, Trainer};

/// The momenta that are compared.
const MOMENTA: [Float; 3] = [0.0, 0.5, 0.9];

parameters! { Digits { epochs = 10, eta = 0.1, lambda = 5.0, batch = 10, seeds = 3 } }

pub(crate) const DIGITS: Cell =
    cell! { "momentum-digits", Long, "Momentum with mini-batches of ten"; digits(Digits) };

fn digits(nb: &mut Notebook, p: Digits) -> CellResult {
    let Digits { epochs, lambda, batch, seeds, .. } = p;
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let mut table = Table::new(["μ", "η", "first epoch", "last epoch"]);
    for mu in MOMENTA {
        let eta = p.eta * (1.0 - mu);
        let recipe = Recipe {
            initializer: Initializer::Scaled,
            regularization: Regularization::L2(lambda),
            optimizer: Rule::Momentum(Momentum { mu }),
            ..Recipe { epochs, eta, batch, ..plain() }
        };
        let before = format!("μ = {mu}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
        let (first, last, key) = (runs.after(0, 1), runs.last(0), (10.0 * mu).round());
        table.push(row![mu, "{eta:.3}", first, last]);
        values!(nb, "first_{key}" = first.mean());
        nb.sample(format!("last_{key}"), &last);
    }
    nb.value("seeds", seeds);
    say!(nb, "784-30-10, validation images read correctly, in percent, {seeds} seeds:\n");
    nb.table("momenta", table);
    Ok(())
}

parameters! {
    Whole {
        images: usize = 500 in 10..=50_000, "how many training images are used",
        before: usize = 100 in 0..=100_000, "plain steps with η = 1 that go before",
        steps: usize = 500 in 1..=100_000, "steps of descent",
        seeds = 3,
    }
}

pub(crate) const WHOLE: Cell = cell! {
    "momentum-whole", Seconds, "Momentum with the whole gradient in each step"; whole(Whole)
};

/// The learning rates that are tried with each momentum.
const RATES: [Float; 6] = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0];

fn whole(nb: &mut Notebook, p: Whole) -> CellResult {
    let Whole { images, steps, .. } = p;
    let mnist = nb.data()?;
    let sets = [shrunk(&mnist.training.first(images)), shrunk(&mnist.test)];
    let headings = RATES.map(|eta| format!("η = {eta}"));
    let mut table = Table::new(row![""].into_iter().chain(headings).chain(row!["test, %"]));
    for mu in MOMENTA {
        let reach = |eta| {
            over_seeds(nb, p.seeds, |nb, seed| {
                let (sizes, batch, epochs) = (vec![49, 10, 10], images, steps);
                let optimizer = Rule::Momentum(Momentum { mu });
                let recipe = Recipe { sizes, optimizer, epochs, eta, batch, seed, ..plain() };
                let recipe = Recipe { initializer: Initializer::Scaled, ..recipe };
                let [cost, accuracy] = reached(&sets, p.before, &recipe)?;
                let message = format!("μ = {mu}, η = {eta}, seed {seed}: {cost:.3}");
                nb.progress(steps, steps, message)?;
                Ok([cost, accuracy])
            })
        };
        let tried = RATES.into_iter().map(reach).collect::<Result<Vec<_>, Stop>>()?;
        let means: Vec<Float> = tried.iter().map(|[cost, _]| cost.mean()).collect();
        let better = |best: usize, i: usize| if means[i] < means[best] { i } else { best };
        let best = (0..RATES.len()).fold(0, better);
        let [cost, test] = &tried[best];
        let shown = means.iter().map(|cost| format!("{cost:.3}"));
        table.push(row!["μ = {mu}"].into_iter().chain(shown).chain(row![test]));
        let key = (10.0 * mu).round();
        values!(nb, "eta_{key}" = RATES[best], "test_{key}" = test.mean());
        nb.sample(format!("cost_{key}"), cost);
    }
    say!(
        nb,
        "49-10-10, the cost of {images} training images after {steps} steps of the whole gradient,"
    );
    say!(nb, "and, with the best η, test images read correctly:\n");
    nb.table("rates", table);
    values!(nb, images, steps);
    Ok(())
}

/// The cost of the training images and the accuracy on the test images, when so many plain steps have
/// been taken and then those of the recipe.
fn reached(
    [training, test]: &[Examples; 2],
    before: usize,
    recipe: &Recipe,
) -> Result<[Float; 2], Stop> {
    let (optimizer, epochs) = (Rule::Descent, before.max(1));
    let plain = Recipe { optimizer, eta: 1.0, epochs, ..recipe.clone() };
    let mut trainer = Trainer::new(&plain, training)?;
    trainer.by_ref().take(before).try_for_each(|epoch| epoch.map(drop))?;
    let mut trainer = Trainer::of(trainer.into_best(), recipe, training)?;
    trainer.by_ref().try_for_each(|epoch| epoch.map(drop))?;
    Ok([trainer.score(training).cost, trainer.net().score(test).percent()])
}
