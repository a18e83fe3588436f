//! What backpropagation asks of a cost: to be a mean over examples, and to see only the outputs.
//!
//! Page: *Two assumptions and a product*.

use ch1::network::Network;
use figures::{Plot, Role, Series};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

use super::matrix_form::small_network;
use crate::activation::SIGMOID;
use crate::checker::slope;
use crate::cost::QUADRATIC;
use crate::model::Model;
use crate::nudge::EPSILON;

pub(crate) const ASSUMPTIONS: Cell = cell! {
    "two-assumptions", Instant,
    "The slope of a mean, the slope of a maximum, and the slope along an output";
    run
};

fn run(nb: &mut Notebook) -> CellResult {
    let network = small_network();
    let examples = [
        (array![1.0, 0.5], array![1.0, 0.0]),
        (array![0.0, 1.0], array![0.0, 1.0]),
        (array![-1.0, 0.0], array![0.0, 1.0]),
    ];
    let cost = |network: &Network, example: &(Array1<Float>, Array1<Float>)| {
        Model::new(network.clone(), SIGMOID, QUADRATIC).cost(&example.0, &example.1)
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

    let mut table = Table::new(["example", "cost", "∂cost/∂w³₁₁"]);
    let mut push = |name: &str, cost: Float, slope: Float| {
        table.push(row![name, "{cost:.6}", "{slope:+.6}"]);
    };
    let slopes = examples.each_ref().map(|x| along_weight(&|network| cost(network, x)));
    for (i, name) in ["first", "second", "third"].into_iter().enumerate() {
        push(name, costs(&network)[i], slopes[i]);
    }
    push("mean of the three", mean(costs(&network)), mean(slopes));
    nb.table("slopes", table);

    let of_mean = along_weight(&|network| mean(costs(network)));
    let of_largest = along_weight(&|network| largest(costs(network)));
    say!(nb, "\nNudging w³₁₁ in the mean of the costs gives    {of_mean:+.6}.");
    say!(nb, "Nudging w³₁₁ in the largest of the costs gives {of_largest:+.6}.");
    values!(nb, mean_of_slopes = mean(slopes));
    values!(nb, slope_of_mean = of_mean, slope_of_largest = of_largest);
    along_output(nb, &Model::new(network, SIGMOID, QUADRATIC), &examples[0]);
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
