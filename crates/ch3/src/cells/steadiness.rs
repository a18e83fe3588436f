//! Is a network with small weights really less easily disturbed? And do biases need a price?

use ch1::network::argmax;
use ch1::statistics::mean;
use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Stop, Table, say};
use numerics::{Float, below, powf, stream, sum, uniform};

use super::training::{BATCH, Run, epochs, eta, lambda, percent, seeds, spread, trainer};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::regularization::Regularization;

pub(super) const STEADINESS: Cell = Cell {
    name: "flipped-pixels",
    title: "Small weights and flipped pixels",
    duration: Duration::Long,
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
    let test = Data::from(&mnist.test);
    let one = Data::from(&one_pixel(&mnist.test)?);
    let [few, many] = [0.01, 0.05].map(|p| noisy(&mnist.test, p).map(|set| Data::from(&set)));
    let sets = [&test, &few?, &many?];
    let headings =
        ["start", "λ", "size", "test", "1 % flipped", "5 % flipped", "changed by 1 pixel"];
    let mut table = Table::new(headings);
    for (start_key, start, initializer) in
        [("large", "N(0, 1)", Initializer::Large), ("scaled", "N(0, 1/n)", Initializer::Scaled)]
    {
        for (price, times) in [("plain", 0.0), ("decay", 1.0), ("strong", 10.0)] {
            let lambda = times * nb.real("lambda");
            let run = Run {
                initializer,
                regularization: Regularization::L2(lambda),
                epochs: nb.integer("epochs"),
                eta: nb.real("eta"),
                batch: nb.integer("batch"),
                ..Run::PLAIN
            };
            let [mut sizes, mut changed] = [vec![], vec![]];
            let mut accuracies = [vec![], vec![], vec![]];
            for seed in 1..=nb.integer("seeds") as u64 {
                let before = format!("{start}, λ = {lambda}, seed {seed}");
                let network = learn(nb, Run { seed, ..run }, &training, None, &before)?;
                sizes.push(size(&network));
                changed.push(differ(&network, &test, &one));
                for (accuracies, set) in accuracies.iter_mut().zip(sets) {
                    accuracies.push(percent(network.score(set)));
                }
            }
            let key = format!("{start_key}_{price}");
            nb.value(&format!("{key}_size"), mean(&sizes));
            nb.value(&format!("{key}_changed"), mean(&changed));
            for (what, accuracies) in ["test", "few", "many"].iter().zip(&accuracies) {
                nb.value(&format!("{key}_{what}"), mean(accuracies));
            }
            let [clean, few, many] = accuracies.map(|accuracies| spread(&accuracies));
            let (size, changed) = (format!("{:.3}", mean(&sizes)), spread(&changed));
            table.push([start.to_owned(), lambda.to_string(), size, clean, few, many, changed]);
        }
    }
    say!(nb, "Test images read correctly in %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("flipped", table);
    Ok(())
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
        let trained = trainer.next().expect("a training goes on");
        trained.map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
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
    duration: Duration::Seconds,
    parameters: &[
        epochs(200),
        eta(0.5),
        BATCH,
        Parameter::integer("images", 1_000, 10..=50_000, "how many training images are used"),
        seeds(3),
    ],
    run: biases,
};

fn biases(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let test = Data::from(&mnist.test);
    let mut table = Table::new(["λ", "biases free", "biases shrunk too"]);
    for (name, lambda) in [("usual", 0.1), ("strong", 1.0)] {
        let run = Run {
            regularization: Regularization::L2(lambda),
            epochs: nb.integer("epochs"),
            eta: nb.real("eta"),
            batch: nb.integer("batch"),
            ..Run::PLAIN
        };
        let step =
            run.regularization.decay(run.eta, training.len()).map_err(|e| e.to_string())?;
        let steps = training.len() as Float / run.batch as Float;
        let mut row = vec![lambda.to_string()];
        for (which, shrink) in [("free", None), ("shrunk", Some(powf(step, steps)))] {
            let mut accuracies = vec![];
            for seed in 1..=nb.integer("seeds") as u64 {
                let before = format!("λ = {lambda}, biases {which}, seed {seed}");
                let network = learn(nb, Run { seed, ..run }, &training, shrink, &before)?;
                accuracies.push(percent(network.score(&test)));
            }
            nb.value(&format!("{name}_{which}"), spread(&accuracies));
            row.push(spread(&accuracies));
        }
        table.push(row);
    }
    say!(nb, "Test images read correctly in %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("biases", table);
    Ok(())
}
