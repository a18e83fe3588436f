//! What it is worth to choose the best of many.

use ch1::luck::sampling_error;
use ch1::network::argmax;
use ch1::statistics::{Sample, Share};
use mnist::Dataset;
use notebook::{
    Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, seeds, values,
};
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
        draws: usize = 100 in 1..=10_000, "how often the images to choose on are drawn",
    }
}

pub(crate) const CHOOSING: Cell = cell! {
    "best-of-many", Seconds, "What the best of many is worth"; choosing(BestOfMany)
};

fn choosing(nb: &mut Notebook, p: BestOfMany) -> CellResult {
    let marks = candidates(nb, p)?;
    let shares = marks.iter().map(|marks| Share::of(marks, |&right| right).percent());
    let all: Sample = shares.collect();
    let mean = all.average();
    values!(nb, candidates = marks.len(), mean, draws = p.draws);
    say!(nb, "{} networks, {all} % of 20,000 new images:\n", marks.len());
    let own = own_share(&marks, mean / 100.0);
    values!(nb, spread = all.deviation(), own_share = own);
    let errors = ["images to choose on", "sampling error", "its own part"];
    let scores = ["score of the chosen", "on the other images", "excess"];
    let mut table = Table::new([errors, scores].concat());
    for judges in [10, 100, 1_000, 10_000] {
        let [claimed, real] = best_of(&marks, judges, p.draws);
        let (excess, error) = (claimed - real, 100.0 * sampling_error(mean / 100.0, judges));
        values!(nb, "claimed_{judges}" = claimed, "real_{judges}" = real);
        let own = own * error;
        values!(nb, "excess_{judges}" = excess, "error_{judges}" = error, "own_{judges}" = own);
        let [claimed, real] = [claimed, real].map(|percent| format!("{percent:.2} %"));
        table.push(row![judges, "{error:.2}", "{own:.2}", claimed, real, "{excess:.2}"]);
    }
    nb.table("choosing", table);
    Ok(())
}

/// Trains the candidates. For each, which of the 20,000 other images it reads correctly.
fn candidates(nb: &mut Notebook, p: BestOfMany) -> Result<Vec<Vec<bool>>, Stop> {
    let BestOfMany { candidates, epochs, eta, batch, .. } = p;
    let mnist = nb.data()?;
    let training = Examples::from(&mnist.training.first(1_000));
    let marks = seeds(candidates).map(|seed| {
        let recipe = Recipe { epochs, eta, batch, seed, ..plain() };
        let net = trained(nb, &recipe, &training, &format!("{seed} of {candidates}"))?;
        Ok([right(&net, &mnist.validation), right(&net, &mnist.test)].concat())
    });
    marks.collect()
}

/// Which of the images the network reads correctly.
fn right(net: &Net, images: &Dataset) -> Vec<bool> {
    let outputs = net.outputs(&Examples::from(images));
    let answers = outputs.outer_iter().map(argmax);
    answers.enumerate().map(|(i, answer)| answer == images.label(i)).collect()
}

/// The share of a network's sampling error that is its own. The rest it has in common with the others, which are judged
/// by the same images: one that only a share q of the networks reads is hard, and for a network of these q(1 − q) is
/// left of the variance.
fn own_share(marks: &[Vec<bool>], mean: Float) -> Float {
    let networks = marks.len() as Float;
    let readers = |i: usize| marks.iter().filter(|marks| marks[i]).count() as Float / networks;
    let left: Sample = (0..marks[0].len()).map(readers).map(|q| q * (1.0 - q)).collect();
    (left.average() / (mean * (1.0 - mean))).sqrt()
}

/// The score of the best candidate on the images it is chosen by, and on all others, in percent: means over
/// many random choices of these images.
///
/// A random half of all images is drawn again and again, and cut into groups of so many. (Were the other half
/// judges too, one network could win both, and what it is too good in the one it is too bad in the other.)
fn best_of(marks: &[Vec<bool>], judges: usize, draws: usize) -> [Float; 2] {
    let images = marks[0].len();
    let count = |marks: &Vec<bool>| marks.iter().filter(|&&right| right).count() as Float;
    let all: Vec<Float> = marks.iter().map(count).collect();
    let (mut claimed, mut real) = (vec![], vec![]);
    for draw in 0..draws {
        let order = permutation(&mut stream(7, "judges", draw as u64), images);
        for group in order[..images / 2].chunks_exact(judges) {
            let read = |marks: &Vec<bool>| group.iter().filter(|&&i| marks[i]).count() as Float;
            let (best, score) = largest(&marks.iter().map(read).collect::<Vec<_>>());
            claimed.push(100.0 * score / judges as Float);
            real.push(100.0 * (all[best - 1] - score) / (images - judges) as Float);
        }
    }
    [claimed, real].map(|scores| Sample::from(scores).average())
}
