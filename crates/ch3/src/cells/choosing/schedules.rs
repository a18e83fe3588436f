//! Learning rates that fall, and what that is worth.

use ch1::cells::luck;
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
    "schedules", Seconds, "Constant and falling learning rates, over seeds"; schedules(Schedules)
};

/// A way for the learning rate to go, and what came of it.
struct Tried {
    name: &'static str,
    key: String,
    rates: String,
    role: Option<Role>,
    runs: Histories<1>,
}

fn schedules(nb: &mut Notebook, p: Schedules) -> CellResult {
    let (mnist, Schedules { epochs, eta, batch, .. }) = (nb.data()?, p);
    let training = Examples::from(&mnist.training.first(p.images));
    let validation = Examples::from(&mnist.validation);
    let regularization = Regularization::L2(p.lambda);
    let plain = Recipe { regularization, epochs, eta, batch, ..scaled() };
    let small = [eta / 25.0, eta / 5.0, eta / 2.5];
    let constants = small.map(|eta| ("constant", eta, Schedule::Constant, None));
    let falling = fixed(epochs).map(|(name, schedule, role)| (name, eta, schedule, Some(role)));
    let mut tried = vec![];
    for (name, eta, schedule, role) in constants.into_iter().chain(falling) {
        let recipe = Recipe { eta, schedule, ..plain.clone() };
        let before = format!("{name}, η = {eta}, ");
        let runs = train_seeds(nb, p.seeds, &recipe, &training, [&validation], &before)?;
        let until = schedule.eta(eta, epochs as u64);
        let small =
            if eta < p.eta { format!("_{eta}").replace('.', "_") } else { String::new() };
        let rates = if until < eta { format!("{eta} to {until:.4}") } else { eta.to_string() };
        tried.push(Tried { name, key: format!("{name}{small}"), rates, role, runs });
    }
    let runs = halvings(nb, p, &plain, [&training, &validation])?;
    let (key, rates) = ("halving".to_owned(), format!("{eta} to {:.4}", eta / 64.0));
    tried.push(Tried { name: "halving", key, rates, role: None, runs });
    report(nb, &tried);
    Ok(())
}

/// All ways, each compared with the best of the constants.
fn report(nb: &mut Notebook, tried: &[Tried]) {
    let headings =
        ["schedule", "η", "epochs", "last epoch", "best", "jitter", "difference", "p"];
    let mut table = Table::new(headings);
    let constants = tried.iter().filter(|tried| tried.name == "constant");
    let constants = constants.map(|tried| tried.runs.last(0));
    let best = constants.max_by(|a, b| a.average().total_cmp(&b.average()));
    let best = best.expect("four of them are constant");
    let subject = "Validation accuracy with four schedules";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for Tried { name, key, rates, role, runs } in tried {
        let lengths: Sample = runs.0.iter().map(|run| run.0.len() as Float).collect();
        let jitters: Sample = runs.0.iter().map(jitter).collect();
        let (length, jitter) = (lengths.average(), jitters.average());
        let (last, highest) = (runs.last(0), runs.best(0));
        values!(nb, "{key}_epochs" = length, "{key}_jitter" = jitter);
        nb.sample(format!("{key}_last"), &last);
        let other = (last != best).then_some(&best);
        let row = row![name, rates, "{length:.0}", last, highest, "{jitter:.2}"];
        table.push(row.into_iter().chain(luck::compared(nb, key, &last, other)));
        if let &Some(role) = role {
            plot = plot.series(mean_accuracy(role, name, runs));
        }
    }
    let seeds = best.len();
    say!(
        nb,
        "Validation images read correctly, in percent, {seeds} seeds; the difference is that"
    );
    say!(nb, "from the best constant rate:\n");
    nb.table("schedules", table);
    nb.figure("accuracy", plot.draw());
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
        let (halving, epochs) = (Some(p.patience), usize::MAX);
        let recipe = Recipe { halving, epochs, seed, ..plain.clone() };
        let mut trainer = Trainer::new(&recipe, training)?.judged_by(validation);
        while let Some(epoch) = trainer.next() {
            let (epoch, done) = (epoch?, trainer.record().len());
            nb.progress(done, 100, format!("halving, {epoch}"))?;
        }
        let scores = trainer.record().iter().filter_map(|epoch| Some([epoch.score?]));
        Ok(History(scores.collect()))
    });
    Ok(Histories(histories.collect::<Result<_, Stop>>()?))
}
