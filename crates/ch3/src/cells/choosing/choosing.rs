//! A search that begins with a network that only guesses: what it really did, and how to begin.

use ch1::network::argmax;
use ch1::statistics::mean;
use mnist::CLASSES;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table};
use numerics::{Float, powf};

use super::training::{
    BATCH, IMAGES, Run, advance, as_told, epochs, eta, lambda, over_seeds, percent, seeds,
    spread, trainer,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::regularization::Regularization;

pub(super) const GUESSING: Cell = Cell {
    name: "only-guessing",
    title: "Thirty epochs with η = 10 and λ = 1000",
    pace: Pace::Seconds,
    parameters: &[epochs(30), eta(10.0), lambda(1_000.0), BATCH, Parameter::seed(7)],
    run: guessing,
};

/// How often the network gives each answer.
pub(super) fn answers(network: &Network, data: &Data) -> [usize; CLASSES] {
    let mut counts = [0; CLASSES];
    for output in network.outputs(data).outer_iter() {
        counts[argmax(output)] += 1;
    }
    counts
}

/// How many different answers there are, and the most frequent one with how often it is given.
pub(super) fn favourite(answers: &[usize; CLASSES]) -> (usize, usize, usize) {
    let most =
        (0..CLASSES).fold(0, |best, d| if answers[d] > answers[best] { d } else { best });
    (answers.iter().filter(|&&count| count > 0).count(), most, answers[most])
}

fn guessing(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let run = Run {
        initializer: Initializer::Scaled,
        regularization: Regularization::L2(nb.real("lambda")),
        seed: nb.seed(),
        ..as_told(nb)
    };
    let counts = mnist.validation.class_counts();
    let mut trainer = trainer(run, &training)?;
    let mut table = Table::new(["epoch", "correct", "answers", "mostly", "images of it"]);
    for epoch in 1..=run.epochs {
        advance(&mut trainer, epoch)?;
        let correct = trainer.score(&validation).correct;
        let (different, digit, times) = favourite(&answers(&trainer.network, &validation));
        nb.progress(epoch, run.epochs, format!("{correct} / {}", validation.len()))?;
        if epoch <= 3 || epoch + 3 > run.epochs {
            let mostly = format!("{digit}, {times} times");
            let row = [epoch, correct, different].map(|n| n.to_string());
            table.push(row.into_iter().chain([mostly, counts[digit].to_string()]));
        }
    }
    nb.table("epochs", table);
    let factor = run.regularization.decay(run.eta, training.len())?;
    nb.value("factor", factor);
    nb.value("left_after_ten", 100.0 * powf(factor, 10.0));
    Ok(())
}

pub(super) const ONE_AT_A_TIME: Cell = Cell {
    name: "which-of-the-two",
    title: "Which of the two was it?",
    pace: Pace::Seconds,
    parameters: &[epochs(3), eta(10.0), lambda(1_000.0), BATCH, seeds(3)],
    run: which,
};

fn which(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let (eta, lambda) = (nb.real("eta"), nb.real("lambda"));
    let mut table = Table::new(["η", "λ", "1 − ηλ/n", "correct, %", "answers"]);
    for (key, eta, lambda) in [
        ("both", eta, lambda),
        ("lambda", eta / 100.0, lambda),
        ("eta", eta, 0.0),
        ("neither", eta / 100.0, 0.0),
    ] {
        let regularization = Regularization::L2(lambda);
        let factor = regularization.decay(eta, training.len())?;
        let [correct, different] = over_seeds(nb, |nb, seed| {
            let initializer = Initializer::Scaled;
            let run = Run { seed, eta, initializer, regularization, ..as_told(nb) };
            let mut trainer = trainer(run, &training)?;
            for epoch in 1..=run.epochs {
                advance(&mut trainer, epoch)?;
                nb.progress(
                    epoch,
                    run.epochs,
                    format!("η = {eta}, λ = {lambda}, seed {seed}"),
                )?;
            }
            let (different, ..) = favourite(&answers(&trainer.network, &validation));
            Ok([percent(trainer.score(&validation)), different as Float])
        })?;
        nb.value(format!("{key}_mean"), mean(&correct));
        nb.value(format!("{key}_factor"), factor);
        let shown: Vec<String> = different.iter().map(Float::to_string).collect();
        table.push([
            eta.to_string(),
            lambda.to_string(),
            factor.to_string(),
            spread(&correct),
            shown.join(", "),
        ]);
    }
    nb.table("causes", table);
    Ok(())
}

pub(super) const TWO_JUDGES: Cell = Cell {
    name: "two-judges",
    title: "A hundred images and ten thousand, about the same network",
    pace: Pace::Seconds,
    parameters: &[epochs(8), eta(1.0), lambda(20.0), IMAGES, BATCH, Parameter::seed(7)],
    run: two_judges,
};

fn two_judges(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let judges = [Data::from(&mnist.validation.first(100)), Data::from(&mnist.validation)];
    let etas = [nb.real("eta"), nb.real("eta") / 10.0];
    let mut verdicts = vec![vec![]; nb.integer("epochs")];
    for eta in etas {
        let run = Run {
            sizes: &[784, 10],
            initializer: Initializer::Scaled,
            regularization: Regularization::L2(nb.real("lambda")),
            eta,
            seed: nb.seed(),
            ..as_told(nb)
        };
        let mut trainer = trainer(run, &training)?;
        for epoch in 1..=run.epochs {
            advance(&mut trainer, epoch)?;
            nb.progress(epoch, run.epochs, format!("η = {eta}"))?;
            verdicts[epoch - 1]
                .extend(judges.each_ref().map(|set| percent(trainer.score(set))));
        }
    }
    let columns = etas
        .iter()
        .flat_map(|eta| [format!("η = {eta}: of 100"), format!("of {}", judges[1].len())]);
    let mut table = Table::new(["epoch".to_owned()].into_iter().chain(columns));
    for (i, verdicts) in verdicts.iter().enumerate() {
        let shown = verdicts.iter().map(|percent| format!("{percent:.1} %"));
        table.push([(i + 1).to_string()].into_iter().chain(shown));
    }
    nb.table("verdicts", table);
    Ok(())
}
