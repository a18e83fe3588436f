//! A search that begins with a network that only guesses: what it really did, and how to begin.
//!
//! Page: *Finding a learning rate*.

pub(super) mod batch_size;
pub(super) mod by_hand;
pub(super) mod four_runs;
pub(super) mod pencil;
pub(super) mod rates;
pub(super) mod schedules;

use ch1::cells::luck;
use ch1::luck::sampling_error;
use ch1::network::argmax;
use ch1::statistics::{Sample, mean};
use mnist::CLASSES;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, powf};

use super::known;
use super::training::{over_seeds, plain, train, trained};
use crate::{Examples, Initializer, Net, Recipe, Regularization, Trainer};

/// The recipe of this page: the plain one from small weights.
pub(super) fn scaled() -> Recipe {
    Recipe { initializer: Initializer::Scaled, ..plain() }
}

/// How often the network gives each answer.
fn answers(net: &Net, examples: &Examples) -> [usize; CLASSES] {
    let mut counts = [0; CLASSES];
    for output in net.outputs(examples).outer_iter() {
        counts[argmax(output)] += 1;
    }
    counts
}

/// How many different answers there are, and the most frequent one with how often it is given.
fn favourite(answers: &[usize; CLASSES]) -> (usize, usize, usize) {
    let most =
        (0..CLASSES).fold(0, |best, d| if answers[d] > answers[best] { d } else { best });
    (answers.iter().filter(|&&count| count > 0).count(), most, answers[most])
}

parameters! { Guessing { epochs = 30, eta = 10.0, lambda = 1_000.0, batch = 10, seed = 7 } }

pub(crate) const GUESSING: Cell = cell! {
    "only-guessing", Seconds, "Thirty epochs with η = 10 and λ = 1000"; guessing(Guessing)
};

fn guessing(nb: &mut Notebook, p: Guessing) -> CellResult {
    let (mnist, Guessing { epochs, eta, lambda, batch, seed }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let regularization = Regularization::L2(lambda);
    let recipe = Recipe { regularization, epochs, eta, batch, seed, ..scaled() };
    let counts = mnist.validation.class_counts();
    let mut trainer = Trainer::new(&recipe, &training)?;
    let mut table = Table::new(["epoch", "correct", "answers", "mostly", "images of it"]);
    while let Some(done) = trainer.next() {
        done?;
        let (epoch, net) = (trainer.record().len(), trainer.net());
        let correct = net.score(&validation).correct;
        let (different, digit, times) = favourite(&answers(net, &validation));
        nb.progress(epoch, epochs, format!("{correct} / {}", validation.len()))?;
        if epoch <= 3 || epoch + 3 > epochs {
            let images = counts[digit];
            table.push(row![epoch, correct, different, "{digit}, {times} times", images]);
        }
    }
    nb.table("epochs", table);
    let factor = regularization.decay(eta, training.len())?;
    values!(nb, factor, left_after_ten = 100.0 * powf(factor, 10.0));
    Ok(())
}

parameters! { Which { epochs = 3, eta = 10.0, lambda = 1_000.0, batch = 10, seeds = 3 } }

pub(crate) const ONE_AT_A_TIME: Cell = cell! {
    "which-of-the-two", Seconds, "Which of the two was it?"; which(Which)
};

fn which(nb: &mut Notebook, p: Which) -> CellResult {
    let (mnist, Which { epochs, batch, seeds, .. }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let headings = ["η", "λ", "1 − ηλ/n", "correct, %", "answers", "difference", "p"];
    let (mut table, mut first) = (Table::new(headings), None::<Sample>);
    for (key, eta, lambda) in [
        ("both", p.eta, p.lambda),
        ("lambda", p.eta / 100.0, p.lambda),
        ("eta", p.eta, 0.0),
        ("neither", p.eta / 100.0, 0.0),
    ] {
        let regularization = Regularization::L2(lambda);
        let factor = regularization.decay(eta, training.len())?;
        let [correct, different] = over_seeds(nb, seeds, |nb, seed| {
            let recipe = Recipe { regularization, epochs, eta, batch, seed, ..scaled() };
            let before = format!("η = {eta}, λ = {lambda}, seed {seed}");
            let net = trained(nb, &recipe, &training, &before)?;
            let (different, ..) = favourite(&answers(&net, &validation));
            Ok([net.score(&validation).percent(), different as Float])
        })?;
        values!(nb, "{key}_mean" = correct.average(), "{key}_factor" = factor);
        let different: Vec<String> = different.iter().map(Float::to_string).collect();
        let judged = luck::compared(nb, key, &correct, first.as_ref());
        let row = row![eta, lambda, factor, correct, different.join(", ")];
        table.push(row.into_iter().chain(judged));
        first.get_or_insert(correct);
    }
    say!(nb, "{seeds} seeds; the difference is that from the first line:\n");
    nb.table("causes", table);
    Ok(())
}

parameters! {
    Judges { epochs = 8, eta = 1.0, lambda = 20.0, images = 1_000, batch = 10, seed = 7 }
}

pub(crate) const TWO_JUDGES: Cell = cell! {
    "two-judges", Seconds, "A hundred images and ten thousand, about the same network";
    two_judges(Judges)
};

fn two_judges(nb: &mut Notebook, p: Judges) -> CellResult {
    let (mnist, Judges { epochs, batch, seed, .. }) = (nb.data()?, p);
    let training = Examples::from(&mnist.training.first(p.images));
    let hundred = Examples::from(&mnist.validation.first(100));
    let validation = Examples::from(&mnist.validation);
    let etas = [p.eta, p.eta / 10.0];
    let mut histories = vec![];
    for eta in etas {
        let (sizes, regularization) = (vec![784, 10], Regularization::L2(p.lambda));
        let recipe = Recipe { sizes, regularization, eta, epochs, batch, seed, ..scaled() };
        let before = format!("η = {eta}: ");
        histories.push(train(nb, &recipe, &training, [&hundred, &validation], &before)?.1);
    }
    let all = validation.len();
    let columns =
        etas.iter().flat_map(|eta| [format!("η = {eta}: of 100"), format!("of {all}")]);
    let mut table = Table::new(["epoch".to_owned()].into_iter().chain(columns));
    for epoch in 0..epochs {
        let judged = histories.iter().flat_map(|history| history.0[epoch]);
        let shown = judged.map(|score| format!("{:.1} %", score.percent()));
        table.push([(epoch + 1).to_string()].into_iter().chain(shown));
    }
    nb.table("verdicts", table);
    let steady = histories[1].accuracies(1);
    let share = mean(&steady) / 100.0;
    values!(nb, error = 100.0 * sampling_error(share, 100));
    let below = histories.iter().flat_map(|history| &history.0);
    let below = below.filter(|[few, all]| few.percent() < all.percent()).count();
    values!(nb, below, verdicts = 2 * epochs);
    Ok(())
}
