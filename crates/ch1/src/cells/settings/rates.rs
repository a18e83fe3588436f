//! Learning rates: one that is far too slow, and a ladder from too slow to too fast.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::how_good::one_rate;
use crate::cells::known;
use crate::cells::training::{Training, highest, train};

pub(crate) const SLOW: Cell = cell! {
    "too-slow", Seconds, "A learning rate that is far too small";
    one_rate(Training { hidden: 100, eta: 0.001 })
};

parameters! { Ladder { epochs = 5, hidden = 100, batch = 10, seed = 7 } }

pub(crate) const LADDER: Cell =
    cell! { "learning-rates", Seconds, "A ladder of learning rates"; ladder(Ladder) };

const ETAS: [Float; 9] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0];

fn ladder(nb: &mut Notebook, Ladder { epochs, hidden, batch, seed }: Ladder) -> CellResult {
    let mut table = Table::new(["η", "first epoch", "last epoch"]);
    let (mut first, mut last) = (vec![], vec![]);
    for eta in ETAS {
        let run = Training { epochs, hidden, eta, batch, seed }.run();
        let trained = train(nb, run, &format!("η = {eta}: "))?;
        let (start, end) = (trained.first().validation, trained.last().validation);
        table.push(row![eta, start, end]);
        first.push((eta, start.percent()));
        last.push((eta, end.percent()));
    }
    say!(nb, "Validation images read correctly, 784-{hidden}-10:\n");
    nb.table("ladder", table);
    let (best_eta, best) = highest(&last);
    values!(nb, best_eta, best_percent = best);
    let x = Axis::new("learning rate η").log();
    let plot = Plot::new("Validation accuracy at nine learning rates", x, "accuracy, %")
        .series(Series::line(Role::First, "first epoch", first).markers())
        .series(Series::line(Role::Second, format!("epoch {epochs}"), last).markers());
    nb.figure("accuracy", plot.draw());
    Ok(())
}
