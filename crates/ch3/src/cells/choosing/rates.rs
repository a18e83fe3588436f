//! How to find a learning rate: by its threshold, by a ramp, and by thirty epochs of training cost.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series, from_index};
use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, powf};

use super::training::{
    BATCH, History, Run, epochs, lambda, lowest, over_seeds, seeds, train_seeds, trainer,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::regularization::Regularization;
use crate::trainer::Trainer;

const ROLES: [Role; 4] = [Role::First, Role::Second, Role::Third, Role::Fourth];

/// The network of this page, from small weights.
const SCALED: Run = Run { initializer: Initializer::Scaled, ..Run::PLAIN };

/// The first images, in `count` pieces of so many.
fn pieces(images: &Dataset, count: usize, size: usize) -> Result<Vec<Data>, Stop> {
    let pixels = images.all_pixels().chunks(size * PIXELS);
    let pieces = pixels.zip(images.labels().chunks(size)).take(count);
    let data = |(pixels, labels): (&[u8], &[u8])| {
        Ok(Data::from(&Dataset::new(pixels.to_vec(), labels.to_vec())?))
    };
    pieces.map(data).collect()
}

pub(super) const THRESHOLD: Cell = Cell {
    name: "threshold",
    title: "A learning rate by factors of ten, for four problems",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("reports", 10, 1..=50, "how often 1,000 images are learned"),
        BATCH,
        seeds(3),
    ],
    run: threshold,
};

/// From small to large: name, layers, and whether each report is about a thousand new images.
const PROBLEMS: [(&str, &[usize], bool); 4] = [
    ("784-10, few", &[784, 10], false),
    ("784-30-10, few", &[784, 30, 10], false),
    ("784-30-10", &[784, 30, 10], true),
    ("784-100-10", &[784, 100, 10], true),
];

/// The cost of the first thousand images before training and after each report.
fn reports(run: Run, thousands: &[Data], reports: usize) -> Result<Vec<Float>, Stop> {
    let mut trainer = trainer(run, &thousands[0])?;
    let mut costs = vec![trainer.score(&thousands[0]).cost];
    for report in 0..reports {
        trainer.epoch_on(&thousands[report % thousands.len()])?;
        costs.push(trainer.score(&thousands[0]).cost);
    }
    Ok(costs)
}

/// From 0.001 to 100 in steps of about √10, with two digits each.
fn ladder() -> Result<Vec<Float>, Stop> {
    let rung = |i: u8| powf(10.0, Float::from(i) / 2.0 - 3.0);
    Ok((0..=10).map(|i| format!("{:.1e}", rung(i)).parse()).collect::<Result<_, _>>()?)
}

fn threshold(nb: &mut Notebook) -> CellResult {
    let count = nb.integer("reports");
    let thousands = pieces(&nb.data()?.training, count, 1_000)?;
    let mut table = Table::new(["η"].into_iter().chain(PROBLEMS.map(|(name, ..)| name)));
    let mut curves = [const { vec![] }; PROBLEMS.len()];
    let mut thresholds = [0.0; PROBLEMS.len()];
    let mut falls = [true; PROBLEMS.len()]; // up to this η, in nine reports of ten
    for eta in ladder()? {
        let mut row = vec![eta.to_string()];
        for (i, (name, sizes, new)) in PROBLEMS.into_iter().enumerate() {
            let images = if new { &thousands[..] } else { &thousands[..1] };
            let [ends, rises] = over_seeds(nb, |nb, seed| {
                let run = Run { sizes, eta, seed, batch: nb.integer("batch"), ..SCALED };
                let costs = reports(run, images, count)?;
                nb.progress(seed as usize, nb.integer("seeds"), format!("{name}, η = {eta}"))?;
                Ok([costs[count], rises(&costs) as Float])
            })?;
            let rises = rises.iter().fold(0.0, |sum, rises| sum + rises);
            falls[i] &= 10.0 * rises <= (count * nb.integer("seeds")) as Float;
            if falls[i] {
                thresholds[i] = eta;
            }
            row.push(format!("{:.3} ({rises})", mean(&ends)));
            curves[i].push((eta, mean(&ends)));
        }
        table.push(row);
    }
    let subject = "Training cost after the same number of steps, for four problems";
    let mut plot = Plot::new(subject, Axis::new("η").log(), Axis::new("training cost").log());
    for (i, (name, ..)) in PROBLEMS.into_iter().enumerate() {
        let best = curves[i].iter().fold(curves[i][0], |a, &b| if b.1 < a.1 { b } else { a });
        nb.value(format!("threshold_{}", i + 1), thresholds[i]);
        nb.value(format!("best_{}", i + 1), best.0);
        plot = plot.series(Series::line(ROLES[i], name, curves[i].clone()).markers());
    }
    say!(nb, "Cost after {count} reports, and in brackets at how many reports it had risen,");
    say!(nb, "of {} with all seeds:", count * nb.integer("seeds"));
    say!(nb);
    nb.table("costs", table);
    nb.figure("costs", plot.draw());
    Ok(())
}

/// How often a number is larger than the one before.
fn rises(numbers: &[Float]) -> usize {
    numbers.windows(2).filter(|pair| pair[1] > pair[0]).count()
}

pub(super) const FINDER: Cell = Cell {
    name: "rate-finder",
    title: "A learning rate that grows with every mini-batch",
    pace: Pace::Seconds,
    parameters: &[BATCH, seeds(3)],
    run: finder,
};

const FROM: Float = 1e-4;
const TO: Float = 100.0;

// ANCHOR: ramp
/// Trains on one mini-batch after the other, η growing by the same factor each time; gives η and
/// what the mini-batch cost before its step.
fn ramp(trainer: &mut Trainer, batches: &[Data]) -> Result<Vec<(Float, Float)>, Stop> {
    let factor = powf(TO / FROM, 1.0 / (batches.len() - 1) as Float);
    let mut eta = FROM;
    let mut seen = vec![];
    for batch in batches {
        seen.push((eta, trainer.network.score(batch).cost));
        trainer.set_eta(eta).map_err(|refused| refused.to_string())?;
        trainer.epoch_on(batch)?; // an epoch of a single step
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

fn finder(nb: &mut Notebook) -> CellResult {
    let m = nb.integer("batch");
    let training = &nb.data()?.training;
    let subject = "Cost of the mini-batches while η grows, for three lengths of the ramp";
    let axis = Axis::new("cost of a mini-batch").log();
    let mut plot = Plot::new(subject, Axis::new("η").log(), axis);
    let mut table = Table::new(["mini-batches", "seed", "lowest at η", "as at first at η"]);
    for (steps, role) in [100, 500, 2_500].into_iter().zip(ROLES) {
        let batches = pieces(training, steps.min(training.len() / m), m)?;
        let [bottom, back] = over_seeds(nb, |nb, seed| {
            let run = Run { seed, batch: m, ..SCALED };
            let curve = smooth(&ramp(&mut trainer(run, &batches[0])?, &batches)?);
            nb.progress(seed as usize, nb.integer("seeds"), format!("{steps} mini-batches"))?;
            let first = curve[0].1;
            let least = curve.iter().fold(curve[0], |a, &b| if b.1 < a.1 { b } else { a });
            let back = curve.iter().find(|at| at.0 > least.0 && at.1 > first);
            if seed == 1 {
                let name = format!("{steps} mini-batches");
                plot = plot.clone().series(Series::line(role, name, curve.clone()));
            }
            Ok([least.0, back.map_or(TO, |at| at.0)])
        })?;
        for i in 0..bottom.len() {
            let etas = [bottom[i], back[i]].map(|eta| format!("{eta:.1}"));
            table.push([steps.to_string(), (i + 1).to_string()].into_iter().chain(etas));
        }
        nb.value(format!("lowest_{steps}"), mean(&bottom));
        nb.value(format!("back_{steps}"), mean(&back));
    }
    nb.table("ramps", table);
    nb.figure("costs", plot.draw());
    Ok(())
}

pub(super) const THREE: Cell = Cell {
    name: "three-rates",
    title: "Training cost with η = 0.025, 0.25 and 2.5",
    pace: Pace::Seconds,
    parameters: &[epochs(30), lambda(5.0), BATCH, seeds(3)],
    run: three,
};

/// What is published of the training cost with each rate: after the first and last epoch, the lowest.
const RATES: [(Float, &str, [Float; 3], &str); 3] = [
    (0.025, "small", [0.8781, 0.3392, 0.3392], "falls all the time"),
    (0.25, "middle", [0.4950, 0.3388, 0.3200], "falls, then jitters"),
    (2.5, "large", [0.9249, 0.8607, 0.7249], "jumps, stays high"),
];

fn three(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, part) =
        (Data::from(&mnist.training), Data::from(&mnist.training.first(10_000)));
    let subject = "Training cost of 784-30-10 with three learning rates";
    let mut plot = Plot::new(subject, "epoch", Axis::new("training cost, with penalty"));
    let mut table = Table::new([
        "η",
        "published",
        "lowest",
        "ours",
        "lowest",
        "rises",
        "conclusion",
        "also ours?",
    ]);
    for ((eta, key, [first, last, least], conclusion), role) in RATES.into_iter().zip(ROLES) {
        let run = Run {
            regularization: Regularization::L2(nb.real("lambda")),
            eta,
            epochs: nb.integer("epochs"),
            batch: nb.integer("batch"),
            ..SCALED
        };
        let before = format!("η = {eta}, ");
        let histories: Vec<History<1>> =
            train_seeds(nb, nb.integer("seeds"), run, &training, [&part], &before)?;
        let costs: Vec<Vec<Float>> = histories
            .iter()
            .map(|history| history.iter().map(|[score]| score.cost).collect())
            .collect();
        let over =
            |of: fn(&[Float]) -> Float| mean(&costs.iter().map(|c| of(c)).collect::<Vec<_>>());
        let [begin, end] = [over(|costs| costs[0]), over(|costs| costs[costs.len() - 1])];
        let (lowest, rises) = (over(lowest), over(|costs| rises(costs) as Float));
        let share = rises / run.epochs as Float;
        let also = match key {
            "small" => share < 0.2 && end < begin / 2.0,
            "middle" => share > 0.2 && end < 0.4,
            _ => share > 0.3 && lowest > 0.5,
        };
        for (name, value) in
            [("first", begin), ("last", end), ("lowest", lowest), ("rises", rises)]
        {
            nb.value(format!("{key}_{name}"), value);
        }
        table.push([
            eta.to_string(),
            format!("{first:.3} to {last:.3}"),
            format!("{least:.3}"),
            format!("{begin:.3} to {end:.3}"),
            format!("{lowest:.3}"),
            format!("{rises:.1}"),
            conclusion.to_owned(),
            if also { "yes" } else { "no" }.to_owned(),
        ]);
        let name = format!("η = {eta}");
        plot = plot.series(Series::line(role, name, from_index(1, costs[0].clone())).ends());
    }
    nb.table("published", table);
    nb.figure("costs", plot.draw());
    Ok(())
}
