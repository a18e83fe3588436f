//! What a price on large weights does to the weights.

use figures::{Axis, Histogram, Role, WeightGrid};
use mnist::{Dataset, PIXELS};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, sum};

use super::training::{BATCH, Run, as_told, epochs, eta, trained};
use super::weight_decay::COMPARED;
use crate::data::Data;

pub(super) const WEIGHTS: Cell = Cell {
    name: "weights",
    title: "The weights without a penalty, with L2 and with L1",
    pace: Pace::Seconds,
    parameters: &[epochs(30), eta(0.5), BATCH, Parameter::seed(7)],
    run: weights,
};

fn weights(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let seen = seen(&mnist.training);
    let count = seen.iter().filter(|&&seen| seen).count();
    let headings = ["penalty", "root mean square", "largest", "|w| < 0.001", "of seen pixels"];
    let mut table = Table::new(headings);
    let axis = Axis::new("weight").range(-1.0, 1.0);
    let mut histogram = Histogram::new("Weights into the hidden neurons", axis, 41);
    let mut grids = vec![];
    let roles = [Role::First, Role::Second, Role::Third];
    for ((name, key, regularization), role) in COMPARED.into_iter().zip(roles) {
        let run = Run { regularization, seed: nb.seed(), ..as_told(nb) };
        let network = trained(nb, run, &training, name)?;
        let w = &network.weights[0];
        let all: Vec<Float> = w.iter().copied().collect();
        let [rms, largest, small, small_seen] = measured(w, &seen);
        nb.value(format!("{key}_rms"), rms);
        nb.value(format!("{key}_small"), small);
        nb.value(format!("{key}_small_seen"), small_seen);
        table.push([
            name.to_owned(),
            format!("{rms:.3}"),
            format!("{largest:.2}"),
            format!("{small:.1} %"),
            format!("{small_seen:.1} %"),
        ]);
        histogram = histogram.sample(role, name, all);
        grids.push((key, images(name, w)));
    }
    say!(
        nb,
        "Weights from {PIXELS} pixels into 30 hidden neurons; {count} pixels are ever lit:"
    );
    say!(nb);
    nb.table("weights", table);
    nb.figure("histogram", histogram.draw());
    for (key, figure) in grids {
        nb.figure(format!("images_{key}"), figure);
    }
    nb.value("seen", count);
    nb.value("never_seen", PIXELS - count);
    Ok(())
}

/// For each pixel, whether it is lit in any of the images.
pub(super) fn seen(data: &Dataset) -> Vec<bool> {
    let mut seen = vec![false; PIXELS];
    for image in data.all_pixels().chunks(PIXELS) {
        for (seen, &pixel) in seen.iter_mut().zip(image) {
            *seen |= pixel > 0;
        }
    }
    seen
}

/// Root mean square, largest size, and the share of nearly zero weights, of all and of seen pixels.
fn measured(w: &Array2<Float>, seen: &[bool]) -> [Float; 4] {
    let all: Vec<Float> = w.iter().copied().collect();
    let columns = w.columns().into_iter().zip(seen);
    let of_seen: Vec<Float> =
        columns.filter(|(_, seen)| **seen).flat_map(|(column, _)| column.to_vec()).collect();
    let squares: Vec<Float> = all.iter().map(|w| w * w).collect();
    let rms = (sum(&squares) / all.len() as Float).sqrt();
    let largest = all.iter().fold(0.0, |largest: Float, w| largest.max(w.abs()));
    [rms, largest, small(&all), small(&of_seen)]
}

/// The share of weights that are nearly zero, in percent.
fn small(weights: &[Float]) -> Float {
    let small = weights.iter().filter(|w| w.abs() < 1e-3).count();
    100.0 * small as Float / weights.len() as Float
}

fn images(name: &str, weights: &Array2<Float>) -> figures::Figure {
    let subject =
        format!("Weights from the pixels into twelve hidden neurons, penalty: {name}");
    let grid = WeightGrid::new(subject, 6);
    let rows = weights.outer_iter().enumerate().take(12);
    rows.fold(grid, |grid, (j, row)| grid.image(&row.to_vec(), format!("{}", j + 1))).draw()
}
