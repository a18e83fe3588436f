//! Softmax of four numbers of one's choice.

use ch1::sigmoid::sigmoid;
use figures::{Axis, Bars, Role};
use ndarray::array;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::sum;

use crate::softmax::softmax;

parameters! {
    P {
        z1: f64 = -1.0 in -10.0..=10.0, "the first logit",
        z2: f64 = 0.0 in -10.0..=10.0, "the second logit",
        z3: f64 = 1.0 in -10.0..=10.0, "the third logit",
        z4: f64 = 2.0 in -10.0..=10.0, "the fourth logit",
    }
}

pub(in crate::cells) const FOUR: Cell =
    cell! { "four-numbers", Instant, "Softmax of four numbers, beside four sigmoids"; four(P) };

fn four(nb: &mut Notebook, P { z1, z2, z3, z4 }: P) -> CellResult {
    let z = array![z1, z2, z3, z4];
    let (a, sigmoids) = (softmax(&z.view()), z.mapv(sigmoid));
    let mut table = Table::new(["", "z", "softmax", "sigmoid"]);
    let names = ["a₁", "a₂", "a₃", "a₄"];
    for (k, name) in names.into_iter().enumerate() {
        let (output, alone, logit, number) = (a[k], sigmoids[k], z[k], k + 1);
        table.push(row![name, logit, "{output:.4}", "{alone:.4}"]);
        values!(nb, "a{number}" = output);
    }
    let (one, more) = (sum(&a), sum(&sigmoids));
    say!(nb, "Sum of the softmax outputs {one:.4}, of the sigmoids {more:.4}\n");
    nb.table("outputs", table);
    values!(nb, z1, z2, z3, z4, sigmoid_sum = more);
    let plot =
        Bars::new("Softmax and sigmoids", "", Axis::new("output").range(0.0, 1.0), names)
            .group(Role::First, "softmax", a)
            .group(Role::Second, "sigmoid", sigmoids);
    nb.figure("bars", plot.values().draw());
    Ok(())
}
