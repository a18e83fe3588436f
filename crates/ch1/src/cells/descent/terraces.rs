//! Why not accuracy: what two measures of failure see while a single dial is turned.

use figures::{Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::{Float, stream};

use crate::network::Network;

parameters! {
    P {
        images: usize = 50 in 1..=10_000, "how many training images are looked at",
        turns: usize = 300 in 10..=10_000, "how many small turns the dial makes",
        neuron: usize = 1 in 0..=9, "the output neuron whose bias is the dial",
        seed = 7,
    }
}

pub(crate) const TERRACES: Cell = cell! {
    "terraces", Instant, "One dial turned: the share of wrong answers, and the cost";
    terraces(P)
};

/// The dial turns this far to each side.
const REACH: Float = 6.0;
/// A look at so many images makes the network good enough to be worth turning its dials.
const STUDIED: usize = 2_000;

fn terraces(nb: &mut Notebook, P { images, turns, neuron, seed }: P) -> CellResult {
    let training = &nb.data()?.training;
    let mut network = Network::new(&[784, 30, 10], &mut stream(seed, "network", 0));
    let rng = &mut stream(seed, "shuffle", 1);
    network.train_epoch(&training.first(STUDIED), 10, 3.0, rng)?;
    let images = training.first(images);
    let at_rest = network.biases[1][neuron];
    let (mut wrong, mut cost) = (vec![], vec![]);
    for turn in 0..=turns {
        let dial = REACH * (2.0 * turn as Float / turns as Float - 1.0);
        network.biases[1][neuron] = at_rest + dial;
        let missed = images.len() - network.evaluate(&images);
        wrong.push((dial, missed as Float / images.len() as Float));
        cost.push((dial, network.cost(&images)));
    }
    let steps =
        |curve: &[(Float, Float)]| curve.windows(2).filter(|at| at[0].1 != at[1].1).count();
    let (cliffs, moves) = (steps(&wrong), steps(&cost));
    let turn = 2.0 * REACH / turns as Float;
    say!(
        nb,
        "The bias of the output neuron for {neuron} is turned {turns} times, by {turn} each time,"
    );
    say!(nb, "and {} training images are read after every turn:", images.len());
    say!(nb, "  the number of wrong answers changed {cliffs} times");
    say!(nb, "  the cost changed {moves} times");
    values!(nb, images = images.len(), turns, cliffs, moves);
    let lowest = cost.iter().fold(cost[0], |low, &at| if at.1 < low.1 { at } else { low });
    let fewest = wrong.iter().fold(wrong[0], |low, &at| if at.1 < low.1 { at } else { low });
    values!(nb, lowest_cost_at = lowest.0, fewest_wrong_at = fewest.0);
    let subject = "Wrong answers and cost while one bias is turned";
    let plot = Plot::new(subject, "turn of the dial", "cost; share of wrong answers")
        .series(Series::line(Role::First, "cost", cost))
        .series(Series::step(Role::Second, "wrong answers", wrong));
    nb.figure("both", plot.draw());
    Ok(())
}
