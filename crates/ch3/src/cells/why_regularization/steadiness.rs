//! Is a network with small weights really less easily disturbed?

use ch1::network::argmax;
use ch1::statistics::Sample;
use figures::DigitGrid;
use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::{Float, below, stream, sum, uniform};

use super::learn;
use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain};
use crate::{Examples, Initializer, Net, Recipe, Regularization};

pub(crate) const FLIPPED: Cell = cell! {
    "flipped-digit", Instant, "Digits with flipped pixels"; flipped_digit
};

fn flipped_digit(nb: &mut Notebook) -> CellResult {
    let clean = nb.data()?.test.first(3);
    let columns = [
        ("as it is", clean.clone()),
        ("one pixel", one_pixel(&clean)?),
        ("1 %", noisy(&clean, 0.01)?),
        ("5 %", noisy(&clean, 0.05)?),
    ];
    let mut grid = DigitGrid::new("Three test images, and the same with flipped pixels", 4);
    for i in 0..clean.len() {
        for (name, images) in &columns {
            grid = grid.image(images.pixels(i), if i == 0 { *name } else { "" });
        }
    }
    nb.figure("grid", grid.draw());
    Ok(())
}

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
    let (mut table, mut all) = (Table::new(headings), vec![]);
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
            let [size, test, few, many, changed] = &measured;
            let size = size.average();
            table.push(row![start, lambda, "{size:.3}", test, few, many, changed]);
            all.push(measured);
        }
    }
    say!(nb, "Test images read correctly in %, over {seeds} seeds:\n");
    nb.table("flipped", table);
    compare(nb, &all);
    Ok(())
}

/// Lines of the table, compared: the numbers are the lines, from 0.
fn compare(nb: &mut Notebook, all: &[[Sample; 5]]) {
    let mut differences = Differences::new();
    for (key, name, new, old) in [
        ("decay", "N(0, 1): λ = 0.1 and 0", 1, 0),
        ("start", "λ = 0: N(0, 1/n) and N(0, 1)", 3, 0),
        ("rest", "N(0, 1/n): λ = 0.1 and 0", 4, 3),
        ("strong", "N(0, 1/n): λ = 1 and 0", 5, 3),
    ] {
        let ([_, test, .., changed], [_, old_test, .., old_changed]) = (&all[new], &all[old]);
        let (of_test, of_changed) = (format!("{name}, test"), format!("{name}, changed"));
        differences.push(nb, (key, &of_test), test, old_test);
        differences.push(nb, (&format!("{key}_changed"), &of_changed), changed, old_changed);
    }
    say!(nb, "\nSeed by seed, in percentage points:\n");
    nb.table("differences", differences.table());
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
            few: Examples::from(&noisy(test, 0.01)?),
            many: Examples::from(&noisy(test, 0.05)?),
            one: Examples::from(&one_pixel(test)?),
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
