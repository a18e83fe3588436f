//! Is a network with small weights really less easily disturbed? And do biases need a price?

use ch1::network::argmax;
use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::{Float, below, powf, stream, sum, uniform};

use crate::cells::known;
use crate::cells::training::{over_seeds, plain};
use crate::{Examples, Initializer, Net, Recipe, Regularization, Trainer};

parameters! { Steadiness { epochs = 400, eta = 0.5, lambda = 0.1, batch = 10, seeds = 3 } }

pub(crate) const STEADINESS: Cell = cell! {
    "flipped-pixels", Long, "Small weights and flipped pixels"; steadiness(Steadiness)
};

fn steadiness(nb: &mut Notebook, p: Steadiness) -> CellResult {
    let Steadiness { epochs, eta, batch, seeds, .. } = p;
    let mnist = nb.data()?;
    let training = Examples::from(&mnist.training.first(1_000));
    let trial = Trial::new(&mnist.test)?;
    let headings =
        ["start", "λ", "size", "test", "1 % flipped", "5 % flipped", "changed by 1 pixel"];
    let mut table = Table::new(headings);
    for (start_key, start, initializer) in
        [("large", "N(0, 1)", Initializer::Large), ("scaled", "N(0, 1/n)", Initializer::Scaled)]
    {
        for (price, times) in [("plain", 0.0), ("decay", 1.0), ("strong", 10.0)] {
            let lambda = times * p.lambda;
            let regularization = Regularization::L2(lambda);
            let recipe = Recipe { initializer, regularization, epochs, eta, batch, ..plain() };
            let measured = over_seeds(nb, seeds, |nb, seed| {
                let recipe = Recipe { seed, ..recipe.clone() };
                let before = format!("{start}, λ = {lambda}, seed {seed}");
                Ok(trial.of(&learn(nb, &recipe, &training, 1.0, &before)?))
            })?;
            for (what, sample) in MEASURED.iter().zip(&measured) {
                nb.value(format!("{start_key}_{price}_{what}"), sample.average());
            }
            let [size, test, few, many, changed] = measured;
            let size = size.average();
            table.push(row![start, lambda, "{size:.3}", test, few, many, changed]);
        }
    }
    say!(nb, "Test images read correctly in %, over {seeds} seeds:\n");
    nb.table("flipped", table);
    Ok(())
}

/// What is measured of a network: the size of its weights, how many of the test images it reads as
/// they are and with few and with many flipped pixels, and how many answers a single pixel changes.
const MEASURED: [&str; 5] = ["size", "test", "few", "many", "changed"];

/// The test images, and the same with flipped pixels.
struct Trial {
    clean: Examples,
    few: Examples,
    many: Examples,
    one: Examples,
}

impl Trial {
    fn new(test: &Dataset) -> Result<Trial, Stop> {
        Ok(Trial {
            clean: Examples::from(test),
            few: noisy(test, 0.01)?,
            many: noisy(test, 0.05)?,
            one: one_pixel(test)?,
        })
    }

    /// The numbers that [`MEASURED`] names; shares in percent.
    fn of(&self, net: &Net) -> [Float; 5] {
        let Trial { clean, few, many, one } = self;
        let [test, few, many] = [clean, few, many].map(|set| net.score(set).percent());
        [size(net), test, few, many, differ(net, clean, one)]
    }
}

/// Each pixel flipped with this probability.
fn noisy(images: &Dataset, probability: Float) -> Result<Examples, Stop> {
    let rng = &mut stream(7, "noise", 0);
    flipped(images, |_, _| uniform(rng) < probability)
}

/// In each image, one pixel flipped.
fn one_pixel(images: &Dataset) -> Result<Examples, Stop> {
    let rng = &mut stream(7, "pixel", 0);
    let places: Vec<usize> = images.labels().iter().map(|_| below(rng, PIXELS)).collect();
    flipped(images, |image, pixel| places[image] == pixel)
}

/// The images with white for black and black for white in those pixels that `flip` names.
fn flipped(
    images: &Dataset,
    mut flip: impl FnMut(usize, usize) -> bool,
) -> Result<Examples, Stop> {
    let mut pixels = images.all_pixels().to_vec();
    for (i, pixel) in pixels.iter_mut().enumerate() {
        if flip(i / PIXELS, i % PIXELS) {
            *pixel = 255 - *pixel;
        }
    }
    Ok(Examples::from(&Dataset::new(pixels, images.labels().to_vec())?))
}

/// The root of the mean square of the weights from the pixels.
fn size(net: &Net) -> Float {
    let w = &net.layers.weights[0];
    (sum(&w.mapv(|w| w * w)) / w.len() as Float).sqrt()
}

/// In how many per cent of the images the answers differ.
fn differ(net: &Net, images: &Examples, others: &Examples) -> Float {
    let (a, b) = (net.outputs(images), net.outputs(others));
    let differ = a.outer_iter().zip(b.outer_iter()).filter(|(a, b)| argmax(*a) != argmax(*b));
    100.0 * differ.count() as Float / images.len() as Float
}

/// Trains a network, and after each epoch multiplies its biases by a factor.
fn learn(
    nb: &mut Notebook,
    recipe: &Recipe,
    training: &Examples,
    factor: Float,
    before: &str,
) -> Result<Net, Stop> {
    let mut trainer = Trainer::new(recipe, training)?;
    for epoch in 1..=recipe.epochs {
        trainer.next().transpose()?;
        let (state, mut net) = (trainer.state(), trainer.into_best());
        net.layers.biases.iter_mut().for_each(|b| *b *= factor);
        trainer = Trainer::resume(net, recipe, training, state)?;
        if epoch % 20 == 0 {
            nb.progress(epoch, recipe.epochs, before)?;
        }
    }
    Ok(trainer.into_best())
}

parameters! { Biases { epochs = 200, eta = 0.5, batch = 10, images = 1_000, seeds = 3 } }

pub(crate) const BIASES: Cell =
    cell! { "price-on-biases", Seconds, "Biases with and without a price"; biases(Biases) };

fn biases(nb: &mut Notebook, p: Biases) -> CellResult {
    let Biases { epochs, eta, batch, images, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(images), &mnist.test].map(Examples::from);
    let mut table = Table::new(["λ", "biases free", "biases shrunk too"]);
    for (name, lambda) in [("usual", 0.1), ("strong", 1.0)] {
        let regularization = Regularization::L2(lambda);
        let recipe = Recipe { regularization, epochs, eta, batch, ..plain() };
        // By what all steps of an epoch together shrink the weights.
        let steps = training.len() as Float / batch as Float;
        let decay = powf(regularization.decay(eta, training.len())?, steps);
        let mut measure = |which: &str, factor| {
            let [accuracy] = over_seeds(nb, seeds, |nb, seed| {
                let recipe = Recipe { seed, ..recipe.clone() };
                let before = format!("λ = {lambda}, biases {which}, seed {seed}");
                let net = learn(nb, &recipe, &training, factor, &before)?;
                Ok([net.score(&test).percent()])
            })?;
            nb.value(format!("{name}_{which}"), accuracy.to_string());
            Ok::<_, Stop>(accuracy)
        };
        table.push(row![lambda, measure("free", 1.0)?, measure("shrunk", decay)?]);
    }
    say!(nb, "Test images read correctly in %, over {seeds} seeds:\n");
    nb.table("biases", table);
    Ok(())
}
