//! What a price on large weights does to the weights.

use ch1::statistics::Share;
use figures::{Axis, Figure, Histogram, Role, WeightGrid};
use mnist::{Dataset, PIXELS};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, sum};

use super::COMPARED;
use crate::cells::known;
use crate::cells::training::{plain, trained};
use crate::{Examples, Recipe};

parameters! { Weights { epochs = 30, eta = 0.5, batch = 10, seed = 7 } }

pub(crate) const WEIGHTS: Cell = cell! {
    "weights", Seconds, "The weights without a penalty, with L2 and with L1"; weights(Weights)
};

fn weights(nb: &mut Notebook, Weights { epochs, eta, batch, seed }: Weights) -> CellResult {
    let images = &nb.data()?.training;
    let (training, seen) = (Examples::from(images), seen(images));
    let headings =
        ["penalty", "root mean square", "largest", "below 0.001", "pixels seen", "never lit"];
    let mut table = Table::new(headings);
    let axis = Axis::new("weight").range(-1.0, 1.0);
    let mut histogram = Histogram::new("Weights into the hidden neurons", axis, 41);
    let mut grids = vec![];
    let roles = [Role::First, Role::Second, Role::Third];
    for ((name, key, regularization), role) in COMPARED.into_iter().zip(roles) {
        let recipe = Recipe { regularization, epochs, eta, batch, seed, ..plain() };
        let net = trained(nb, &recipe, &training, name)?;
        let w = &net.layers.weights[0];
        let [rms, largest, small, small_seen, small_dark] = measured(w, &seen);
        nb.value(format!("{key}_rms"), rms);
        nb.value(format!("{key}_small"), small);
        nb.value(format!("{key}_small_seen"), small_seen);
        nb.value(format!("{key}_dark_left"), 100.0 - small_dark);
        let shares = row!["{small:.1} %", "{small_seen:.1} %", "{small_dark:.1} %"];
        table.push(row![name, "{rms:.3}", "{largest:.2}"].into_iter().chain(shares));
        histogram = histogram.sample(role, name, w.iter().copied().collect::<Vec<_>>());
        grids.push((key, grid(name, w)));
    }
    let count = seen.iter().filter(|&&seen| seen).count();
    say!(
        nb,
        "Weights from {PIXELS} pixels into 30 hidden neurons, {count} of them ever lit; and the share of\n\
         weights smaller than a thousandth, of all pixels, of these, and of the others:\n"
    );
    nb.table("weights", table);
    nb.figure("histogram", histogram.draw());
    for (key, figure) in grids {
        nb.figure(format!("images_{key}"), figure);
    }
    let steps = (epochs * training.len().div_ceil(batch)) as Float;
    let l1_taken = steps * COMPARED[2].2.shrinkage(eta, training.len());
    values!(nb, seen = count, never_seen = PIXELS - count, l1_taken);
    Ok(())
}

/// For each pixel, whether it is lit in any of the images.
pub(crate) fn seen(images: &Dataset) -> Vec<bool> {
    let mut seen = vec![false; PIXELS];
    for image in images.all_pixels().chunks(PIXELS) {
        for (seen, &pixel) in seen.iter_mut().zip(image) {
            *seen |= pixel > 0;
        }
    }
    seen
}

/// Root mean square, largest size, and the share of nearly zero weights: of all, of those from pixels
/// that are ever lit, and of the others.
fn measured(w: &Array2<Float>, seen: &[bool]) -> [Float; 5] {
    let all: Vec<Float> = w.iter().copied().collect();
    let from = |lit: bool| -> Vec<Float> {
        let columns = w.columns().into_iter().zip(seen).filter(|&(_, &seen)| seen == lit);
        columns.flat_map(|(column, _)| column.to_vec()).collect()
    };
    let squares: Vec<Float> = all.iter().map(|w| w * w).collect();
    let rms = (sum(&squares) / all.len() as Float).sqrt();
    let largest = all.iter().fold(0.0, |largest: Float, w| largest.max(w.abs()));
    let small = |weights: &[Float]| Share::of(weights, |w| w.abs() < 1e-3).percent();
    [rms, largest, small(&all), small(&from(true)), small(&from(false))]
}

/// The weights into the first hidden neurons as images.
fn grid(name: &str, weights: &Array2<Float>) -> Figure {
    let subject =
        format!("Weights from the pixels into twelve hidden neurons, penalty: {name}");
    let rows = (1..=12).zip(weights.outer_iter());
    let grid = WeightGrid::new(subject, 6);
    rows.fold(grid, |grid, (j, row)| grid.image(&row.to_vec(), j.to_string())).draw()
}
