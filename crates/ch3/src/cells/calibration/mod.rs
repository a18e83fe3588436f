//! Page: *Calibration: can its probabilities be believed?* How much the test images surprise a trained network,
//! and how often it is right when it says how sure it is.

mod pencil;
mod smoothing;

use ch1::statistics::{Sample, mean};
use figures::{Axis, DigitGrid, Figure, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot, ln, sum};

use super::differences::Differences;
use super::known;
use super::training::{over_seeds, plain, trained};
use crate::information::bits;
use crate::reliability::{Answer, Group, answers, calibrate, calibration_error, reliability};
use crate::{Examples, Objective, Recipe};

pub(super) use pencil::PENCIL;
pub(super) use smoothing::SMOOTHING;

/// Of these answers, in percent: mean confidence, how many are right, and by how much the two differ in
/// groups of like confidence; and the mean surprise in nats.
fn measured(answers: &[Answer]) -> [Float; 4] {
    let Group { confidence, right, .. } = Group::new(answers);
    let gap = calibration_error(&reliability(answers, GROUPS));
    let nats = mean(&answers.iter().map(|answer| answer.surprise).collect::<Vec<_>>());
    [100.0 * confidence, 100.0 * right, 100.0 * gap, nats]
}

const GROUPS: usize = 10;

parameters! {
    Surprise {
        epochs = 30,
        eta = 1.0,
        batch = 10,
        seed = 7,
        images: usize = 24 in 1..=400, "how many images to draw",
    }
}

pub(super) const SURPRISE: Cell = cell! {
    "surprise", Seconds, "How much the test images surprise a network"; surprising(Surprise)
};

fn surprising(nb: &mut Notebook, p: Surprise) -> CellResult {
    let mnist = nb.data()?;
    let Surprise { epochs, eta, batch, seed, images } = p;
    let recipe = Recipe { objective: Objective::SOFTMAX, epochs, eta, batch, seed, ..plain() };
    let net = trained(nb, &recipe, &Examples::from(&mnist.training), "")?;
    let answers_on =
        |set: &Dataset| answers(&net.logits(&Examples::from(set)), set.labels(), 1.0);
    let mut table =
        Table::new(["images", "read correctly", "mean confidence", "mean surprise", "in bits"]);
    for (key, set) in [("training", &mnist.training), ("test", &mnist.test)] {
        let [confidence, right, _, nats] = measured(&answers_on(set));
        let bits = bits(nats);
        table.push(row![key, "{right:.2} %", "{confidence:.2} %", "{nats:.4}", "{bits:.4}"]);
        nb.value(format!("{key}_mean"), nats);
        nb.value(format!("{key}_right"), right);
        nb.value(format!("{key}_confidence"), confidence);
    }
    nb.table("sets", table);
    nb.value("guessing", ln(10.0));
    portrait(nb, &mnist.test, &answers_on(&mnist.test), images);
    Ok(())
}

/// Where the surprise at the images comes from, and the most surprising of them.
fn portrait(nb: &mut Notebook, images: &Dataset, answers: &[Answer], drawn: usize) {
    let mut order: Vec<usize> = (0..images.len()).collect();
    order.sort_by(|&i, &j| answers[j].surprise.total_cmp(&answers[i].surprise));
    let sorted: Vec<Float> = order.iter().map(|&i| answers[i].surprise).collect();
    let hundredth = 100.0 * sum(&sorted[..images.len() / 100]) / sum(&sorted);
    let (largest, median) = (sorted[0], sorted[images.len() / 2]);
    let certain: Vec<_> = answers.iter().filter(|answer| answer.confidence > 0.999).collect();
    let wrong = certain.iter().filter(|answer| answer.said != answer.label).count();
    let doubts = certain.iter().map(|answer| 1.0 - answer.confidence);
    let at_its_word = sum(&doubts.collect::<Vec<_>>());
    say!(nb, "\nsurprise of the middle test image: {median:.1e}");
    say!(nb, "of the most surprising one:        {largest:.2}");
    say!(nb, "share of the most surprising 1 %:  {hundredth:.0} %");
    say!(nb, "more than 99.9 % sure of {} images, and wrong about {wrong};", certain.len());
    say!(nb, "at its word it would be wrong about {at_its_word:.1}");
    nb.value("median", median);
    nb.value("largest", largest);
    nb.value("hundredth_percent", hundredth);
    nb.value("certain", certain.len());
    nb.value("certain_wrong", wrong);
    nb.value("certain_at_its_word", at_its_word);
    let mut grid =
        DigitGrid::new("The most surprising test images: label, and what was read", 8);
    for &i in order.iter().take(drawn) {
        let Answer { label, said, .. } = answers[i];
        grid = grid.image(images.pixels(i), format!("{label} → {said}"));
    }
    nb.figure("images", grid.draw());
}

parameters! { Reliability { epochs = 30, eta = 1.0, batch = 10, seeds = 3 } }

pub(super) const RELIABILITY: Cell = cell! {
    "reliability", Seconds, "Can its probabilities be believed?"; believable(Reliability)
};

fn believable(nb: &mut Notebook, p: Reliability) -> CellResult {
    let mnist = nb.data()?;
    let [training, validation, test] =
        [&mnist.training, &mnist.validation, &mnist.test].map(Examples::from);
    let Reliability { epochs, eta, batch, seeds } = p;
    let mut table = Table::new(["seed", "c", "confidence", "right", "ECE", "mean surprise"]);
    let (mut raw, mut cooled) = (vec![], vec![]); // all answers, over the seeds
    let means = over_seeds(nb, seeds, |nb, seed| {
        let objective = Objective::SOFTMAX;
        let recipe = Recipe { objective, epochs, eta, batch, seed, ..plain() };
        let net = trained(nb, &recipe, &training, &format!("seed {seed}"))?;
        let chosen = calibrate(&net.logits(&validation), mnist.validation.labels());
        let logits = net.logits(&test);
        let mut judge = |c, all: &mut Vec<Answer>| {
            let answers = answers(&logits, mnist.test.labels(), c);
            let [sure, right, gap, nats] = measured(&answers);
            table.push(row![
                seed,
                "{c:.2}",
                "{sure:.2} %",
                "{right:.2} %",
                "{gap:.2}",
                "{nats:.4}"
            ]);
            all.extend(answers);
            (gap, nats)
        };
        let ((gap, nats), (gap_after, nats_after)) =
            (judge(1.0, &mut raw), judge(chosen, &mut cooled));
        Ok([chosen, gap, nats, gap_after, nats_after])
    })?;
    nb.table("seeds", table);
    compare(nb, &means);
    say!(nb, "\nAll answers with c = 1, in groups:\n");
    groups(nb, &raw, mnist.test.len());
    nb.figure("curve", curve(&raw, &cooled, mnist.test.len()));
    Ok(())
}

/// What the c that was chosen changes, over the seeds.
fn compare(nb: &mut Notebook, means: &[Sample; 5]) {
    let names = ["c", "gap", "surprise", "gap_after", "surprise_after"];
    for (name, sample) in names.into_iter().zip(means) {
        nb.value(name, sample.average());
    }
    let [_, gap, nats, gap_after, nats_after] = means;
    say!(nb, "\nWith the c that was chosen less with c = 1, seed by seed:\n");
    let mut differences = Differences::new();
    differences.push(nb, ("calibrated", "ECE, points"), gap_after, gap);
    differences.push(nb, ("calmed", "mean surprise, nats"), nats_after, nats);
    nb.table("differences", differences.table());
}

/// Groups of fewer answers say little: they are joined with the next.
const FEW: usize = 30;

/// The answers of all seeds in groups of like confidence, each with the number of its image.
fn grouped(answers: &[Answer], images: usize) -> Vec<Vec<(usize, Answer)>> {
    let tenth =
        |answer: &Answer| ((answer.confidence * GROUPS as Float) as usize).min(GROUPS - 1);
    let (mut groups, mut open) = (vec![], vec![]);
    for group in 0..GROUPS {
        let all = answers.iter().enumerate().filter(|(_, answer)| tenth(answer) == group);
        open.extend(all.map(|(i, answer)| (i % images, *answer)));
        if open.len() >= FEW {
            groups.push(std::mem::take(&mut open));
        }
    }
    groups
}

/// Number, mean confidence and share of right answers of a group.
fn summed_up(group: &[(usize, Answer)]) -> Group {
    Group::new(&group.iter().map(|(_, answer)| *answer).collect::<Vec<_>>())
}

/// The standard error of the share of right answers. The answers of the seeds to one image are not independent, so
/// they count together.
fn error(group: &[(usize, Answer)], images: usize) -> Float {
    let share = summed_up(group).right;
    let mut beside = vec![0.0; images];
    for (image, answer) in group {
        let right = if answer.said == answer.label { 1.0 } else { 0.0 };
        beside[*image] += right - share;
    }
    dot(&beside, &beside).sqrt() / group.len() as Float
}

/// Share of right answers against confidence, with c = 1 and with the c that was chosen.
fn curve(raw: &[Answer], cooled: &[Answer], images: usize) -> Figure {
    let points = |answers: &[Answer]| {
        let groups = grouped(answers, images).into_iter().map(|group| summed_up(&group));
        groups.map(|group| (group.confidence, group.right))
    };
    Plot::new(
        "Share of right answers against confidence, test images of all seeds",
        Axis::new("confidence").range(0.0, 1.0),
        Axis::new("share of right answers").range(0.0, 1.0),
    )
    .series(Series::line(Role::Fourth, "as said", [(0.0, 0.0), (1.0, 1.0)]))
    .series(Series::line(Role::First, "c = 1", points(raw)).markers())
    .series(Series::line(Role::Second, "c chosen", points(cooled)).markers())
    .draw()
}

/// The groups of answers as a table.
fn groups(nb: &mut Notebook, answers: &[Answer], images: usize) {
    let mut table = Table::new(["answers", "mean confidence", "right"]);
    let mut surest = [0.0; 2]; // what is missing to 100 % in the last group
    for group in grouped(answers, images) {
        let Group { answers, confidence, right } = summed_up(&group);
        let error = 100.0 * error(&group, images);
        let [confidence, right] = [100.0 * confidence, 100.0 * right];
        table.push(row![answers, "{confidence:.1} %", "{right:.1} ± {error:.1} %"]);
        surest = [100.0 - confidence, 100.0 - right];
    }
    nb.table("groups", table);
    let [doubt, wrong] = surest;
    values!(nb, surest_doubt = doubt, surest_wrong = wrong);
}
