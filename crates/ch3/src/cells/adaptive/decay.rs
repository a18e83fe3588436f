//! Adam with weight decay in two places.

use ch1::cells::luck;
use ch1::statistics::{Sample, mean};
use mnist::PIXELS;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::ADAM;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain, trained};
use crate::cells::weight_decay::weights::seen;
use crate::optimizer::AdamW;
use crate::{Examples, Initializer, Net, Recipe, Regularization, Rule};

parameters! { Decay { epochs = 5, eta = 0.005, batch = 100, seeds = 5 } }

pub(crate) const DECAY: Cell = cell! {
    "adam-decay", Seconds, "Adam with the penalty in the slope, and AdamW"; decay(Decay)
};

/// λ/n of the penalty.
const INSIDE: [Float; 4] = [0.00001, 0.0001, 0.001, 0.01];
/// λ of AdamW.
const BESIDE: [Float; 4] = [0.001, 0.01, 0.1, 1.0];

/// A place for the decay: its name and key, a strength, and what that makes of optimizer and penalty.
type Place = (&'static str, &'static str, Float, Rule, Regularization);

/// All that are compared, for a training on n images.
fn places(n: usize) -> impl Iterator<Item = Place> {
    let adam = Rule::Adam(ADAM);
    let inside = move |strength: Float| {
        let penalty = Regularization::L2(strength * n as Float);
        ("in the slope", "inside", strength, adam, penalty)
    };
    let beside = |lambda| {
        let adamw = Rule::AdamW(AdamW { adam: ADAM, lambda });
        ("AdamW", "beside", lambda, adamw, Regularization::None)
    };
    let none = [("none", "without", 0.0, adam, Regularization::None)];
    none.into_iter().chain(INSIDE.map(inside)).chain(BESIDE.map(beside))
}

fn decay(nb: &mut Notebook, p: Decay) -> CellResult {
    let Decay { epochs, eta, batch, seeds } = p;
    let initializer = Initializer::Scaled;
    let usual = Recipe { initializer, epochs, eta, batch, ..plain() };
    let weights = ["decay", "strength", "white pixels", "other pixels", "output"];
    let mut table = Table::new(weights.into_iter().chain(["validation, %", "difference", "p"]));
    let mut none: Option<Sample> = None; // the accuracies without decay
    for (name, place, strength, optimizer, regularization) in places(nb.data()?.training.len())
    {
        let recipe = Recipe { regularization, optimizer, ..usual.clone() };
        let before = format!("{name}, {strength}, ");
        let [dark, lit, output, accuracy] = weighed(nb, seeds, &recipe, &before)?;
        let key = format!("{place}_{strength:e}");
        nb.sample(format!("{key}_accuracy"), &accuracy);
        let judged = luck::compared(nb, &key, &accuracy, none.as_ref());
        let [dark, lit, output] = [dark, lit, output].map(|sizes| sizes.average());
        values!(nb, "{key}_dark" = dark, "{key}_lit" = lit, "{key}_output" = output);
        let [dark, lit, output] = [dark, lit, output].map(|size| format!("{size:.4}"));
        let row = row![name, strength, dark, lit, output, accuracy];
        table.push(row.into_iter().chain(judged));
        none.get_or_insert(accuracy);
    }
    say!(
        nb,
        "784-30-10 after {epochs} epochs, over {seeds} seeds. Strength: λ/n in the slope, λ of AdamW. Then\n\
         the root mean square of the weights from pixels that are always white, from the other pixels,\n\
         and into the output layer; the accuracy, and its difference from that without decay:\n"
    );
    nb.table("decay", table);
    values!(nb, eta);
    Ok(())
}

/// For each seed: the root mean square of the weights from white pixels, from the others, and into the output
/// layer; and the accuracy on the validation images.
fn weighed(
    nb: &mut Notebook,
    seeds: usize,
    recipe: &Recipe,
    before: &str,
) -> Result<[Sample; 4], Stop> {
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let seen = seen(&mnist.training);
    over_seeds(nb, seeds, |nb, seed| {
        let recipe = Recipe { seed, ..recipe.clone() };
        let net = trained(nb, &recipe, &training, &format!("{before}seed {seed}"))?;
        let squares: Vec<Float> = net.layers.weights[1].iter().map(|w| w * w).collect();
        let [dark, lit] = [false, true].map(|wanted| from_pixels(&net, &seen, wanted));
        let accuracy = net.score(&validation).percent();
        Ok([dark, lit, mean(&squares).sqrt(), accuracy])
    })
}

/// Root mean square of the weights from the pixels that were seen lit, or from the others.
fn from_pixels(net: &Net, seen: &[bool], wanted: bool) -> Float {
    let pixels = (0..PIXELS).filter(|&k| seen[k] == wanted);
    let squares: Vec<Float> =
        pixels.flat_map(|k| net.layers.weights[0].column(k).mapv(|w| w * w)).collect();
    mean(&squares).sqrt()
}
