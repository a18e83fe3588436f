//! What backpropagation asks of a cost: to be a mean over examples, and to see only the outputs.

use ch1::network::Network;
use figures::{Plot, Role, Series};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

use crate::cells::matrix_form::small_network;
use crate::cells::sigmoids;
use crate::checker::slope;
use crate::model::Model;
use crate::nudge::EPSILON;

pub(crate) const ASSUMPTIONS: Cell = cell! {
    "two-assumptions", Instant,
    "The slope of a mean, the slope of a maximum, and the slope along an output";
    run
};

/// Three inputs with their targets.
fn examples() -> [(Array1<Float>, Array1<Float>); 3] {
    [
        (array![1.0, 0.5], array![1.0, 0.0]),
        (array![0.0, 1.0], array![0.0, 1.0]),
        (array![-1.0, 0.0], array![0.0, 1.0]),
    ]
}

fn run(nb: &mut Notebook) -> CellResult {
    let network = small_network();
    let examples = examples();
    let cost = |network: &Network, example: &(Array1<Float>, Array1<Float>)| {
        sigmoids(network.clone()).cost(&example.0, &example.1)
    };
    let costs = |network: &Network| examples.each_ref().map(|example| cost(network, example));
    let mean = |costs: [Float; 3]| costs.into_iter().fold(0.0, |sum, cost| sum + cost / 3.0);
    let largest = |costs: [Float; 3]| costs.into_iter().fold(0.0, Float::max);
    // The slope, for the first weight into layer 3, of whatever `judge` makes of the network.
    let along_weight = |judge: &dyn Fn(&Network) -> Float| {
        let nudged = |nudge: Float| {
            let mut network = network.clone();
            network.weights[1][[0, 0]] += nudge;
            judge(&network)
        };
        slope(nudged, EPSILON)
    };

    let [c1, c2, c3] = costs(&network);
    let slopes = examples.each_ref().map(|x| along_weight(&|network| cost(network, x)));
    let [s1, s2, s3] = slopes;
    let (mean_cost, mean_slope) = (mean([c1, c2, c3]), mean(slopes));
    let table = Table::new(["example", "cost", "∂cost/∂w³₁₁"])
        .row(row!["first", "{c1:.6}", "{s1:+.6}"])
        .row(row!["second", "{c2:.6}", "{s2:+.6}"])
        .row(row!["third", "{c3:.6}", "{s3:+.6}"])
        .row(row!["mean of the three", "{mean_cost:.6}", "{mean_slope:+.6}"]);
    nb.table("slopes", table);

    let of_mean = along_weight(&|network| mean(costs(network)));
    let of_largest = along_weight(&|network| largest(costs(network)));
    say!(nb, "\nNudging w³₁₁ in the mean of the costs gives    {of_mean:+.6}.");
    say!(nb, "Nudging w³₁₁ in the largest of the costs gives {of_largest:+.6}.");
    values!(nb, mean_of_slopes = mean_slope, slope_of_mean = of_mean);
    values!(nb, slope_of_largest = of_largest);
    along_output(nb, &sigmoids(network), &examples[0]);
    Ok(())
}

/// The cost of one example as a function of the first output, the second held fixed.
fn along_output(nb: &mut Notebook, model: &Model, (x, y): &(Array1<Float>, Array1<Float>)) {
    let forward = model.forward(x);
    let a = forward.output();
    let cost = |a1: Float| (model.cost.value)(&array![a1, a[1]], y);
    let slope = (model.cost.gradient)(a, y)[0];
    let curve = (0..=50).map(|i| Float::from(i) * 0.02).map(|a1| (a1, cost(a1)));
    let tangent = [a[0] - 0.3, a[0] + 0.3].map(|a1| (a1, cost(a[0]) + slope * (a1 - a[0])));
    let subject =
        "The cost of the first example along its first output, and the tangent at the output";
    let plot = Plot::new(subject, "output a₁", "cost of the example")
        .series(Series::line(Role::First, "C", curve))
        .series(Series::line(Role::Second, "slope a₁ − y₁", tangent))
        .series(Series::scatter(Role::Third, "the network", [(a[0], cost(a[0]))]));
    values!(nb, output = a[0], slope_at_output = slope);
    nb.figure("output", plot.draw());
}
