//! What a network knows that has learned its images by heart: nothing, if the labels mean nothing.

use ch1::network::argmax;
use ch1::statistics::{Sample, mean};
use figures::{Axis, Plot, Role, Series, from_index};
use mnist::Dataset;
use ndarray::ArrayView1;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, ln, shuffle, stream};

use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain, trained};
use crate::{Examples, Net, Recipe, Score, Trainer};

parameters! {
    Confidence {
        early: usize = 16 in 1..=5_000, "the first epoch that is looked at",
        late: usize = 400 in 1..=5_000, "the second",
        eta = 0.5,
        batch = 10,
        seed = 7,
    }
}

pub(crate) const CONFIDENCE: Cell = cell! {
    "confidence", Seconds, "What the test images cost while the network grows sure of itself";
    confidence(Confidence)
};

fn confidence(nb: &mut Notebook, p: Confidence) -> CellResult {
    let Confidence { early, late, eta, batch, seed } = p;
    let mnist = nb.data()?;
    let training = Examples::from(&mnist.training.first(1_000));
    let recipe = Recipe { epochs: late, eta, batch, seed, ..plain() };
    let mut trainer = Trainer::new(&recipe, &training)?;
    let headings = ["epoch", "test images", "how many", "mean largest output"];
    let mut table = Table::new([&headings[..], &["mean cost", "of the right output"]].concat());
    for epoch in 1..=late {
        trainer.next().transpose()?;
        nb.progress(epoch, late, "")?;
        if epoch != early && epoch != late {
            continue;
        }
        let when = if epoch == early { "early" } else { "late" };
        for (name, group) in
            ["wrong", "right"].into_iter().zip(judged(trainer.net(), &mnist.test))
        {
            let mean_of = |k: usize| mean(&group.iter().map(|of| of[k]).collect::<Vec<_>>());
            let [largest, cost, own] = [0, 1, 2].map(mean_of);
            values!(nb, "{name}_{when}" = group.len(), "{name}_{when}_largest" = largest);
            values!(nb, "{name}_{when}_cost" = cost, "{name}_{when}_own" = own);
            let [largest, cost, own] = [largest, cost, own].map(|mean| format!("{mean:.3}"));
            table.push(row![epoch, "read {name}", group.len(), largest, cost, own]);
        }
    }
    nb.table("confidence", table);
    Ok(())
}

/// Of each test image the largest output, the cost, and what of the cost is the right output's: of those that are
/// read wrongly, and of those that are read right.
fn judged(net: &Net, test: &Dataset) -> [Vec<[Float; 3]>; 2] {
    let mut groups = [vec![], vec![]];
    for (a, &label) in net.outputs(&Examples::from(test)).outer_iter().zip(test.labels()) {
        let (said, label) = (argmax(a), usize::from(label));
        let costs = cross_entropy(&a, label);
        let cost = costs.iter().fold(0.0, |sum, cost| sum + cost);
        groups[usize::from(said == label)].push([a[said], cost, costs[label]]);
    }
    groups
}

/// −ln of the right output and of 1 minus each other: rounding may hide it only at a = 0 or 1.
fn cross_entropy(a: &ArrayView1<Float>, label: usize) -> Vec<Float> {
    let surprise = |(j, &a): (usize, &Float)| {
        -ln(if j == label { a } else { 1.0 - a }.max(Float::MIN_POSITIVE))
    };
    a.iter().enumerate().map(surprise).collect()
}

parameters! {
    RandomLabels {
        images: usize = 1_000 in 10..=50_000, "training images at most",
        epochs = 1_000,
        eta = 0.5,
        batch = 10,
        seed = 7,
    }
}

pub(crate) const RANDOM_LABELS: Cell = cell! {
    "random-labels", Seconds, "Labels dealt out at random, learned by heart";
    random_labels(RandomLabels)
};

/// The images, the labels of the first `count` of them shuffled.
pub(super) fn shuffled(images: &Dataset, count: usize, seed: u64) -> Result<Dataset, Stop> {
    let mut labels = images.labels().to_vec();
    shuffle(&mut stream(seed, "labels", 0), &mut labels[..count]);
    Ok(Dataset::new(images.all_pixels().to_vec(), labels)?)
}

fn random_labels(nb: &mut Notebook, p: RandomLabels) -> CellResult {
    let most = p.images;
    let headings = ["images", "labels", "all learned", "training cost", "training", "test"];
    let mut table = Table::new(headings);
    let subject =
        format!("Accuracy on {most} training images with right and with random labels");
    let mut plot = Plot::new(subject, Axis::new("epoch").log(), "training accuracy, %");
    for images in [most / 10, most * 3 / 10, most] {
        let right = nb.data()?.training.first(images);
        let dealt = shuffled(&right, images, p.seed)?;
        for (name, set, role) in
            [("right", &right, Role::First), ("random", &dealt, Role::Second)]
        {
            let Lesson { curve, seen, new } = by_heart(nb, p, name, set)?;
            let epoch = curve.len();
            let all = seen.correct == seen.of;
            let learned = if all { format!("epoch {epoch}") } else { "never".to_owned() };
            let (cost, seen, new) = (seen.cost, seen.percent(), new.percent());
            values!(nb, "{name}_{images}_epoch" = epoch, "{name}_{images}_test" = new);
            nb.value(format!("{name}_{images}_training"), seen);
            table.push(row![images, name, learned, "{cost:.3}", "{seen:.1} %", "{new:.1} %"]);
            if images == most {
                let name = format!("{name} labels");
                plot = plot.series(Series::line(role, name, from_index(1, curve)).ends());
            }
        }
    }
    nb.table("labels", table);
    nb.figure("curves", plot.draw());
    Ok(())
}

/// What became of a training that goes on until all images are read.
struct Lesson {
    /// How many training images are read after each epoch, in percent.
    curve: Vec<Float>,
    /// The training images in the end.
    seen: Score,
    /// The test images in the end.
    new: Score,
}

fn by_heart(
    nb: &mut Notebook,
    RandomLabels { epochs, eta, batch, seed, .. }: RandomLabels,
    name: &str,
    set: &Dataset,
) -> Result<Lesson, Stop> {
    let recipe = Recipe { epochs, eta, batch, seed, ..plain() };
    let (training, test) = (Examples::from(set), Examples::from(&nb.data()?.test));
    let mut trainer = Trainer::new(&recipe, &training)?;
    let (mut curve, mut seen) = (vec![], trainer.score(&training));
    while seen.correct < seen.of
        && let Some(epoch) = trainer.next()
    {
        epoch?;
        seen = trainer.score(&training);
        curve.push(seen.percent());
        nb.progress(curve.len(), epochs, format!("{} {name}: {}", seen.of, seen.correct))?;
    }
    let new = trainer.score(&test);
    Ok(Lesson { curve, seen, new })
}

parameters! { Weights { epochs = 100, eta = 0.5, batch = 10, seeds = 3 } }

pub(crate) const WEIGHTS: Cell = cell! {
    "more-weights-than-images", Seconds, "Few images, more and more weights"; weights(Weights)
};

fn weights(nb: &mut Notebook, Weights { epochs, eta, batch, seeds }: Weights) -> CellResult {
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(1_000), &mnist.test].map(Examples::from);
    let headings = ["hidden", "weights and biases", "for each image", "training", "test"];
    let mut table = Table::new(headings);
    let mut differences = Differences::new();
    let mut before: Option<(usize, Sample)> = None;
    for hidden in [1, 3, 10, 30, 100, 300] {
        let [seen, new] = over_seeds(nb, seeds, |nb, seed| {
            let sizes = vec![784, hidden, 10];
            let recipe = Recipe { sizes, epochs, eta, batch, seed, ..plain() };
            let net =
                trained(nb, &recipe, &training, &format!("{hidden} hidden, seed {seed}"))?;
            Ok([&training, &test].map(|set| net.score(set).percent()))
        })?;
        let parameters = hidden * (784 + 1) + 10 * (hidden + 1);
        let each = parameters as Float / 1_000.0;
        nb.value(format!("parameters_{hidden}"), parameters);
        nb.value(format!("test_{hidden}"), new.average());
        table.push(row![hidden, parameters, "{each:.1}", seen, new]);
        if let Some((fewer, old)) = before {
            let name = format!("{hidden} hidden less {fewer}");
            differences.push(nb, (&format!("step_{hidden}"), &name), &new, &old);
        }
        before = Some((hidden, new));
    }
    say!(nb, "1,000 training images; read correctly in %, over {seeds} seeds:\n");
    nb.table("weights", table);
    say!(nb, "\nTest images, seed by seed, in points:\n");
    nb.table("steps", differences.table());
    Ok(())
}
