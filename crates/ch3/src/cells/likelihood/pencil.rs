//! The quick check of the page.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

use crate::information::{bits, surprise};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-likelihood", Instant, "With a pencil: one card of 32"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let probability: Float = 1.0 / 32.0;
    let nats = surprise(probability);
    let bits = bits(nats);
    say!(nb, "one card of 32, probability {probability:.5}: {bits:.2} bits, {nats:.2} nats");
    values!(nb, bits, nats, probability);
    Ok(())
}
