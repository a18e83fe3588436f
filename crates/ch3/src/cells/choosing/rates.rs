//! How to find a learning rate: by its threshold, by a ramp, and by thirty epochs of training cost.

use ch1::cells::luck;
use ch1::luck::{Paired, chance};
use ch1::statistics::{Sample, mean};
use figures::{Axis, Figure, Plot, Role, Series, from_index};
use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, powf};

use super::scaled;
use crate::cells::known;
use crate::cells::training::{over_seeds, train_seeds};
use crate::{Examples, Recipe, Regularization, Trainer};

const ROLES: [Role; 4] = [Role::First, Role::Second, Role::Third, Role::Fourth];

/// The first images, in `count` pieces of so many.
fn pieces(images: &Dataset, count: usize, size: usize) -> Result<Vec<Examples>, Stop> {
    let pixels = images.all_pixels().chunks(size * PIXELS);
    let pieces = pixels.zip(images.labels().chunks(size)).take(count);
    let examples = |(pixels, labels): (&[u8], &[u8])| {
        Ok(Examples::from(&Dataset::new(pixels.to_vec(), labels.to_vec())?))
    };
    pieces.map(examples).collect()
}

parameters! {
    Threshold {
        reports: usize = 10 in 1..=50, "how often 1,000 images are learned",
        batch = 10,
        seeds = 3,
    }
}

pub(crate) const THRESHOLD: Cell = cell! {
    "threshold", Seconds, "A learning rate by factors of ten, for four problems";
    threshold(Threshold)
};

/// From small to large: name, layers, and whether each report is about a thousand new images.
const PROBLEMS: [(&str, &[usize], bool); 4] = [
    ("784-10, few", &[784, 10], false),
    ("784-30-10, few", &[784, 30, 10], false),
    ("784-30-10", &[784, 30, 10], true),
    ("784-100-10", &[784, 100, 10], true),
];

/// The cost of the first thousand images before training and after each report.
fn reports(recipe: &Recipe, thousands: &[Examples]) -> Result<Vec<Float>, Stop> {
    let mut trainer = Trainer::new(recipe, thousands)?;
    let mut costs = vec![trainer.score(&thousands[0]).cost];
    while let Some(scores) = trainer.monitor([&thousands[0]]).next() {
        costs.push(scores?[0].cost);
    }
    Ok(costs)
}

/// From 0.001 to 100 in steps of about √10, with two digits each.
fn ladder() -> Result<Vec<Float>, Stop> {
    let rung = |i: u8| powf(10.0, Float::from(i) / 2.0 - 3.0);
    Ok((0..=10).map(|i| format!("{:.1e}", rung(i)).parse()).collect::<Result<_, _>>()?)
}

fn threshold(nb: &mut Notebook, p: Threshold) -> CellResult {
    let Threshold { reports: count, batch, seeds } = p;
    let thousands = pieces(&nb.data()?.training, count, 1_000)?;
    let mut table = Table::new(["η"].into_iter().chain(PROBLEMS.map(|(name, ..)| name)));
    let mut curves = [const { vec![] }; PROBLEMS.len()];
    let mut thresholds = [0.0; PROBLEMS.len()];
    let mut falls = [true; PROBLEMS.len()]; // up to this η, in nine reports of ten
    for eta in ladder()? {
        let mut row = vec![eta.to_string()];
        for (i, (name, sizes, new)) in PROBLEMS.into_iter().enumerate() {
            let images = if new { &thousands[..] } else { &thousands[..1] };
            let [ends, rises] = over_seeds(nb, seeds, |nb, seed| {
                let (sizes, epochs) = (sizes.to_vec(), count);
                let recipe = Recipe { sizes, eta, seed, batch, epochs, ..scaled() };
                let costs = reports(&recipe, images)?;
                nb.progress(seed as usize, seeds, format!("{name}, η = {eta}"))?;
                Ok([costs[count], rises(&costs) as Float])
            })?;
            let rises = rises.iter().fold(0.0, |sum, rises| sum + rises);
            falls[i] &= 10.0 * rises <= (count * seeds) as Float;
            if falls[i] {
                thresholds[i] = eta;
            }
            row.push(format!("{:.3} ({rises})", ends.average()));
            curves[i].push((eta, ends.average()));
        }
        table.push(row);
    }
    for (number, (threshold, curve)) in (1..).zip(thresholds.into_iter().zip(&curves)) {
        values!(nb, "threshold_{number}" = threshold, "best_{number}" = lowest(curve).0);
    }
    say!(
        nb,
        "Cost after {count} reports, one for every 1,000 images; in brackets, at how many of the"
    );
    say!(nb, "{} reports with all seeds it had risen:\n", count * seeds);
    nb.table("costs", table);
    nb.figure("costs", after_reports(curves));
    Ok(())
}

fn after_reports(curves: [Vec<(Float, Float)>; PROBLEMS.len()]) -> Figure {
    let subject = "Training cost after the same number of steps, for four problems";
    let mut plot = Plot::new(subject, Axis::new("η").log(), Axis::new("training cost").log());
    for ((curve, (name, ..)), role) in curves.into_iter().zip(PROBLEMS).zip(ROLES) {
        plot = plot.series(Series::line(role, name, curve).markers());
    }
    plot.draw()
}

/// How often a number is larger than the one before.
fn rises(numbers: &[Float]) -> usize {
    numbers.windows(2).filter(|pair| pair[1] > pair[0]).count()
}

/// The point of a curve that lies lowest.
fn lowest(curve: &[(Float, Float)]) -> (Float, Float) {
    curve.iter().fold(curve[0], |a, &b| if b.1 < a.1 { b } else { a })
}

parameters! { Finder { batch = 10, seeds = 3 } }

pub(crate) const FINDER: Cell = cell! {
    "rate-finder", Seconds, "A learning rate that grows with every mini-batch"; finder(Finder)
};

const FROM: Float = 1e-4;
const TO: Float = 100.0;

// ANCHOR: ramp
/// Trains on one mini-batch after the other, each an epoch of its own, with η growing by the same factor
/// each time; gives η and what the mini-batch cost before its step.
fn ramp(trainer: &mut Trainer, batches: &[Examples]) -> Result<Vec<(Float, Float)>, Stop> {
    let factor = powf(TO / FROM, 1.0 / (batches.len() - 1) as Float);
    let mut eta = FROM;
    let mut seen = vec![];
    for batch in batches {
        seen.push((eta, trainer.net().score(batch).cost));
        trainer.set_eta(eta)?;
        trainer.next().transpose()?; // an epoch of a single step
        eta *= factor;
    }
    Ok(seen)
}
// ANCHOR_END: ramp

/// The costs averaged over a window of a twentieth of them, with the η in its middle.
fn smooth(seen: &[(Float, Float)]) -> Vec<(Float, Float)> {
    let window = (seen.len() / 20).max(1);
    let mean = |window: &[(Float, Float)]| {
        mean(&window.iter().map(|&(_, cost)| cost).collect::<Vec<_>>())
    };
    seen.windows(window).map(|part| (part[window / 2].0, mean(part))).collect()
}

fn finder(nb: &mut Notebook, Finder { batch, seeds }: Finder) -> CellResult {
    let training = &nb.data()?.training;
    let subject = "Cost of the mini-batches while η grows, for three lengths of the ramp";
    let axis = Axis::new("cost of a mini-batch").log();
    let mut plot = Plot::new(subject, Axis::new("η").log(), axis);
    let mut table = Table::new(["mini-batches", "seed", "lowest at η", "as at first at η"]);
    for (steps, role) in [100, 500, 2_500].into_iter().zip(ROLES) {
        let batches = pieces(training, steps.min(training.len() / batch), batch)?;
        let [bottom, back] = over_seeds(nb, seeds, |nb, seed| {
            let recipe = Recipe { seed, batch, epochs: batches.len(), ..scaled() };
            let mut trainer = Trainer::new(&recipe, &batches[..])?;
            let curve = smooth(&ramp(&mut trainer, &batches)?);
            nb.progress(seed as usize, seeds, format!("{steps} mini-batches"))?;
            let (first, least) = (curve[0].1, lowest(&curve));
            let back = curve.iter().find(|at| at.0 > least.0 && at.1 > first);
            let back = back.map_or(TO, |at| at.0);
            if seed == 1 {
                let name = format!("{steps} mini-batches");
                plot = plot.clone().series(Series::line(role, name, curve));
            }
            Ok([least.0, back])
        })?;
        for i in 0..bottom.len() {
            let (bottom, back) = (bottom[i], back[i]);
            table.push(row![steps, i + 1, "{bottom:.1}", "{back:.1}"]);
        }
        values!(nb, "lowest_{steps}" = bottom.average(), "back_{steps}" = back.average());
    }
    nb.table("ramps", table);
    nb.figure("costs", plot.draw());
    Ok(())
}

parameters! { Three { epochs = 30, lambda = 5.0, batch = 10, seeds = 3 } }

pub(crate) const THREE: Cell = cell! {
    "three-rates", Seconds, "Training cost with η = 0.025, 0.25 and 2.5"; three(Three)
};

/// What is published of the training cost with each rate: after the first and last epoch, the lowest.
const RATES: [(Float, &str, [Float; 3], &str); 3] = [
    (0.025, "small", [0.8781, 0.3392, 0.3392], "falls smoothly"),
    (0.25, "middle", [0.4950, 0.3388, 0.3200], "falls, then jitters"),
    (2.5, "large", [0.9249, 0.8607, 0.7249], "jumps, stays high"),
];

/// Whether the published conclusion is also ours: of the costs after the first and last epoch, the
/// lowest, and the share of the epochs in which the cost rose. (A smooth curve may rise by a hair, one
/// epoch in ten.)
fn holds(key: &str, [first, last, lowest, rose]: [Float; 4]) -> &'static str {
    let holds = match key {
        "small" => rose < 0.1 && last < first / 2.0 && last < 1.01 * lowest,
        "middle" => rose > 0.2 && last < 0.4,
        _ => rose > 0.3 && lowest > 0.5,
    };
    if holds { "yes" } else { "no" }
}

fn three(nb: &mut Notebook, p: Three) -> CellResult {
    let (mnist, Three { epochs, lambda, batch, seeds }) = (nb.data()?, p);
    let training = Examples::from(&mnist.training);
    let part = Examples::from(&mnist.training.first(10_000));
    let subject = "Training cost of 784-30-10 with three learning rates";
    let mut plot = Plot::new(subject, "epoch", Axis::new("training cost, with penalty"));
    let mut published = Table::new(["η", "published", "lowest", "conclusion", "also ours?"]);
    let mut ours = Table::new(["η", "first", "last", "lowest", "rises", "difference", "p"]);
    let mut smallest: Option<Sample> = None;
    for ((eta, key, [first, last, least], conclusion), role) in RATES.into_iter().zip(ROLES) {
        let regularization = Regularization::L2(lambda);
        let recipe = Recipe { regularization, eta, epochs, batch, ..scaled() };
        let before = format!("η = {eta}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&part], &before)?;
        let costs: Vec<Sample> =
            runs.0.iter().map(|run| run.of(0).map(|score| score.cost).collect()).collect();
        let over = |of: fn(&Sample) -> Float| costs.iter().map(of).collect::<Sample>();
        let [begin, end] = [over(|costs| costs[0]), over(|costs| costs[costs.len() - 1])];
        let measured = [over(Sample::lowest), over(|costs| rises(costs) as Float)];
        let [lowest, rises] = measured.map(|sample| sample.average());
        values!(nb, "{key}_first" = begin.average(), "{key}_last" = end.average());
        values!(nb, "{key}_lowest" = lowest, "{key}_rises" = rises);
        let rose = rises / epochs as Float;
        let holds = holds(key, [begin.average(), end.average(), lowest, rose]);
        let theirs = format!("{first:.3} to {last:.3}");
        published.push(row![eta, theirs, "{least:.3}", conclusion, holds]);
        let judged = apart(nb, key, &end, smallest.as_ref());
        let row = row![eta, "{begin:.3}", "{end:.3}", "{lowest:.3}", "{rises:.1}"];
        ours.push(row.into_iter().chain(judged));
        smallest.get_or_insert(end);
        let curve = from_index(1, costs[0].iter().copied());
        plot = plot.series(Series::line(role, format!("η = {eta}"), curve).ends());
    }
    nb.table("published", published);
    say!(nb, "\nour costs after the first and last epoch, {seeds} seeds; the difference is");
    say!(nb, "that of the last ones from those of the smallest η:\n");
    nb.table("ours", ours);
    nb.figure("costs", plot.draw());
    Ok(())
}

/// How far the last costs are from those of the smallest rate, with p, for the table.
fn apart(nb: &mut Notebook, key: &str, last: &Sample, first: Option<&Sample>) -> [String; 2] {
    let Some(first) = first.filter(|_| last.len() > 1) else {
        return ["–", "–"].map(str::to_owned);
    };
    let paired = Paired::new(last, first);
    luck::record(nb, &format!("{key}_last"), &paired);
    [format!("{paired:.3}"), chance(paired.p())]
}
