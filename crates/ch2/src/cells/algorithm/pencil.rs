//! The answers to the page's quick checks.

use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

use crate::cells::matrix_form::Example;
use crate::parameter::Parameter as Place;

pub(crate) const PENCIL: Cell =
    cell! { "pencil-algorithm", Instant, "Quick checks: zeros and signs"; pencil };

fn pencil(nb: &mut Notebook) -> CellResult {
    let Example { model, x, y } = Example::new([0.0, 1.0]);
    let gradient = model.backprop(&x, &y);
    let places = Place::all(&gradient);
    let zeros = places.iter().filter(|place| place.of(&gradient) == 0.0).count();
    let of_neurons = zeros + gradient.biases[0].len();
    let into_layer_2 = gradient.weights[0].len();
    say!(nb, "input (0, 1): {zeros} of {} derivatives are 0", places.len());
    say!(nb, "weights and biases of the hidden neurons that get the 0: {of_neurons}");
    say!(nb, "weights into layer 2: {into_layer_2}");
    values!(nb, zeros, of_neurons, into_layer_2);

    let Example { model, x, y } = Example::new([1.0, 0.5]);
    let forward = model.forward(&x);
    let delta = |y: &Array1<Float>| model.errors(&forward, y)[1][1];
    let (before, turned) = (delta(&y), delta(&array![1.0, 1.0]));
    let without_slope = forward.output()[1] - 1.0;
    say!(nb, "δ of the second output, target 0: {before:.3}; target 1: {turned:.3}");
    say!(nb, "the latter without σ′: {without_slope:.3}");
    values!(nb, turned, opposite = -before, without_slope);
    Ok(())
}
