//! When to stop, and what it is worth to choose the best of many.

use ch1::network::argmax;
use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series, from_index};
use mnist::Dataset;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::{Float, permutation, stream};

use super::by_heart::shuffled;
use super::training::{
    BATCH, Run, accuracies, epochs, eta, largest, percent, seeds, spread, train, trainer,
};
use crate::data::Data;
use crate::early_stopping::{EarlyStopping, Patience};
use crate::network::Network;
use crate::trainer::Score;

pub(super) const EARLY: Cell = Cell {
    name: "early-stopping",
    title: "No improvement in n epochs",
    duration: Duration::Seconds,
    parameters: &[
        epochs(200),
        Parameter::integer("misled", 400, 0..=1_000, "labels shuffled, of 1,000"),
        eta(0.5),
        BATCH,
        seeds(3),
    ],
    run: early,
};

fn accuracy(score: Score) -> Float {
    percent(score)
}

fn cheapness(score: Score) -> Float {
    -score.cost
}

fn early(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (epochs, seeds) = (nb.integer("epochs"), nb.integer("seeds"));
    let test = Data::from(&mnist.test);
    let headings =
        ["labels", "watched", "n", "stopped", "best", "test, kept", "test, at the stop"];
    let mut table = Table::new(headings);
    for (labels, misled) in [("right", 0), ("misled", nb.integer("misled"))] {
        let [training, validation] = [&mnist.training, &mnist.validation]
            .map(|set| shuffled(&set.first(1_000), misled, 7));
        let (training, validation) = (Data::from(&training?), Data::from(&validation?));
        for (watched, watch, n) in [
            ("accuracy", accuracy as fn(Score) -> Float, 3),
            ("accuracy", accuracy, 10),
            ("accuracy", accuracy, 30),
            ("cost", cheapness, 10),
            ("accuracy", accuracy, epochs),
        ] {
            let [mut stopped, mut bests, mut kept, mut last] = [const { vec![] }; 4];
            for seed in 1..=seeds as u64 {
                let run =
                    Run { eta: nb.real("eta"), batch: nb.integer("batch"), seed, ..Run::PLAIN };
                let trainer = trainer(run, &training)?;
                // ANCHOR: stopping
                let mut training =
                    EarlyStopping::new(trainer, &validation, watch, Patience::new(n));
                let mut epoch = 0;
                for trained in training.by_ref().take(epochs) {
                    trained?;
                    epoch += 1;
                }
                last.push(percent(training.network().score(&test)));
                let (best, network) = training.best();
                kept.push(percent(network.score(&test)));
                // ANCHOR_END: stopping
                stopped.push(epoch as Float);
                bests.push(best as Float);
                nb.progress(
                    epoch,
                    epochs,
                    format!("{labels}, {watched}, n = {n}, seed {seed}"),
                )?;
            }
            let key = format!("{labels}_{watched}_{}", if n < epochs { n } else { 0 });
            nb.value(&format!("{key}_stopped"), mean(&stopped));
            nb.value(&format!("{key}_best"), mean(&bests));
            nb.value(&format!("{key}_kept"), spread(&kept));
            nb.value(&format!("{key}_last"), spread(&last));
            table.push([
                if misled > 0 { format!("{misled} shuffled") } else { "right".to_owned() },
                watched.to_owned(),
                if n < epochs { n.to_string() } else { "never".to_owned() },
                format!("{:.0}", mean(&stopped)),
                format!("{:.0}", mean(&bests)),
                spread(&kept),
                spread(&last),
            ]);
        }
    }
    say!(nb, "1,000 training and 1,000 validation images; means over {seeds} seeds:");
    say!(nb);
    nb.table("stopping", table);
    Ok(())
}

pub(super) const MISLED: Cell = Cell {
    name: "misled",
    title: "Four labels of ten are shuffled",
    duration: Duration::Seconds,
    parameters: &[
        epochs(200),
        Parameter::integer("misled", 400, 0..=1_000, "labels shuffled, of 1,000"),
        eta(0.5),
        BATCH,
        Parameter::seed(7),
    ],
    run: misled,
};

fn misled(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let misled = nb.integer("misled");
    let [training, validation] =
        [&mnist.training, &mnist.validation].map(|set| shuffled(&set.first(1_000), misled, 7));
    let (training, validation) = (Data::from(&training?), Data::from(&validation?));
    let test = Data::from(&mnist.test);
    let run = Run {
        epochs: nb.integer("epochs"),
        eta: nb.real("eta"),
        batch: nb.integer("batch"),
        seed: nb.seed(),
        ..Run::PLAIN
    };
    let record = train(nb, run, &training, [&training, &validation, &test], "")?;
    let subject = "Accuracy while a network learns labels of which many are wrong";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for (set, (role, name)) in
        [(Role::Training, "training"), (Role::Validation, "validation"), (Role::Test, "test")]
            .into_iter()
            .enumerate()
    {
        let curve = accuracies(&record, set);
        let (epoch, best) = largest(&curve);
        let last = curve[curve.len() - 1];
        say!(nb, "{name:<10}  at best {best:.1} % after epoch {epoch}, {last:.1} % in the end");
        nb.value(&format!("{name}_best"), best);
        nb.value(&format!("{name}_epoch"), epoch);
        nb.value(&format!("{name}_last"), last);
        plot = plot.series(Series::line(role, name, from_index(1, curve)).ends());
    }
    nb.value("misled", misled);
    nb.value("share", misled as Float / 10.0);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

pub(super) const CHOOSING: Cell = Cell {
    name: "best-of-many",
    title: "What the best of many is worth",
    duration: Duration::Seconds,
    parameters: &[
        Parameter::integer("candidates", 50, 2..=1_000, "networks to choose from"),
        epochs(20),
        eta(0.5),
        BATCH,
    ],
    run: choosing,
};

/// Which of the images the network reads correctly.
fn right(network: &Network, images: &Dataset) -> Vec<bool> {
    let outputs = network.outputs(&Data::from(images));
    let answers = outputs.outer_iter().map(argmax);
    answers.enumerate().map(|(i, answer)| answer == images.label(i)).collect()
}

/// The share of `true` in percent.
fn share(right: &[bool]) -> Float {
    100.0 * right.iter().filter(|&&right| right).count() as Float / right.len() as Float
}

fn choosing(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(1_000));
    let candidates = nb.integer("candidates");
    let order = permutation(&mut stream(7, "judges", 0), 20_000);
    let mut marks = vec![]; // for each network, which of the 20,000 images it reads correctly
    for seed in 1..=candidates as u64 {
        let run = Run {
            epochs: nb.integer("epochs"),
            eta: nb.real("eta"),
            batch: nb.integer("batch"),
            seed,
            ..Run::PLAIN
        };
        let mut trainer = trainer(run, &training)?;
        for trained in trainer.by_ref().take(run.epochs) {
            trained?;
        }
        let mut right = right(&trainer.network, &mnist.validation);
        right.extend(self::right(&trainer.network, &mnist.test));
        marks.push(order.iter().map(|&i| right[i]).collect::<Vec<bool>>());
        nb.progress(seed as usize, candidates, "")?;
    }
    let all: Vec<Float> = marks.iter().map(|marks| share(marks)).collect();
    nb.value("candidates", candidates);
    nb.value("mean", mean(&all));
    say!(nb, "{candidates} networks, {} % of 20,000 new images:", spread(&all));
    say!(nb);
    let headings =
        ["images to choose by", "score of the chosen", "on the other images", "excess"];
    let mut table = Table::new(headings);
    for judges in [10, 100, 1_000, 10_000] {
        let (mut claimed, mut real) = (vec![], vec![]);
        for from in (0..order.len()).step_by(judges) {
            let scores: Vec<Float> =
                marks.iter().map(|marks| share(&marks[from..][..judges])).collect();
            let (best, score) = largest(&scores);
            let (before, rest) = marks[best - 1].split_at(from);
            claimed.push(score);
            real.push(share(&[before, &rest[judges..]].concat()));
        }
        let (claimed, real) = (mean(&claimed), mean(&real));
        nb.value(&format!("claimed_{judges}"), claimed);
        nb.value(&format!("real_{judges}"), real);
        nb.value(&format!("excess_{judges}"), claimed - real);
        table.push([
            judges.to_string(),
            format!("{claimed:.2} %"),
            format!("{real:.2} %"),
            format!("{:.2}", claimed - real),
        ]);
    }
    nb.table("choosing", table);
    Ok(())
}
