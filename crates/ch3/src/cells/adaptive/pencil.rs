//! The quick checks of the page.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

use super::{ADAM, RMSPROP};
use crate::optimizer::{AdaGrad, Memory, Optimizer};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-adaptive", Instant, "The quick checks of the page on Adam and its relatives"; pencil
};

/// How far each of the steps goes that a weight takes on these slopes.
fn steps(rule: &dyn Optimizer, eta: Float, slopes: &[Float]) -> Vec<Float> {
    let (mut w, mut memory) = ([0.0], Memory::default());
    let step = |g: &Float| {
        let before = w[0];
        rule.step(eta, &mut w, &[*g], &mut memory);
        before - w[0]
    };
    slopes.iter().map(step).collect()
}

fn pencil(nb: &mut Notebook) -> CellResult {
    let adagrad = steps(&AdaGrad { epsilon: 0.0 }, 0.1, &[3.0, 4.0]);
    say!(
        nb,
        "AdaGrad with η = 0.1 on the slopes 3 and 4: {:.3} and {:.3}",
        adagrad[0],
        adagrad[1]
    );
    values!(nb, second = adagrad[1], descent = 0.1 * 4.0, alone = 0.1);
    let adam = steps(&ADAM, 0.001, &[-500.0]);
    let rmsprop = steps(&RMSPROP, 0.001, &[-500.0]);
    say!(
        nb,
        "the first step on a slope of −500 with η = 0.001: Adam {:.4}, RMSProp {:.4}",
        -adam[0],
        -rmsprop[0]
    );
    values!(nb, adam = -adam[0], rmsprop = -rmsprop[0], plain = 0.001 * 500.0);
    Ok(())
}
