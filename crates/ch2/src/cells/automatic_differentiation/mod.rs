//! Any calculation on a tape: a single neuron, whole networks, and programs that are no layers.
//!
//! Page: *Automatic differentiation*.

mod beyond;
mod graph;
mod pencil;

use ch1::cells::name;
use ch1::network::Network;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, values};
use numerics::{Float, stream};

use crate::cells::inventing::small;
use crate::cells::matrix_form::Example;
use crate::cells::sigmoids;
use crate::checker::relative_error;
use crate::parameter::Parameter as Place;
use crate::recorded::{self, Recorded};
use crate::tape::Tape;

pub(crate) use self::beyond::BEYOND;
pub(crate) use self::graph::GRAPH;
pub(crate) use self::pencil::PENCIL;

parameters! {
    P { image: usize = 0 in 0..=49_999, "which training image", seed = 7 }
}

pub(crate) const TAPES: Cell = cell! {
    "tapes", Seconds, "Gradients from a tape beside those of the four equations"; tapes(P)
};

fn tapes(nb: &mut Notebook, P { image, seed }: P) -> CellResult {
    let data = &nb.data()?.training;
    let by_hand = Example::new([1.0, 0.5]);
    let first = sigmoids(Network::new(&[784, 30, 10], &mut stream(seed, "network", 0)));
    let cases = [
        (by_hand.model, by_hand.x, by_hand.y),
        small(seed),
        (first, data.input(image), data.target(image)),
    ];
    let of_slopes = ["network", "slopes", "equal bits", "largest difference"];
    let of_tape = ["numbers on the tape", "rates"];
    let mut table = Table::new(of_slopes.into_iter().chain(of_tape));
    for (model, x, y) in cases {
        let (equations, taped) = (model.backprop(&x, &y), recorded::gradient(&model, &x, &y));
        let places = Place::all(&equations);
        let pairs = places.iter().map(|place| (place.of(&equations), place.of(&taped)));
        let equal = pairs.clone().filter(|(a, b)| a == b).count();
        let apart = pairs.map(|(a, b)| if a == b { 0.0 } else { relative_error(a, b, 0.0) });
        let largest = apart.fold(0.0, Float::max);
        let apart = if largest == 0.0 { "0".to_owned() } else { format!("{largest:.0e}") };
        let tape = Tape::default();
        let network = Recorded::new(&model.network, &tape);
        let x = x.mapv(|x| tape.number(x));
        network.quadratic_cost(&network.forward(&model, x), &y);
        let (numbers, rates) = tape.size();
        let name = name(&model.network.sizes());
        values!(nb, "equal_{name}" = equal, "apart_{name}" = &*apart);
        values!(nb, "numbers_{name}" = numbers, "rates_{name}" = rates);
        table.push(row![name, places.len(), equal, apart, numbers, rates]);
    }
    nb.table("tapes", table);
    Ok(())
}
