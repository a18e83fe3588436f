//! Learning rates that fall, and what that is worth.

use ch1::statistics::{Sample, mean};
use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{
    Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, seeds, values,
};
use numerics::Float;

use super::scaled;
use crate::cells::curves::mean_accuracy;
use crate::cells::known;
use crate::cells::training::{Histories, History, train_seeds};
use crate::{Examples, Recipe, Regularization, Schedule, Trainer};

/// The schedules that are known before the training begins.
fn fixed(epochs: usize) -> [(&'static str, Schedule, Role); 4] {
    let third = (epochs / 3).max(1) as u64;
    [
        ("constant", Schedule::Constant, Role::First),
        ("step", Schedule::Step { every: third, factor: 0.2 }, Role::Second),
        ("exponential", Schedule::Exponential { factor: 0.9 }, Role::Third),
        ("cosine", Schedule::Cosine { epochs: epochs as u64 }, Role::Fourth),
    ]
}

parameters! { Shapes { epochs = 30, eta = 0.5 } }

pub(crate) const SHAPES: Cell = cell! {
    "schedule-shapes", Instant, "The learning rate, epoch by epoch"; shapes(Shapes)
};

fn shapes(nb: &mut Notebook, Shapes { epochs, eta }: Shapes) -> CellResult {
    let mut plot = Plot::new("Four schedules", "epoch", Axis::new("η"));
    let mut table = Table::new(["schedule", "epoch 1", "epoch 10", "epoch 20", "epoch 30"]);
    for (name, schedule, role) in fixed(epochs) {
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

parameters! {
    Schedules {
        epochs = 30,
        eta = 0.5,
        lambda = 1.0,
        batch = 10,
        images = 10_000,
        patience: usize = 3 in 1..=100, "epochs without gain before η is halved",
        seeds = 5,
    }
}

pub(crate) const SCHEDULES: Cell = cell! {
    "schedules", Long, "Constant and falling learning rates, over seeds"; schedules(Schedules)
};

fn schedules(nb: &mut Notebook, p: Schedules) -> CellResult {
    let (mnist, Schedules { epochs, eta, batch, .. }) = (nb.data()?, p);
    let training = Examples::from(&mnist.training.first(p.images));
    let validation = Examples::from(&mnist.validation);
    let regularization = Regularization::L2(p.lambda);
    let plain = Recipe { regularization, epochs, eta, batch, ..scaled() };
    let mut table = Table::new(["schedule", "η", "epochs", "last epoch", "best", "jitter"]);
    let mut plot =
        Plot::new("Validation accuracy with four schedules", "epoch", Axis::new("accuracy, %"));
    let small = [eta / 5.0, eta / 25.0];
    let constants = small.map(|eta| ("constant", eta, Schedule::Constant, None));
    let falling = fixed(epochs).map(|(name, schedule, role)| (name, eta, schedule, Some(role)));
    for (name, eta, schedule, role) in constants.into_iter().chain(falling) {
        let recipe = Recipe { eta, schedule, ..plain.clone() };
        let before = format!("{name}, η = {eta}, ");
        let runs = train_seeds(nb, p.seeds, &recipe, &training, [&validation], &before)?;
        let until = schedule.eta(eta, epochs as u64);
        let key = if eta < p.eta {
            format!("{name}_{eta}").replace('.', "_")
        } else {
            name.to_owned()
        };
        let rates = if until < eta { format!("{eta} to {until:.4}") } else { eta.to_string() };
        table.push(line(nb, &key, name, &rates, &runs));
        if let Some(role) = role {
            plot = plot.series(mean_accuracy(role, name, &runs));
        }
    }
    let runs = halvings(nb, p, &plain, [&training, &validation])?;
    let rates = format!("{eta} to {:.4}", eta / 64.0);
    table.push(line(nb, "halving", "halving", &rates, &runs));
    say!(nb, "Validation images read correctly, in percent, {} seeds:\n", p.seeds);
    nb.table("schedules", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// A line of the table.
fn line(
    nb: &mut Notebook,
    key: &str,
    name: &str,
    rates: &str,
    runs: &Histories<1>,
) -> [String; 6] {
    let lengths: Sample = runs.0.iter().map(|run| run.0.len() as Float).collect();
    let jitters: Sample = runs.0.iter().map(jitter).collect();
    let (length, jitter) = (lengths.average(), jitters.average());
    let (last, best) = (runs.last(0), runs.best(0));
    values!(
        nb,
        "{key}_epochs" = length,
        "{key}_last" = last.to_string(),
        "{key}_jitter" = jitter
    );
    row![name, rates, "{length:.0}", last, best, "{jitter:.2}"]
}

/// By how much the accuracy changes from an epoch to the next, up or down, in the last ten of them.
fn jitter(history: &History<1>) -> Float {
    let curve = history.accuracies(0);
    let end = &curve[curve.len().saturating_sub(11)..];
    mean(&end.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect::<Vec<_>>())
}

/// For each seed, a training that halves η whenever the validation images gain nothing, and ends
/// when it would be a 128th.
fn halvings(
    nb: &mut Notebook,
    p: Schedules,
    plain: &Recipe,
    [training, validation]: [&Examples; 2],
) -> Result<Histories<1>, Stop> {
    let histories = seeds(p.seeds).map(|seed| {
        // ANCHOR: halving
        let (halving, epochs) = (Some(p.patience), usize::MAX);
        let recipe = Recipe { halving, epochs, seed, ..plain.clone() };
        let mut trainer = Trainer::new(&recipe, training)?.judged_by(validation);
        // ANCHOR_END: halving
        while let Some(epoch) = trainer.next() {
            let (epoch, done) = (epoch?, trainer.record().len());
            nb.progress(done, 100, format!("halving, {epoch}"))?;
        }
        let scores = trainer.record().iter().filter_map(|epoch| Some([epoch.score?]));
        Ok(History(scores.collect()))
    });
    Ok(Histories(histories.collect::<Result<_, Stop>>()?))
}
