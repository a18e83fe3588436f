//! How a network's cost is curved.

use ch1::statistics::mean;
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot, normal, stream};

use crate::cells::known;
use crate::cells::second_order::descend;
use crate::cells::training::plain;
use crate::landscape::Landscape;
use crate::{Examples, Initializer, Recipe, Regularization, Trainer};

parameters! { P { images = 1_000, eta = 0.1, batch = 10, epochs = 30, seed = 7 } }

pub(crate) const CURVATURE: Cell =
    cell! { "curvature", Seconds, "The curvature of a network's cost"; curvature(P) };

/// So often the direction that bends most is drawn out of a random one.
const ROUNDS: usize = 40;
/// So many random directions are asked for their curvature.
const DIRECTIONS: u64 = 20;

fn curvature(nb: &mut Notebook, P { images, eta, batch, epochs, seed }: P) -> CellResult {
    let examples = &Examples::from(&nb.data()?.training.first(images));
    let initializer = Initializer::Scaled;
    let recipe = Recipe { initializer, eta, batch, epochs, seed, ..plain() };
    let mut trainer = Trainer::new(&recipe, examples)?;
    let headings = ["epochs", "C", "largest", "threshold", "mean", "quotient", "0.9 ×", "2 ×"];
    let mut table = Table::new(headings);
    for epoch in 0..=epochs {
        if epoch > 0 {
            trainer.next().transpose()?;
            nb.progress(epoch, epochs, "")?;
        }
        if ![0, 1, epochs].contains(&epoch) {
            continue;
        }
        let (net, regularization) = (trainer.net().clone(), Regularization::None);
        let w = net.pack(true);
        let landscape = &mut Landscape { net, examples, regularization, biases: true };
        let (largest, mean) = (largest(landscape, &w), typical(landscape, &w));
        let (limit, quotient) = (2.0 / largest, largest / mean);
        let [below, above] = [0.9, 2.0].map(|x| descend(landscape, w.clone(), x * limit, 10));
        let cost = landscape.at(w).cost;
        table.push(row![
            epoch,
            "{cost:.4}",
            "{largest:.2}",
            "{limit:.3}",
            "{mean:.5}",
            "{quotient:.0}",
            "{below:.4}",
            "{above:.4}"
        ]);
        values!(nb, "largest_{epoch}" = largest, "limit_{epoch}" = limit);
        values!(nb, "quotient_{epoch}" = quotient);
    }
    say!(
        nb,
        "784-30-10, the cost C of {images} images, its largest and its mean curvature; and C"
    );
    say!(nb, "after ten steps of the whole gradient, with η = 0.9 × and 2 × the threshold:\n");
    nb.table("curvatures", table);
    Ok(())
}

/// A random direction, of some length.
fn direction(name: &str, number: u64, dimensions: usize) -> Array1<Float> {
    let rng = &mut stream(7, name, number);
    Array1::from_shape_simple_fn(dimensions, || normal(rng))
}

/// The largest curvature of all directions: H, again and again, turns any direction to the one that
/// bends most.
fn largest(landscape: &mut Landscape, w: &Array1<Float>) -> Float {
    let mut v = direction("direction", 0, w.len());
    for _ in 0..ROUNDS {
        v = landscape.bend(w, &(&v / dot(&v, &v).sqrt()));
    }
    dot(&v, &v).sqrt()
}

/// The mean curvature over random directions.
fn typical(landscape: &mut Landscape, w: &Array1<Float>) -> Float {
    let curvature = |i| {
        let v = direction("directions", i, w.len());
        let v = &v / dot(&v, &v).sqrt();
        dot(&v, &landscape.bend(w, &v))
    };
    mean(&(0..DIRECTIONS).map(curvature).collect::<Vec<_>>())
}
