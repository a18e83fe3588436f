//! The answers to the page's quick check, and what coin tosses would give.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, sum};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-neurons", Instant, "With a pencil: other neurons"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let weights: [Float; 3] = [0.5, -1.0, 0.25];
    let largest = sum(&weights.map(|w| w.max(0.0)));
    let (silenced, all) = (-largest, -sum(&weights));
    say!(nb, "largest weighted sum of {weights:?} with inputs from 0 to 1: {largest}");
    say!(nb, "dead with every bias up to {silenced}; with all inputs 1 it would be {all}");
    values!(nb, silenced, all);
    let coins = majority(30);
    say!(nb, "of 30 coins, {coins:.1} % fall on the side of the majority, on average");
    values!(nb, coins);
    Ok(())
}

/// The share of so many coins that falls on the side on which most of them fall, on average, in percent.
fn majority(coins: u32) -> Float {
    let (mut ways, mut share) = ((0..coins).fold(1.0, |ways, _| ways / 2.0), 0.0);
    for heads in 0..=coins {
        share += ways * Float::from(heads.max(coins - heads));
        ways *= Float::from(coins - heads) / Float::from(heads + 1);
    }
    100.0 * share / Float::from(coins)
}
