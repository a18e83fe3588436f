//! Page: *Likelihood, information and cross-entropy*. Two forecasters, four kinds of weather, three
//! targets.

mod pencil;

use ch1::network::Network;
use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series};
use ndarray::{Array2, array};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::{Float, exp, stream, sum, uniform};

use super::training::quietly;
use crate::information::{bits, cross_entropy, divergence, entropy, surprise};
use crate::{Examples, Net, Objective, Recipe, Trainer};

pub(super) use pencil::PENCIL;

pub(super) const FORECASTS: Cell =
    cell! { "forecasts", Instant, "Two forecasters and a week of weather"; forecasts };

/// Whether it rained, and the probability of rain that Ada and Bo had given.
const WEEK: [(bool, Float, Float); 7] = [
    (true, 0.70, 0.99),
    (false, 0.20, 0.02),
    (false, 0.30, 0.01),
    (true, 0.60, 0.95),
    (true, 0.40, 0.90),
    (false, 0.30, 0.01),
    (true, 0.80, 0.01),
];

fn forecasts(nb: &mut Notebook) -> CellResult {
    // The probabilities that were given to what happened.
    let given = |rain, p| if rain { p } else { 1.0 - p };
    let ada = WEEK.map(|(rain, ada, _)| given(rain, ada));
    let bo = WEEK.map(|(rain, _, bo)| given(rain, bo));
    let mut table =
        Table::new(["day", "weather", "Ada: rain", "surprise", "Bo: rain", "surprise"]);
    for (i, (rain, says_ada, says_bo)) in WEEK.into_iter().enumerate() {
        let (day, weather) = (i + 1, if rain { "rain" } else { "dry" });
        let [a, b] = [ada[i], bo[i]].map(surprise);
        table.push(row![day, weather, "{says_ada:.2}", "{a:.3}", "{says_bo:.2}", "{b:.3}"]);
    }
    nb.table("week", table);
    say!(nb);
    let mut table = Table::new(["forecaster", "days right", "likelihood", "total surprise"]);
    for (key, name, given) in [("ada", "Ada", ada), ("bo", "Bo", bo)] {
        let (total, likelihood) = (sum(&given.map(surprise)), given.iter().product::<Float>());
        let (right, days) = (given.iter().filter(|&&p| p > 0.5).count(), WEEK.len());
        table.push(row![name, "{right} of {days}", "{likelihood:.4}", "{total:.3}"]);
        nb.value(format!("{key}_likelihood"), likelihood);
        nb.value(format!("{key}_total"), total);
    }
    nb.table("totals", table);
    nb.value("ratio", ada.iter().product::<Float>() / bo.iter().product::<Float>());
    nb.value("bo_last_day", surprise(bo[6]));
    constant(nb);
    Ok(())
}

/// A third forecaster, who says the same every day.
fn constant(nb: &mut Notebook) {
    let rained = WEEK.iter().filter(|day| day.0).count() as Float / WEEK.len() as Float;
    let weather = [rained, 1.0 - rained];
    let lowest = entropy(&weather);
    nb.value("rained", rained);
    nb.value("constant_lowest", lowest);
    nb.value("constant_likelihood", exp(-lowest * WEEK.len() as Float));
    let points = (2..=98).map(|percent| Float::from(percent) / 100.0);
    let points = points.map(|p| (p, cross_entropy(&weather, &[p, 1.0 - p])));
    let subject = "Mean surprise of a forecaster who says the same p every day of this week";
    let plot = Plot::new(subject, "p", Axis::new("mean surprise, nats"))
        .series(Series::line(Role::First, "Carla", points))
        .vertical(rained, format!("share of rainy days, {rained:.3}"));
    nb.figure("constant", plot.draw());
}

parameters! {
    Beliefs { draws: usize = 100_000 in 1..=10_000_000, "days to draw", seed = 7 }
}

pub(super) const ENTROPY: Cell = cell! {
    "entropy", Instant, "What it costs to believe the wrong probabilities"; beliefs(Beliefs)
};

fn beliefs(nb: &mut Notebook, Beliefs { draws, seed }: Beliefs) -> CellResult {
    let p = [0.5, 0.25, 0.125, 0.125];
    let rng = &mut stream(seed, "weather", 0);
    let mut counts = [0_usize; 4];
    for _ in 0..draws {
        let u = uniform(rng);
        let kind = [0.5, 0.75, 0.875].into_iter().filter(|&begin| u >= begin).count();
        counts[kind] += 1;
    }
    let drawn = counts.map(|count| count as Float / draws as Float);
    let mut table =
        Table::new(["belief q", "H(p)", "KL(p ‖ q)", "H(p, q)", "measured", "H(p, q) in nats"]);
    for (key, name, q) in [
        ("true", "1/2, 1/4, 1/8, 1/8", p),
        ("even", "1/4, 1/4, 1/4, 1/4", [0.25; 4]),
        ("reversed", "1/8, 1/8, 1/4, 1/2", [0.125, 0.125, 0.25, 0.5]),
        ("sure", "0.97, 0.01, 0.01, 0.01", [0.97, 0.01, 0.01, 0.01]),
    ] {
        let (nats, wrong) = (cross_entropy(&p, &q), bits(divergence(&p, &q)));
        let measured = bits(cross_entropy(&drawn, &q));
        let numbers = [bits(entropy(&p)), wrong, bits(nats), measured, nats];
        let numbers = numbers.map(|number| format!("{number:.3}"));
        table.push([name.to_owned()].into_iter().chain(numbers));
        nb.value(format!("{key}_divergence"), wrong);
        nb.value(format!("{key}_measured"), measured);
    }
    say!(nb, "p = (1/2, 1/4, 1/8, 1/8); in bits, but for the last column\n");
    nb.table("beliefs", table);
    nb.value("draws", draws);
    Ok(())
}

pub(super) const MEAN_MEDIAN: Cell =
    cell! { "mean-median", Instant, "One number for three targets"; mean_median };

const REGRESSION: [(&str, Objective, Float, Role); 2] = [
    ("squared", Objective::LEAST_SQUARES, 0.5, Role::First),
    ("absolute", Objective::LEAST_DEVIATIONS, 0.06, Role::Second),
];

fn mean_median(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["targets", "error", "δ at a = 3", "output learned"]);
    for outlier in [10.0, 100.0] {
        for (name, objective, eta, _) in REGRESSION {
            let y = array![[0.0], [0.0], [outlier]];
            let slopes = objective.delta(&Array2::from_elem((3, 1), 3.0), &y);
            let slopes: Vec<String> = slopes.iter().map(|delta| format!("{delta:+}")).collect();
            let learned = format!("{:.2}", learn(objective, eta, y)?).replace("-0.00", "0.00");
            table.push(row!["0, 0, {outlier}", name, slopes.join("  "), learned]);
        }
    }
    nb.table("learned", table);
    let subject = "Mean cost of one output for the targets 0, 0 and 10";
    let mut plot = Plot::new(subject, "output a", Axis::new("mean cost").range(0.0, 30.0));
    for (name, objective, _, role) in REGRESSION {
        let cost = |a: Float| {
            let of =
                |y| objective.value(&array![a].view(), &array![a].view(), &array![y].view());
            (a, mean(&[0.0, 0.0, 10.0].map(of)))
        };
        let outputs = (-20..=120).map(|tenth| Float::from(tenth) / 10.0);
        plot = plot.series(Series::line(role, name, outputs.map(cost)));
    }
    plot = plot.vertical(0.0, "median").vertical(10.0 / 3.0, "mean");
    nb.figure("costs", plot.draw());
    Ok(())
}

/// What a neuron that has nothing but a bias learns to say.
fn learn(objective: Objective, eta: Float, y: Array2<Float>) -> Result<Float, Stop> {
    let examples = Examples::new(Array2::zeros((3, 1)), y);
    let start = Network { weights: vec![array![[0.0]]], biases: vec![array![3.0]] };
    let net = Net { objective, ..Net::from(start) };
    let recipe = Recipe { batch: 3, eta, epochs: 200, ..Recipe::default() };
    Ok(quietly(Trainer::of(net, &recipe, &examples)?)?.layers.biases[0][0])
}
