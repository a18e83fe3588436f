//! What is looked at while a network learns: four times an epoch, at the same mini-batches however fast the page is, so
//! that two trainings that are one have the same figures.

use ch1::network::Network;
use ch3::checkpoint::Checkpoint;
use ch3::score::Score;
use ch3::{Examples, Net};
use figures::{Axis, Figure, Plot, Role, Series, WeightGrid, from_index};
use mnist::{Dataset, PIXELS};
use numerics::dot;

/// So often an epoch is it looked at.
const TIMES: usize = 4;
/// At so many of the training images.
const IMAGES: usize = 500;
/// A curve has at most about so many points.
const POINTS: usize = 400;
/// So many neurons are shown, in rows of so many.
const NEURONS: (usize, usize) = (30, 10);
/// The roles of the layers' curves.
const ROLES: [Role; 4] = [Role::First, Role::Second, Role::Third, Role::Fourth];

/// What has been seen.
pub(super) struct Marks {
    examples: Examples,
    seen: Vec<Mark>,
}

/// How the network stood.
struct Mark {
    epochs: f64,
    score: Score,
    /// The length of each layer's part of the gradient.
    lengths: Vec<f64>,
}

impl Marks {
    /// Nothing yet; these images are going to be learned.
    pub(super) fn new(images: &Dataset) -> Marks {
        Marks { examples: Examples::from(&images.first(IMAGES)), seen: vec![] }
    }

    pub(super) fn clear(&mut self) {
        self.seen.clear();
    }

    /// How many mini-batches there are to the next look, after so many of an epoch.
    pub(super) fn next(done: usize, of: usize) -> usize {
        let every = of.div_ceil(TIMES).max(1);
        (every - done % every).min(of - done)
    }

    /// Looks, if it is time to.
    pub(super) fn add(&mut self, net: &Net, epochs: usize, done: usize, of: usize) {
        if !done.is_multiple_of(of.div_ceil(TIMES).max(1)) {
            return;
        }
        let epochs = epochs as f64 + done as f64 / of as f64;
        let lengths = lengths(&net.gradient(&self.examples));
        self.seen.push(Mark { epochs, score: net.score(&self.examples), lengths });
    }

    /// A curve of something seen.
    fn curve(&self, value: impl Fn(&Mark) -> f64) -> Vec<(f64, f64)> {
        let every = self.seen.len().div_ceil(POINTS).max(1);
        let last = self.seen.len().saturating_sub(1);
        let seen = self.seen.iter().enumerate();
        let seen = seen.filter(|(i, _)| i % every == 0 || *i == last);
        seen.map(|(_, mark)| (mark.epochs, value(mark))).collect()
    }

    /// The figures of a training: name and figure.
    pub(super) fn draw(&self, model: &Checkpoint) -> [(&'static str, Figure); 4] {
        [
            ("accuracy", self.scores(model, "accuracy, %", Score::percent)),
            ("cost", self.scores(model, "cost", |score| score.cost)),
            ("weights", weights(model.latest())),
            ("gradient", self.gradients()),
        ]
    }

    fn scores(&self, model: &Checkpoint, of: &str, value: impl Fn(&Score) -> f64) -> Figure {
        let learned = self.curve(|mark| value(&mark.score));
        let record = model.training.as_ref().map_or(&[][..], |training| &training.record);
        let judged = record.iter().filter_map(|epoch| Some(value(epoch.score.as_ref()?)));
        let subject =
            format!("The {} of the network that learns here", of.trim_end_matches(", %"));
        let training = format!("{} training images", self.examples.len());
        let plot = Plot::new(subject, "epoch", Axis::new(of)).series(Series::line(
            Role::Training,
            training,
            learned,
        ));
        match record {
            [] => plot.draw(),
            _ => plot
                .series(
                    Series::line(Role::Validation, "validation", from_index(1, judged)).ends(),
                )
                .draw(),
        }
    }

    fn gradients(&self) -> Figure {
        let layers = self.seen.first().map_or(0, |mark| mark.lengths.len());
        let subject = "The length of each layer's part of the gradient";
        let plot = Plot::new(subject, "epoch", Axis::new("length of the gradient").log());
        let layer = |l: usize| {
            let curve = self.curve(|mark| mark.lengths[l]);
            Series::line(ROLES[l % ROLES.len()], format!("layer {}", l + 2), curve)
        };
        (0..layers).fold(plot, |plot, l| plot.series(layer(l))).draw()
    }
}

/// The images of the weights between the pixels and the first neurons.
fn weights(net: &Net) -> Figure {
    let rows = &net.layers.weights[0];
    let (most, across) = NEURONS;
    let subject = if net.layers.weights.len() > 1 { "hidden" } else { "output" };
    let subject = format!("The weights of {subject} neurons while they learn");
    let rows = rows.outer_iter().take(most).filter(|row| row.len() == PIXELS);
    rows.fold(WeightGrid::new(subject, across), |grid, row| grid.image(&row.to_vec(), ""))
        .draw()
}

/// The length of the gradient, layer by layer.
fn lengths(Network { weights, biases }: &Network) -> Vec<f64> {
    let layers = weights.iter().zip(biases);
    let squares = layers.map(|(w, b)| {
        let numbers: Vec<f64> = w.iter().chain(b).copied().collect();
        dot(&*numbers, &*numbers)
    });
    squares.map(f64::sqrt).collect()
}
