//! How a network's cost is curved.
//!
//! Page: *Why descent zigzags: curvature*.

pub(super) mod valley;

use ch1::statistics::Sample;
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot, normal, stream};

use super::known;
use super::training::plain;
use crate::landscape::Landscape;
use crate::{Examples, Initializer, Net, Recipe, Regularization, Trainer};

parameters! { Curvature { images = 1_000, eta = 0.1, batch = 10, epochs = 30, seed = 7 } }

pub(crate) const CURVATURE: Cell = cell! {
    "curvature", Seconds, "The curvature of a network's cost"; curvature(Curvature)
};

/// So often the direction that bends most is drawn out of a random one.
const ROUNDS: usize = 40;
/// So many random directions are asked for their curvature.
const DIRECTIONS: usize = 20;

fn curvature(nb: &mut Notebook, p: Curvature) -> CellResult {
    let Curvature { images, eta, batch, epochs, seed } = p;
    let examples = Examples::from(&nb.data()?.training.first(images));
    let initializer = Initializer::Scaled;
    let recipe = Recipe { initializer, eta, batch, epochs, seed, ..plain() };
    let mut trainer = Trainer::new(&recipe, &examples)?;
    let headings = ["epochs", "C", "largest", "threshold", "mean", "quotient", "0.9 ×", "2 ×"];
    let mut table = Table::new(headings);
    for epoch in 0..=epochs {
        if epoch > 0 {
            trainer.next().transpose()?;
            nb.progress(epoch, epochs, "")?;
        }
        if [0, 1, epochs].contains(&epoch) {
            table.push(curved(nb, epoch, trainer.net(), &examples));
        }
    }
    let (n, steps) = (examples.len(), examples.len().div_ceil(batch));
    say!(
        nb,
        "784-30-10 trained on {n} images, so that an epoch is {steps} steps. The cost C of these images,"
    );
    say!(
        nb,
        "its largest and its mean curvature; and C after ten steps of the whole gradient, with η ="
    );
    say!(nb, "0.9 × and 2 × the threshold:\n");
    values!(nb, images = n, steps);
    nb.table("curvatures", table);
    Ok(())
}

/// How the cost is curved around this network.
fn curved(nb: &mut Notebook, epoch: usize, net: &Net, examples: &Examples) -> [String; 8] {
    let (net, regularization, w) = (net.clone(), Regularization::None, net.pack(true));
    let landscape = &mut Landscape { net, examples, regularization, biases: true };
    let (largest, mean) = (largest(landscape, &w), typical(landscape, &w));
    let (limit, quotient) = (2.0 / largest, largest / mean);
    values!(nb, "largest_{epoch}" = largest, "limit_{epoch}" = limit);
    values!(nb, "quotient_{epoch}" = quotient);
    let [below, above] =
        [0.9, 2.0].map(|share| descended(landscape, w.clone(), share * 2.0 / largest, 10));
    let cost = landscape.at(w).cost;
    let [cost, below, above] = [cost, below, above].map(|cost| format!("{cost:.4}"));
    row![epoch, cost, "{largest:.2}", "{limit:.3}", "{mean:.5}", "{quotient:.0}", below, above]
}

/// The largest curvature of all directions: H, again and again, turns any direction to the one that
/// bends most.
fn largest(landscape: &mut Landscape, w: &Array1<Float>) -> Float {
    let rng = &mut stream(7, "direction", 0);
    let mut v = Array1::from_shape_simple_fn(w.len(), || normal(rng));
    let mut length = dot(&v, &v).sqrt();
    for _ in 0..ROUNDS {
        v = landscape.bend(w, &(&v / length));
        length = dot(&v, &v).sqrt();
    }
    length
}

/// The mean curvature over random directions.
fn typical(landscape: &mut Landscape, w: &Array1<Float>) -> Float {
    let curvature = |i: usize| {
        let rng = &mut stream(7, "directions", i as u64);
        let v = Array1::from_shape_simple_fn(w.len(), || normal(rng));
        let v = &v / dot(&v, &v).sqrt();
        dot(&v, &landscape.bend(w, &v))
    };
    (0..DIRECTIONS).map(curvature).collect::<Sample>().average()
}

/// The cost after so many steps down the gradient of the whole cost.
pub(in crate::cells) fn descended(
    landscape: &mut Landscape,
    w: Array1<Float>,
    eta: Float,
    steps: usize,
) -> Float {
    let mut point = landscape.at(w);
    for _ in 0..steps {
        point = landscape.at(&point.w - eta * &point.gradient);
    }
    point.cost
}

pub(crate) const PENCIL: Cell = cell! {
    "pencil-curvature", Instant, "The quick checks of the page on curvature"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (along, across): (Float, Float) = (3.0, 12.0);
    let (limit, kappa) = (2.0 / across, across / along);
    say!(nb, "C = ½({along}x² + {across}y²): stable below η = {limit:.3}, κ = {kappa}");
    values!(nb, limit, flattest = 2.0 / along, kappa, difference = across - along);
    let best = 2.0 / (along + across);
    let factor = 1.0 - best * along;
    say!(nb, "with the best η = {best:.3} a step leaves {factor:.1} of either");
    values!(nb, best, factor);
    Ok(())
}
