//! What a gradient costs: counted, and paid in full where that is possible.

use ch1::network::Network;
use ch2::activation::SIGMOID;
use ch2::cost::QUADRATIC;
use ch2::index_form::Counter;
use ch2::model::Model;
use ch2::parameter::Parameter;
use ch2::paths::Rates;
use ndarray::Array1;
use numerics::Float;

use crate::random::case;

/// A step of one millionth leaves half of the digits of a slope, and a corner may spoil it.
const ROUGHLY: Float = 1e-4;

#[test]
fn multiplications_are_two_for_each_weight_and_then_some() {
    for number in 0..300 {
        let (model, x, y) = case(number);
        let sizes = model.network.sizes();
        let into: Vec<u64> = sizes.windows(2).map(|pair| (pair[0] * pair[1]) as u64).collect();
        let weights = into.iter().sum::<u64>();
        let neurons = sizes[1..].iter().sum::<usize>() as u64;
        let mut forward = Counter::default();
        forward.forward(&model, &x);
        assert_eq!(forward.multiplications, weights, "case {number}: {sizes:?}");
        let mut all = Counter::default();
        all.backprop(&model, &x, &y);
        // Forward and (BP4): every weight. (BP2): every weight but those into layer 2. f′: every neuron.
        let expected = 2 * weights + (weights - into[0]) + neurons;
        assert_eq!(all.multiplications, expected, "case {number}: {sizes:?}");
    }
}

#[test]
fn the_sum_over_paths_of_the_first_network_takes_730_630_multiplications() {
    let network = Network::shaped(&[784, 30, 10], || 0.125);
    let model = Model::new(network, SIGMOID, QUADRATIC);
    let (x, y) = (Array1::ones(784), Array1::zeros(10));
    let rates = Rates::new(&model, &model.forward(&x), &y);
    let mut counter = Counter::default();
    for parameter in Parameter::all(&model.network) {
        match parameter {
            Parameter::Weight { layer, to, from } => {
                rates.weight(&mut counter, layer - 2, (to, from))
            }
            Parameter::Bias { layer, neuron } => rates.error(&mut counter, layer - 2, neuron),
        };
    }
    assert_eq!(counter.multiplications, 730_630);
}

/// The slope of the cost by a nudge up, the pass without a nudge being known.
fn nudged(
    counter: &mut Counter,
    model: &Model,
    parameter: Parameter,
    (x, y): (&Array1<Float>, &Array1<Float>),
    cost: Float,
) -> Float {
    const STEP: Float = 1e-6;
    let mut nudged = model.clone();
    *parameter.of_mut(&mut nudged.network) += STEP;
    ((model.cost.value)(counter.forward(&nudged, x).output(), y) - cost) / STEP
}

fn alike(a: &Network, b: &Network, what: &str) {
    let all = Parameter::all(a);
    let far = all.iter().filter(|p| {
        let (a, b) = (p.of(a), p.of(b));
        (a - b).abs() > ROUGHLY * a.abs().max(b.abs()).max(1.0)
    });
    let far = far.count();
    assert_eq!(far, 0, "{what}: {far} of {} slopes differ", all.len());
}

#[test]
fn nudging_every_weight_and_bias_takes_a_pass_for_each_and_one_more() {
    for number in 0..50 {
        let (model, x, y) = case(number);
        let mut counter = Counter::default();
        let cost = (model.cost.value)(counter.forward(&model, &x).output(), &y);
        let pass = counter.multiplications;
        let parameters = Parameter::all(&model.network);
        let mut gradient = model.network.clone();
        for &parameter in &parameters {
            *parameter.of_mut(&mut gradient) =
                nudged(&mut counter, &model, parameter, (&x, &y), cost);
        }
        assert_eq!(counter.multiplications, (parameters.len() as u64 + 1) * pass);
        alike(&gradient, &model.backprop(&x, &y), &format!("case {number}"));
    }
}

#[test]
fn nudging_the_biases_alone_gives_the_whole_gradient() {
    for number in 0..50 {
        let (model, x, y) = case(number);
        let mut counter = Counter::default();
        let forward = counter.forward(&model, &x);
        let cost = (model.cost.value)(forward.output(), &y);
        let pass = counter.multiplications;
        let mut gradient = model.network.clone();
        let mut neurons = 0;
        for parameter in Parameter::all(&model.network) {
            if let Parameter::Bias { .. } = parameter {
                *parameter.of_mut(&mut gradient) =
                    nudged(&mut counter, &model, parameter, (&x, &y), cost);
                neurons += 1;
            }
        }
        assert_eq!(counter.multiplications, (neurons + 1) * pass);
        for (l, delta) in gradient.biases.iter().enumerate() {
            gradient.weights[l] =
                ch2::equations::weight_gradient(delta, &forward.activations[l]);
        }
        alike(&gradient, &model.backprop(&x, &y), &format!("case {number}"));
    }
}
