//! What the page asks its readers to work out by hand.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::network::Network;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-notation", Instant, "By hand: a weight's place in the code";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (j, k) = (3, 100);
    let network = Network::shaped(&[784, 30, 10], || 0.0);
    let place = [j - 1, k - 1];
    say!(nb, "w²_{{{j},{k}}} is weights[0][{place:?}], which is {}", network.weights[0][place]);
    values!(nb, column = place[1], from_one = k);
    Ok(())
}
