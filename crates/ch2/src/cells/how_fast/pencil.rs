//! The answers to the page's quick checks.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

use super::Counts;
use crate::paths::paths;

pub(crate) const PENCIL: Cell =
    cell! { "pencil-how-fast", Instant, "Quick checks: passes and paths"; pencil };

fn pencil(nb: &mut Notebook) -> CellResult {
    let counts = Counts::of(&[100, 10, 10], 7);
    let nudging = counts.parameters + 1;
    let (plain, weights) = (counts.parameters, counts.forward);
    say!(nb, "100-10-10: {weights} weights, {plain} weights and biases, {nudging} passes");
    values!(nb, nudging, plain, weights);

    let from_one = paths(0, &[3, 5]).len();
    let from_layer = 4 * from_one;
    say!(nb, "paths to the outputs of 2-4-3-5 from one neuron of layer 2: {from_one}");
    say!(nb, "from all of them: {from_layer}");
    values!(nb, from_one, from_layer, added = 3_usize + 5);
    Ok(())
}
