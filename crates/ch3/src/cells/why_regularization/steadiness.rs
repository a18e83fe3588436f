//! Is a network with small weights really less easily disturbed? And do biases need a price?

use ch1::network::argmax;
use ch1::statistics::mean;
use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Notebook, Pace, Stop, Table, say};
use numerics::{Float, below, powf, stream, sum, uniform};

use super::training::{
    BATCH, IMAGES, Run, advance, as_told, epochs, eta, lambda, over_seeds, percent, seeds,
    spread, trainer,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::regularization::Regularization;

pub(super) const STEADINESS: Cell = Cell {
    name: "flipped-pixels",
    title: "Small weights and flipped pixels",
    pace: Pace::Long,
    parameters: &[epochs(400), eta(0.5), lambda(0.1), BATCH, seeds(3)],
    run: steadiness,
};

/// The images with white for black and black for white in those pixels that `flip` names.
fn flipped(
    images: &Dataset,
    mut flip: impl FnMut(usize, usize) -> bool,
) -> Result<Dataset, Stop> {
    let mut pixels = images.all_pixels().to_vec();
    for (i, pixel) in pixels.iter_mut().enumerate() {
        if flip(i / PIXELS, i % PIXELS) {
            *pixel = 255 - *pixel;
        }
    }
    Ok(Dataset::new(pixels, images.labels().to_vec())?)
}

/// Each pixel flipped with this probability.
fn noisy(images: &Dataset, probability: Float) -> Result<Dataset, Stop> {
    let rng = &mut stream(7, "noise", 0);
    flipped(images, |_, _| uniform(rng) < probability)
}

/// In each image, one pixel flipped.
fn one_pixel(images: &Dataset) -> Result<Dataset, Stop> {
    let rng = &mut stream(7, "pixel", 0);
    let places: Vec<usize> = images.labels().iter().map(|_| below(rng, PIXELS)).collect();
    flipped(images, |image, pixel| places[image] == pixel)
}

/// In how many per cent of the images the answers differ.
fn differ(network: &Network, images: &Data, others: &Data) -> Float {
    let (a, b) = (network.outputs(images), network.outputs(others));
    let differ = a.outer_iter().zip(b.outer_iter()).filter(|(a, b)| argmax(*a) != argmax(*b));
    100.0 * differ.count() as Float / images.len() as Float
}

/// The root of the mean square of the weights from the pixels.
fn size(network: &Network) -> Float {
    let w = &network.weights[0];
    (sum(&w.mapv(|w| w * w)) / w.len() as Float).sqrt()
}

fn steadiness(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(1_000));
    let trial = Trial::new(&mnist.test)?;
    let headings =
        ["start", "λ", "size", "test", "1 % flipped", "5 % flipped", "changed by 1 pixel"];
    let mut table = Table::new(headings);
    for (start_key, start, initializer) in
        [("large", "N(0, 1)", Initializer::Large), ("scaled", "N(0, 1/n)", Initializer::Scaled)]
    {
        for (price, times) in [("plain", 0.0), ("decay", 1.0), ("strong", 10.0)] {
            let lambda = times * nb.real("lambda");
            let regularization = Regularization::L2(lambda);
            let run = Run { initializer, regularization, ..as_told(nb) };
            let measured = over_seeds(nb, |nb, seed| {
                let before = format!("{start}, λ = {lambda}, seed {seed}");
                let network = learn(nb, Run { seed, ..run }, &training, None, &before)?;
                Ok(trial.of(&network))
            })?;
            for (what, values) in MEASURED.iter().zip(&measured) {
                nb.value(format!("{start_key}_{price}_{what}"), mean(values));
            }
            let [sizes, rest @ ..] = measured;
            let head = [start.to_owned(), lambda.to_string(), format!("{:.3}", mean(&sizes))];
            table.push(head.into_iter().chain(rest.map(|values| spread(&values))));
        }
    }
    say!(nb, "Test images read correctly in %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("flipped", table);
    Ok(())
}

/// What is measured of a network: the size of its weights, how many of the test images it reads as
/// they are and with few and with many flipped pixels, and how many answers a single pixel changes.
const MEASURED: [&str; 5] = ["size", "test", "few", "many", "changed"];

/// The test images, and the same with flipped pixels.
struct Trial {
    clean: Data,
    few: Data,
    many: Data,
    one: Data,
}

impl Trial {
    fn new(test: &Dataset) -> Result<Trial, Stop> {
        Ok(Trial {
            clean: Data::from(test),
            few: Data::from(&noisy(test, 0.01)?),
            many: Data::from(&noisy(test, 0.05)?),
            one: Data::from(&one_pixel(test)?),
        })
    }

    /// The numbers that [`MEASURED`] names; shares in percent.
    fn of(&self, network: &Network) -> [Float; 5] {
        let read = |set: &Data| percent(network.score(set));
        [
            size(network),
            read(&self.clean),
            read(&self.few),
            read(&self.many),
            differ(network, &self.clean, &self.one),
        ]
    }
}

/// Trains a network; if asked to, shrinks the biases after each epoch by what all its steps
/// together shrink the weights.
fn learn(
    nb: &mut Notebook,
    run: Run,
    training: &Data,
    shrink: Option<Float>,
    before: &str,
) -> Result<Network, Stop> {
    let mut trainer = trainer(run, training)?;
    for epoch in 1..=run.epochs {
        advance(&mut trainer, epoch)?;
        if let Some(factor) = shrink {
            trainer.network.biases.iter_mut().for_each(|b| *b *= factor);
        }
        if epoch % 20 == 0 {
            nb.progress(epoch, run.epochs, before)?;
        }
    }
    Ok(trainer.network)
}

pub(super) const BIASES: Cell = Cell {
    name: "price-on-biases",
    title: "Biases with and without a price",
    pace: Pace::Seconds,
    parameters: &[epochs(200), eta(0.5), BATCH, IMAGES, seeds(3)],
    run: biases,
};

fn biases(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let test = Data::from(&mnist.test);
    let mut table = Table::new(["λ", "biases free", "biases shrunk too"]);
    for (name, lambda) in [("usual", 0.1), ("strong", 1.0)] {
        let run = Run { regularization: Regularization::L2(lambda), ..as_told(nb) };
        let step =
            run.regularization.decay(run.eta, training.len()).map_err(|e| e.to_string())?;
        let steps = training.len() as Float / run.batch as Float;
        let mut row = vec![lambda.to_string()];
        for (which, shrink) in [("free", None), ("shrunk", Some(powf(step, steps)))] {
            let [accuracies] = over_seeds(nb, |nb, seed| {
                let before = format!("λ = {lambda}, biases {which}, seed {seed}");
                let network = learn(nb, Run { seed, ..run }, &training, shrink, &before)?;
                Ok([percent(network.score(&test))])
            })?;
            nb.value(format!("{name}_{which}"), spread(&accuracies));
            row.push(spread(&accuracies));
        }
        table.push(row);
    }
    say!(nb, "Test images read correctly in %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("biases", table);
    Ok(())
}
