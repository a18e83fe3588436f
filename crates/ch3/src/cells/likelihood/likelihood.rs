//! Likelihood and surprise in small: two forecasters, four kinds of weather, three targets.

use ch1::network::Network as Unchosen;
use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series};
use ndarray::{Array2, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, exp, stream, sum, uniform};

use crate::data::Data;
use crate::dropout::Dropout;
use crate::information::{bits, cross_entropy, divergence, entropy, surprise};
use crate::network::Network;
use crate::objective::Objective;
use crate::optimizer::Rule;
use crate::regularization::Regularization;
use crate::trainer::{Settings, Trainer};

pub(super) const FORECASTS: Cell = Cell {
    name: "forecasts",
    title: "Two forecasters and a week of weather",
    pace: Pace::Instant,
    parameters: &[],
    run: forecasts,
};

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
    // The probability that was given to what happened.
    let given = |(rain, p): (bool, Float)| if rain { p } else { 1.0 - p };
    let (ada, bo): (Vec<Float>, Vec<Float>) =
        WEEK.iter().map(|&(rain, ada, bo)| (given((rain, ada)), given((rain, bo)))).unzip();
    let mut table =
        Table::new(["day", "weather", "Ada: rain", "surprise", "Bo: rain", "surprise"]);
    for (day, (rain, says_ada, says_bo)) in WEEK.into_iter().enumerate() {
        table.push([
            (day + 1).to_string(),
            if rain { "rain" } else { "dry" }.to_owned(),
            format!("{says_ada:.2}"),
            format!("{:.3}", surprise(ada[day])),
            format!("{says_bo:.2}"),
            format!("{:.3}", surprise(bo[day])),
        ]);
    }
    nb.table("week", table);
    say!(nb);
    let mut table = Table::new(["forecaster", "days right", "likelihood", "total surprise"]);
    for (key, name, given) in [("ada", "Ada", &ada), ("bo", "Bo", &bo)] {
        let total = sum(&given.iter().map(|&p| surprise(p)).collect::<Vec<_>>());
        let likelihood = given.iter().product::<Float>();
        let right = given.iter().filter(|&&p| p > 0.5).count();
        table.push([
            name.to_owned(),
            format!("{right} of {}", WEEK.len()),
            format!("{likelihood:.4}"),
            format!("{total:.3}"),
        ]);
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
    let points = (2..=98).map(|percent| {
        let p = Float::from(percent) / 100.0;
        (p, cross_entropy(&[rained, 1.0 - rained], &[p, 1.0 - p]))
    });
    let lowest = entropy(&[rained, 1.0 - rained]);
    nb.value("rained", rained);
    nb.value("constant_lowest", lowest);
    nb.value("constant_likelihood", exp(-lowest * WEEK.len() as Float));
    let subject = "Mean surprise of a forecaster who says the same p every day of this week";
    let plot = Plot::new(subject, "p", Axis::new("mean surprise, nats"))
        .series(Series::line(Role::First, "mean surprise", points))
        .vertical(rained, format!("share of rainy days, {rained:.3}"));
    nb.figure("constant", plot.draw());
}

pub(super) const ENTROPY: Cell = Cell {
    name: "entropy",
    title: "What it costs to believe the wrong probabilities",
    pace: Pace::Instant,
    parameters: &[
        Parameter::integer("draws", 100_000, 1..=10_000_000, "days to draw"),
        Parameter::seed(7),
    ],
    run: beliefs,
};

fn beliefs(nb: &mut Notebook) -> CellResult {
    let p = [0.5, 0.25, 0.125, 0.125];
    let draws = nb.integer("draws");
    let rng = &mut stream(nb.seed(), "weather", 0);
    let mut counts = [0_usize; 4];
    for _ in 0..draws {
        let u = uniform(rng);
        let kind = if u < 0.5 {
            0
        } else if u < 0.75 {
            1
        } else {
            2 + usize::from(u >= 0.875)
        };
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
        let nats = cross_entropy(&p, &q);
        let measured = bits(cross_entropy(&drawn, &q));
        let numbers = [bits(entropy(&p)), bits(divergence(&p, &q)), bits(nats), measured, nats];
        let mut row = vec![name.to_owned()];
        row.extend(numbers.map(|number| format!("{number:.3}")));
        table.push(row);
        nb.value(format!("{key}_divergence"), bits(divergence(&p, &q)));
        nb.value(format!("{key}_measured"), measured);
    }
    say!(nb, "p = (1/2, 1/4, 1/8, 1/8); in bits, but for the last column");
    say!(nb);
    nb.table("beliefs", table);
    nb.value("draws", draws);
    Ok(())
}

pub(super) const MEAN_MEDIAN: Cell = Cell {
    name: "mean-median",
    title: "One number for three targets",
    pace: Pace::Instant,
    parameters: &[],
    run: mean_median,
};

const REGRESSION: [(&str, Objective, Float); 2] = [
    ("squared", Objective::LEAST_SQUARES, 0.5),
    ("absolute", Objective::LEAST_DEVIATIONS, 0.06),
];

fn mean_median(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["targets", "error", "δ at a = 3", "output learned"]);
    for outlier in [10.0, 100.0] {
        for (name, objective, eta) in REGRESSION {
            let y = array![[0.0], [0.0], [outlier]];
            let slopes = objective.delta(&Array2::from_elem((3, 1), 3.0), &y);
            let slopes: Vec<String> = slopes.iter().map(|delta| format!("{delta:+}")).collect();
            let learned = learn(objective, eta, y)?;
            let shown = format!("{learned:.2}").replace("-0.00", "0.00");
            table.push([format!("0, 0, {outlier}"), name.into(), slopes.join("  "), shown]);
        }
    }
    nb.table("learned", table);
    let subject = "Mean cost of one output for the targets 0, 0 and 10";
    let mut plot = Plot::new(subject, "output a", Axis::new("mean cost").range(0.0, 30.0));
    for ((name, objective, _), role) in REGRESSION.into_iter().zip([Role::First, Role::Second])
    {
        let points = (-20..=120).map(|tenth| {
            let a = array![Float::from(tenth) / 10.0];
            let cost = |y: Float| objective.value(&a.view(), &a.view(), &array![y].view());
            (a[0], mean(&[0.0, 0.0, 10.0].map(cost)))
        });
        plot = plot.series(Series::line(role, name, points));
    }
    plot = plot.vertical(0.0, "median").vertical(10.0 / 3.0, "mean");
    nb.figure("costs", plot.draw());
    Ok(())
}

/// What a neuron that has nothing but a bias learns to say.
fn learn(objective: Objective, eta: Float, y: Array2<Float>) -> Result<Float, Stop> {
    let data = Data::new(Array2::zeros((3, 1)), y);
    let start = Unchosen { weights: vec![array![[0.0]]], biases: vec![array![3.0]] };
    let network = Network { objective, ..Network::from(start) };
    let settings = Settings {
        batch: 3,
        eta,
        regularization: Regularization::None,
        dropout: Dropout::NONE,
        optimizer: Rule::Descent,
        seed: 7,
    };
    let mut trainer =
        Trainer::new(network, &data, settings).map_err(|refused| refused.to_string())?;
    for epoch in trainer.by_ref().take(200) {
        epoch.map_err(|diverged| diverged.to_string())?;
    }
    Ok(trainer.network.biases[0][0])
}
