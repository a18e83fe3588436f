//! The quick check of the page, and the numbers of its exercises.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, ln};

use crate::information::entropy;
use crate::reliability::{Group, calibration_error};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-calibration", Instant, "With a pencil: calibration and smoothed labels"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let group = |confidence, right| Group { answers: 100, confidence, right };
    let groups = [group(0.9, 0.82), group(0.6, 0.58)];
    let ece = 100.0 * calibration_error(&groups);
    let gaps = groups.map(|group| 100.0 * (group.confidence - group.right));
    let added = gaps[0] + gaps[1];
    say!(
        nb,
        "100 answers of 90 %, 82 right, 100 of 60 %, 58 right: ECE {ece:.1}, added {added:.1}"
    );
    // The targets of a label with ε: 1 − ε, and ε/9 for each of the nine others.
    let smoothed = |epsilon: Float| [&[1.0 - epsilon][..], &[epsilon / 9.0; 9]].concat();
    let nats = entropy(&smoothed(0.01));
    say!(nb, "one label of a hundred wrong: {nats:.3} nats cannot be avoided");
    let apart = |epsilon: Float| ln((1.0 - epsilon) / (epsilon / 9.0));
    let [tenth, hundredth] = [0.1, 0.01].map(apart);
    say!(nb, "logits apart: {tenth:.2} for ε = 0.1, {hundredth:.2} for ε = 0.01");
    values!(nb, ece, added, one_in_a_hundred = nats);
    values!(nb, logits_tenth = tenth, logits_hundredth = hundredth);
    Ok(())
}
