//! Learning rates that fall, and what that is worth.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::Float;

use super::curves::mean_accuracy;
use super::training::{
    BATCH, History, Run, accuracies, advance, as_told, best, epochs, eta, lambda, last,
    percent, seeds, spread, train_seeds, trainer,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::regularization::Regularization;
use crate::schedule::{Halving, Schedule};

/// The schedules that are known before the training begins.
fn known(epochs: usize) -> [(&'static str, Schedule, Role); 4] {
    let third = (epochs / 3).max(1) as u64;
    [
        ("constant", Schedule::Constant, Role::First),
        ("step", Schedule::Step { every: third, factor: 0.2 }, Role::Second),
        ("exponential", Schedule::Exponential { factor: 0.9 }, Role::Third),
        ("cosine", Schedule::Cosine { epochs: epochs as u64 }, Role::Fourth),
    ]
}

pub(super) const SHAPES: Cell = Cell {
    name: "schedule-shapes",
    title: "The learning rate, epoch by epoch",
    pace: Pace::Instant,
    parameters: &[epochs(30), eta(0.5)],
    run: shapes,
};

fn shapes(nb: &mut Notebook) -> CellResult {
    let (epochs, eta) = (nb.integer("epochs"), nb.real("eta"));
    let mut plot = Plot::new("Four schedules", "epoch", Axis::new("η"));
    let mut table = Table::new(["schedule", "epoch 1", "epoch 10", "epoch 20", "epoch 30"]);
    for (name, schedule, role) in known(epochs) {
        let rate = |epoch| schedule.eta(eta, epoch);
        let shown = [1, 10, 20, 30].map(|epoch| format!("{:.4}", rate(epoch)));
        table.push([name.to_owned()].into_iter().chain(shown));
        let rates = from_index(1, (1..=epochs as u64).map(rate));
        plot = plot.series(Series::line(role, name, rates));
    }
    nb.table("rates", table);
    nb.figure("rates", plot.draw());
    Ok(())
}

pub(super) const SCHEDULES: Cell = Cell {
    name: "schedules",
    title: "Constant and falling learning rates, over seeds",
    pace: Pace::Long,
    parameters: &[
        epochs(30),
        eta(0.5),
        lambda(1.0),
        BATCH,
        Parameter::integer("images", 10_000, 10..=50_000, "how many training images are used"),
        Parameter::integer("patience", 3, 1..=100, "epochs without gain before η is halved"),
        seeds(5),
    ],
    run: schedules,
};

fn schedules(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let validation = Data::from(&mnist.validation);
    let plain = Run {
        initializer: Initializer::Scaled,
        regularization: Regularization::L2(nb.real("lambda")),
        ..as_told(nb)
    };
    let mut table = Table::new(["schedule", "η", "epochs", "last epoch", "best", "jitter"]);
    let mut plot =
        Plot::new("Validation accuracy with four schedules", "epoch", Axis::new("accuracy, %"));
    let small = [plain.eta / 5.0, plain.eta / 25.0];
    let constants = small.map(|eta| ("constant", eta, Schedule::Constant, None));
    let schedules = known(plain.epochs)
        .map(|(name, schedule, role)| (name, plain.eta, schedule, Some(role)));
    for (name, eta, schedule, role) in constants.into_iter().chain(schedules) {
        let run = Run { eta, schedule, ..plain };
        let before = format!("{name}, η = {eta}, ");
        let histories =
            train_seeds(nb, nb.integer("seeds"), run, &training, [&validation], &before)?;
        let until = schedule.eta(eta, run.epochs as u64);
        let key = if eta < plain.eta {
            format!("{name}_{eta}").replace('.', "_")
        } else {
            name.to_owned()
        };
        let rates = if until < eta { format!("{eta} to {until:.4}") } else { eta.to_string() };
        row(nb, &mut table, &key, [name.to_owned(), rates], &histories);
        if let Some(role) = role {
            plot = plot.series(mean_accuracy(role, name, &histories));
        }
    }
    let histories = halvings(nb, plain, [&training, &validation])?;
    let rates = format!("{} to {:.4}", plain.eta, plain.eta / 64.0);
    row(nb, &mut table, "halving", ["halving".to_owned(), rates], &histories);
    say!(nb, "Validation images read correctly, in percent, {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("schedules", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// A line of the table.
fn row(
    nb: &mut Notebook,
    table: &mut Table,
    key: &str,
    names: [String; 2],
    histories: &[History<1>],
) {
    let length = mean(&histories.iter().map(|h| h.len() as Float).collect::<Vec<_>>());
    let jitter = mean(&histories.iter().map(jitter).collect::<Vec<_>>());
    let (last, best) = (last(histories, 0), best(histories, 0));
    nb.value(format!("{key}_epochs"), length);
    nb.value(format!("{key}_last"), spread(&last));
    nb.value(format!("{key}_jitter"), jitter);
    let numbers =
        [format!("{length:.0}"), spread(&last), spread(&best), format!("{jitter:.2}")];
    table.push(names.into_iter().chain(numbers));
}

/// By how much the accuracy changes from an epoch to the next, up or down, in the last ten of them.
fn jitter(history: &History<1>) -> Float {
    let curve = accuracies(history, 0);
    let end = &curve[curve.len().saturating_sub(11)..];
    mean(&end.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect::<Vec<_>>())
}

/// For each seed, a training that halves η whenever the validation images gain nothing, and ends
/// when it would be a 128th.
fn halvings(
    nb: &mut Notebook,
    run: Run,
    [training, validation]: [&Data; 2],
) -> Result<Vec<History<1>>, Stop> {
    let patience = nb.integer("patience") as u64;
    let mut histories = vec![];
    for seed in 1..=nb.integer("seeds") as u64 {
        let mut trainer = trainer(Run { seed, ..run }, training)?;
        let mut history = vec![];
        // ANCHOR: halving
        let mut rule = Halving::new(patience, 1.0 / 128.0);
        let mut share = Some(1.0);
        while let Some(of_eta) = share {
            trainer.set_eta(run.eta * of_eta).map_err(|refused| refused.to_string())?;
            advance(&mut trainer, history.len() + 1)?;
            let score = trainer.score(validation);
            share = rule.judge(percent(score));
            history.push([score]);
            nb.progress(history.len(), 100, format!("halving, {of_eta}, {}", score.correct))?;
        }
        // ANCHOR_END: halving
        histories.push(history);
    }
    Ok(histories)
}
