//! What it is worth to choose the best of many.

use ch1::network::argmax;
use ch1::statistics::{Sample, Share};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, seeds};
use numerics::{Float, permutation, stream};

use crate::cells::known;
use crate::cells::training::{largest, plain, trained};
use crate::{Examples, Net, Recipe};

parameters! {
    BestOfMany {
        candidates: usize = 50 in 2..=1_000, "networks to choose from",
        epochs = 20,
        eta = 0.5,
        batch = 10,
    }
}

pub(crate) const CHOOSING: Cell = cell! {
    "best-of-many", Seconds, "What the best of many is worth"; choosing(BestOfMany)
};

fn choosing(nb: &mut Notebook, p: BestOfMany) -> CellResult {
    let marks = candidates(nb, p)?;
    let all: Sample = marks.iter().map(|marks| share(marks)).collect();
    nb.value("candidates", marks.len());
    nb.value("mean", all.average());
    say!(nb, "{} networks, {all} % of 20,000 new images:\n", marks.len());
    let headings =
        ["images to choose by", "score of the chosen", "on the other images", "excess"];
    let mut table = Table::new(headings);
    for judges in [10, 100, 1_000, 10_000] {
        let [claimed, real] = best_of(&marks, judges);
        let excess = claimed - real;
        nb.value(format!("claimed_{judges}"), claimed);
        nb.value(format!("real_{judges}"), real);
        nb.value(format!("excess_{judges}"), excess);
        table.push(row![judges, "{claimed:.2} %", "{real:.2} %", "{excess:.2}"]);
    }
    nb.table("choosing", table);
    Ok(())
}

/// Trains the candidates. For each, which of the 20,000 other images it reads correctly; the images
/// are in the same random order for all.
fn candidates(nb: &mut Notebook, p: BestOfMany) -> Result<Vec<Vec<bool>>, Stop> {
    let BestOfMany { candidates, epochs, eta, batch } = p;
    let mnist = nb.data()?;
    let training = Examples::from(&mnist.training.first(1_000));
    let order = permutation(&mut stream(7, "judges", 0), 20_000);
    let marks = seeds(candidates).map(|seed| {
        let recipe = Recipe { epochs, eta, batch, seed, ..plain() };
        let net = trained(nb, &recipe, &training, &format!("{seed} of {candidates}"))?;
        let right = [right(&net, &mnist.validation), right(&net, &mnist.test)].concat();
        Ok(order.iter().map(|&i| right[i]).collect())
    });
    marks.collect()
}

/// Which of the images the network reads correctly.
fn right(net: &Net, images: &Dataset) -> Vec<bool> {
    let outputs = net.outputs(&Examples::from(images));
    let answers = outputs.outer_iter().map(argmax);
    answers.enumerate().map(|(i, answer)| answer == images.label(i)).collect()
}

/// The share of `true` in percent.
fn share(right: &[bool]) -> Float {
    Share::of(right, |&right| right).percent()
}

/// The score of the best candidate on the images it is chosen by, and on all others: means over the
/// groups of so many images into which the 20,000 are divided.
fn best_of(marks: &[Vec<bool>], judges: usize) -> [Float; 2] {
    let (mut claimed, mut real) = (vec![], vec![]);
    for from in (0..marks[0].len()).step_by(judges) {
        let scores = marks.iter().map(|marks| share(&marks[from..][..judges]));
        let (best, score) = largest(&scores.collect::<Vec<_>>());
        let (before, rest) = marks[best - 1].split_at(from);
        claimed.push(score);
        real.push(share(&[before, &rest[judges..]].concat()));
    }
    [claimed, real].map(|scores| Sample::from(scores).average())
}
