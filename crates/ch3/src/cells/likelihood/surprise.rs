//! How much the test images surprise a trained network, and whether its probabilities can be believed.

use ch1::statistics::mean;
use figures::{Axis, DigitGrid, Figure, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, ln};

use super::training::{BATCH, Run, as_told, epochs, eta, seeds, trained};
use crate::data::Data;
use crate::information::bits;
use crate::objective::Objective;
use crate::reliability::{Answer, Group, answers, calibrate, calibration_error, reliability};

fn settings(nb: &Notebook) -> Run<'static> {
    Run { objective: Objective::SOFTMAX, ..as_told(nb) }
}

fn surprises(answers: &[Answer]) -> Vec<Float> {
    answers.iter().map(|answer| answer.surprise).collect()
}

pub(super) const SURPRISE: Cell = Cell {
    name: "surprise",
    title: "How much the test images surprise a network",
    pace: Pace::Seconds,
    parameters: &[
        epochs(30),
        eta(1.0),
        BATCH,
        Parameter::seed(7),
        Parameter::integer("images", 24, 1..=400, "how many images to draw"),
    ],
    run: surprising,
};

fn surprising(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let run = Run { seed: nb.seed(), ..settings(nb) };
    let network = trained(nb, run, &training, "")?;
    let answers_on =
        |data: &Dataset| answers(&network.logits(&Data::from(data)), data.labels(), 1.0);
    let mut table =
        Table::new(["images", "read correctly", "mean confidence", "mean surprise", "in bits"]);
    for (key, data) in [("training", &mnist.training), ("test", &mnist.test)] {
        let answers = answers_on(data);
        let Group { right, confidence, .. } = Group::new(&answers);
        let surprise = mean(&surprises(&answers));
        table.push([
            key.to_owned(),
            format!("{:.2} %", 100.0 * right),
            format!("{:.2} %", 100.0 * confidence),
            format!("{surprise:.4}"),
            format!("{:.4}", bits(surprise)),
        ]);
        nb.value(format!("{key}_mean"), surprise);
        nb.value(format!("{key}_right"), 100.0 * right);
        nb.value(format!("{key}_confidence"), 100.0 * confidence);
    }
    nb.table("sets", table);
    nb.value("guessing", ln(10.0));
    portrait(nb, &mnist.test, &answers_on(&mnist.test));
    Ok(())
}

/// Where the surprise of the images comes from, and those that surprise most.
fn portrait(nb: &mut Notebook, data: &Dataset, answers: &[Answer]) {
    let mut order: Vec<usize> = (0..data.len()).collect();
    order.sort_by(|&i, &j| answers[j].surprise.total_cmp(&answers[i].surprise));
    let sorted: Vec<Float> = order.iter().map(|&i| answers[i].surprise).collect();
    let total = numerics::sum(&sorted);
    let hundredth = 100.0 * numerics::sum(&sorted[..data.len() / 100]) / total;
    let median = sorted[data.len() / 2];
    say!(nb);
    say!(nb, "surprise of the middle test image: {median:.1e}");
    say!(nb, "of the most surprising one:        {:.2}", sorted[0]);
    say!(nb, "share of the hundredth that surprises most: {hundredth:.0} %");
    let certain = answers.iter().filter(|answer| answer.confidence > 0.999);
    let certain: Vec<Answer> = certain.copied().collect();
    let wrong = certain.iter().filter(|answer| answer.said != answer.label).count();
    say!(nb, "more than 99.9 % sure of {} images, and wrong about {wrong}", certain.len());
    nb.value("median", median);
    nb.value("largest", sorted[0]);
    nb.value("hundredth_percent", hundredth);
    nb.value("certain", certain.len());
    nb.value("certain_wrong", wrong);
    let mut grid =
        DigitGrid::new("The test images that surprise most: label, and what was read", 8);
    for &i in order.iter().take(nb.integer("images")) {
        let Answer { label, said, .. } = answers[i];
        grid = grid.image(data.pixels(i), format!("{label} → {said}"));
    }
    nb.figure("images", grid.draw());
}

pub(super) const RELIABILITY: Cell = Cell {
    name: "reliability",
    title: "Can its probabilities be believed?",
    pace: Pace::Seconds,
    parameters: &[epochs(30), eta(1.0), BATCH, seeds(3)],
    run: believable,
};

const GROUPS: usize = 10;

fn believable(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let test = Data::from(&mnist.test);
    let mut table = Table::new(["seed", "c", "confidence", "right", "gap", "mean surprise"]);
    let (mut raw, mut cooled) = (vec![], vec![]); // all answers, over the seeds
    let mut gains = [vec![], vec![], vec![], vec![], vec![]];
    for seed in 1..=nb.integer("seeds") as u64 {
        let run = Run { seed, ..settings(nb) };
        let network = trained(nb, run, &training, &format!("seed {seed}"))?;
        let chosen = calibrate(&network.logits(&validation), mnist.validation.labels());
        let logits = network.logits(&test);
        let mut measured = vec![chosen];
        for (c, all) in [(1.0, &mut raw), (chosen, &mut cooled)] {
            let answers = answers(&logits, mnist.test.labels(), c);
            let Group { confidence, right, .. } = Group::new(&answers);
            let gap = calibration_error(&reliability(&answers, GROUPS));
            let surprise = mean(&surprises(&answers));
            table.push([
                seed.to_string(),
                format!("{c:.2}"),
                format!("{:.2} %", 100.0 * confidence),
                format!("{:.2} %", 100.0 * right),
                format!("{:.2}", 100.0 * gap),
                format!("{surprise:.4}"),
            ]);
            measured.extend([100.0 * gap, surprise]);
            all.extend(answers);
        }
        gains.iter_mut().zip(measured).for_each(|(list, number)| list.push(number));
    }
    nb.table("seeds", table);
    let names = ["c", "gap", "surprise", "gap_after", "surprise_after"];
    for (name, numbers) in names.into_iter().zip(&gains) {
        nb.value(name, mean(numbers));
    }
    say!(nb);
    groups(nb, "groups", &raw);
    nb.figure("curve", curve(&raw, &cooled));
    Ok(())
}

/// Share of right answers against confidence, with c = 1 and with the c that was chosen.
fn curve(raw: &[Answer], cooled: &[Answer]) -> Figure {
    let points = |answers: &[Answer]| -> Vec<(Float, Float)> {
        let groups = reliability(answers, GROUPS);
        groups.iter().map(|group| (group.confidence, group.right)).collect()
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
fn groups(nb: &mut Notebook, name: &str, answers: &[Answer]) {
    let mut table = Table::new(["answers", "mean confidence", "right"]);
    for Group { answers, confidence, right } in reliability(answers, GROUPS) {
        table.push([
            answers.to_string(),
            format!("{:.1} %", 100.0 * confidence),
            format!("{:.1} %", 100.0 * right),
        ]);
    }
    nb.table(name, table);
}
