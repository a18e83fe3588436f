//! The cross-entropy where the formula as it is written fails.

use ch1::sigmoid::sigmoid;
use notebook::{Cell, CellResult, Notebook, Table, cell};
use numerics::Float;

use crate::cells::cross_entropy::written;
use crate::objective::softplus;

pub(crate) const LOGITS: Cell = cell! {
    "from-z", Instant, "The cross-entropy from the output, and from the weighted input"; logits
};

fn logits(nb: &mut Notebook) -> CellResult {
    let headings = ["z", "1 − a", "y = 0: written", "from z", "y = 1: written", "from z"];
    let mut table = Table::new(headings);
    let shown = |cost: Float| {
        if cost.is_finite() && cost.abs() < 1e-3 && cost != 0.0 {
            format!("{cost:.3e}")
        } else {
            format!("{cost:.6}")
        }
    };
    for z in [2.0, 20.0, 30.0, 36.0, 37.0, 800.0] {
        let a = sigmoid(z);
        let both = |y: Float| [written(a, y), softplus(z) - y * z];
        let numbers = [vec![1.0 - a], both(0.0).to_vec(), both(1.0).to_vec()].concat();
        table.push([z.to_string()].into_iter().chain(numbers.into_iter().map(shown)));
    }
    nb.table("costs", table);
    Ok(())
}
