//! Automatic differentiation: the tape against the four equations, against differences, and at its edges.

use ch1::network::Network;
use ch2::activation::{Activation, SIGMOID};
use ch2::checker::{check, relative_error, slope as measured};
use ch2::cost::QUADRATIC;
use ch2::model::Model;
use ch2::recorded::{Recorded, gradient};
use ch2::tape::{Number, Tape};
use ndarray::{Array1, array};
use numerics::{Float, below, exp, ln, normal, sin, stream, uniform};

use crate::forms::assert_alike;
use crate::random::{TANH, case, normals};

const EXP: Activation = Activation { f: exp, prime: exp };
const LN: Activation = Activation { f: ln, prime: |x| 1.0 / x };
const SIN: Activation = Activation { f: sin, prime: numerics::cos };

#[test]
fn the_network_by_hand_has_the_bits_of_the_four_equations() {
    let network = Network {
        weights: vec![
            array![[0.5, -1.0], [1.5, 1.0], [1.0, -2.0]],
            array![[2.0, -1.0, 1.0], [-1.0, 1.0, 3.0]],
        ],
        biases: vec![array![0.0, -1.0, -3.0], array![0.5, -1.0]],
    };
    let model = Model::new(network, SIGMOID, QUADRATIC);
    let (x, y) = (array![1.0, 0.5], array![1.0, 0.0]);
    assert_eq!(gradient(&model, &x, &y), model.backprop(&x, &y));
}

#[test]
fn sums_of_two_terms_have_the_bits_of_the_four_equations() {
    for number in 0..500 {
        let rng = &mut stream(7, "two receivers", number);
        let mut sizes = vec![1 + below(rng, 6), 1 + below(rng, 6)];
        sizes.extend((0..below(rng, 4)).map(|_| 1 + below(rng, 2)));
        let model = Model::new(Network::new(&sizes, rng), TANH, QUADRATIC);
        let (x, y) = (normals(sizes[0], rng), normals(sizes[sizes.len() - 1], rng));
        assert_eq!(gradient(&model, &x, &y), model.backprop(&x, &y), "{sizes:?}");
    }
}

/// A layer whose neurons are recorded from the last to the first.
fn backwards<'t>(
    network: &Recorded<'t>,
    l: usize,
    a: &Array1<Number<'t>>,
    neurons: &[Activation],
) -> Array1<Number<'t>> {
    let neuron = |j: usize| {
        let products = network.weights[l].row(j).into_iter().zip(a).map(|(&w, &a)| w * a);
        (products.reduce(|sum, term| sum + term).unwrap() + network.biases[l][j])
            .apply(neurons[j])
    };
    let mut layer: Vec<Number> = (0..neurons.len()).rev().map(neuron).collect();
    layer.reverse();
    layer.into()
}

/// Case `number`, with the quadratic cost.
fn quadratic_case(number: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let (mut model, x, y) = case(number);
    model.cost = QUADRATIC;
    (model, x, y)
}

#[test]
fn recorded_from_the_last_neuron_to_the_first_every_network_has_the_same_bits() {
    for number in 0..500 {
        let (model, x, y) = quadratic_case(number);
        let tape = Tape::default();
        let network = Recorded::new(&model.network, &tape);
        let mut a = x.mapv(|x| tape.number(x));
        for (l, neurons) in model.neurons.iter().enumerate() {
            a = backwards(&network, l, &a, neurons);
        }
        let taped = network.gradient(network.quadratic_cost(&a, &y));
        assert_eq!(taped, model.backprop(&x, &y), "case {number}");
    }
}

#[test]
fn in_any_order_the_gradients_differ_by_rounding_at_most() {
    for number in 0..500 {
        let (model, x, y) = quadratic_case(number);
        let taped = gradient(&model, &x, &y);
        assert_alike(&taped, &model.backprop(&x, &y), &format!("case {number}"));
    }
}

#[test]
fn a_number_may_be_both_operands() {
    let tape = Tape::default();
    let x = tape.number(3.0);
    let slope_of = |result: Number| (result.value, result.slopes()[x]);
    assert_eq!(slope_of(x * x), (9.0, 6.0));
    assert_eq!(slope_of(x + x), (6.0, 2.0));
    assert_eq!(slope_of(x - x), (0.0, 0.0));
    assert_eq!(slope_of(x / x), (1.0, 0.0));
    assert_eq!(slope_of(x), (3.0, 1.0));
    assert_eq!(slope_of(-x), (-3.0, -1.0));
}

#[test]
fn what_arrives_at_a_fork_is_added() {
    let tape = Tape::default();
    let (x, y) = (tape.number(2.0), tape.number(5.0));
    let b = x * y;
    let result = b * b + b - x / y; // x² y² + x y − x / y
    let slope = result.slopes();
    assert_eq!(slope[b], 2.0 * 10.0 + 1.0);
    assert!((slope[x] - (2.0 * 2.0 * 25.0 + 5.0 - 1.0 / 5.0)).abs() < 1e-12);
    assert!((slope[y] - (2.0 * 4.0 * 5.0 + 2.0 + 2.0 / 25.0)).abs() < 1e-12);
}

#[test]
fn asked_twice_a_tape_says_the_same_and_each_result_has_slopes_of_its_own() {
    let tape = Tape::default();
    let (x, y) = (tape.number(2.0), tape.number(5.0));
    let (sum, product) = (x + y, x * y);
    let first = product.slopes();
    assert_eq!((first[x], first[y]), (5.0, 2.0));
    let of_sum = sum.slopes();
    assert_eq!((of_sum[x], of_sum[y], of_sum[product]), (1.0, 1.0, 0.0));
    let again = product.slopes();
    assert_eq!((again[x], again[y], again[sum]), (5.0, 2.0, 0.0));
}

#[test]
fn what_has_no_part_in_a_result_has_slope_0_and_spoils_nothing() {
    let tape = Tape::default();
    let (x, zero) = (tape.number(2.0), tape.number(0.0));
    let infinite = x / zero;
    assert_eq!(infinite.value, Float::INFINITY);
    let result = x * x;
    let slope = result.slopes();
    let later = x * result;
    assert_eq!((slope[x], slope[zero], slope[infinite], slope[later]), (4.0, 0.0, 0.0, 0.0));
}

#[should_panic(expected = "numbers of two tapes")]
#[test]
fn numbers_of_two_tapes_do_not_mix() {
    let (one, other) = (Tape::default(), Tape::default());
    let _ = one.number(1.0) + other.number(1.0);
}

#[should_panic(expected = "numbers of two tapes")]
#[test]
fn slopes_know_no_number_of_another_tape() {
    let (one, other) = (Tape::default(), Tape::default());
    let _ = one.number(1.0).slopes()[other.number(1.0)];
}

/// x₀ = x, and 50,000 times x ← x w + ½: a chain of a hundred thousand steps.
fn chain<'t>(tape: &'t Tape, x: Number<'t>, w: Number<'t>) -> Number<'t> {
    let half = tape.number(0.5);
    (0..50_000).fold(x, |x, _| x * w + half)
}

#[test]
fn a_chain_of_a_hundred_thousand_steps_needs_no_deep_stack() {
    let long = || {
        let value = |x: Float, w: Float| {
            let tape = Tape::default();
            chain(&tape, tape.number(x), tape.number(w)).value
        };
        let tape = Tape::default();
        let (x, w) = (tape.number(2.0), tape.number(0.9999));
        let end = chain(&tape, x, w);
        assert!(tape.size().0 > 100_000);
        let slope = end.slopes();
        let by_x = measured(|nudge| value(2.0 + nudge, 0.9999), 1e-3);
        let by_w = measured(|nudge| value(2.0, 0.9999 + nudge), 1e-7);
        assert!(relative_error(slope[x], by_x, 0.0) < 1e-6, "{} and {by_x}", slope[x]);
        assert!(relative_error(slope[w], by_w, 0.0) < 1e-6, "{} and {by_w}", slope[w]);
    };
    // A walk that calls itself for each step would need megabytes of stack.
    let thread = std::thread::Builder::new().stack_size(128 * 1024).spawn(long);
    thread.unwrap().join().unwrap();
}

/// A random calculation with three numbers: each step takes two that are there and makes a third.
fn wander<'t>(number: u64, steps: usize, given: [Number<'t>; 3]) -> Number<'t> {
    let rng = &mut stream(7, "wander", number);
    let mut numbers = given.to_vec();
    for _ in 0..steps {
        let mut pick = || numbers[below(rng, numbers.len())];
        let (a, b) = (pick(), pick());
        numbers.push(match below(rng, 8) {
            0 => a + b,
            1 => a - b,
            2 => a * b,
            3 => a / (b * b + given[2]), // given[2] is 1: never by 0
            4 => (-a).apply(SIGMOID),
            5 => a.apply(SIN),
            6 => a.apply(TANH).apply(EXP),
            _ => (a * a + given[2]).apply(LN),
        });
    }
    // All of them have a part in the end.
    numbers.into_iter().map(|number| number.apply(TANH)).reduce(|sum, a| sum + a).unwrap()
}

#[test]
fn random_calculations_have_the_slopes_that_nudges_measure() {
    for number in 0..500 {
        let rng = &mut stream(7, "start", number);
        let start = [normal(rng), uniform(rng), 1.0];
        let value = |start: [Float; 3]| {
            let tape = Tape::default();
            wander(number, 12, start.map(|value| tape.number(value))).value
        };
        let tape = Tape::default();
        let given = start.map(|value| tape.number(value));
        let slope = wander(number, 12, given).slopes();
        for i in 0..3 {
            let by_nudges = measured(
                |nudge| {
                    let mut nudged = start;
                    nudged[i] += nudge;
                    value(nudged)
                },
                1e-4,
            );
            let error = relative_error(slope[given[i]], by_nudges, 1e-2);
            assert!(error < 1e-6, "case {number}, {i}: {} and {by_nudges}", slope[given[i]]);
        }
    }
}

#[test]
fn a_sigmoid_may_be_one_step_or_made_of_others() {
    for z in [-3.0, -0.5, 0.0, 1.25, 4.0] {
        let tape = Tape::default();
        let (z, one) = (tape.number(z), tape.number(1.0));
        let (at_once, in_steps) = (z.apply(SIGMOID), one / (one + (-z).apply(EXP)));
        assert_eq!(at_once.value, in_steps.value);
        let apart = at_once.slopes()[z] - in_steps.slopes()[z];
        assert!(apart.abs() < 1e-16, "{apart}");
    }
}

#[test]
fn skip_connections_and_shared_layers_pass_the_checker() {
    let forward = |network: &Network, x: &Array1<Float>, y: &Array1<Float>| {
        let tape = Tape::default();
        let recorded = Recorded::new(network, &tape);
        let x = x.mapv(|x| tape.number(x));
        let a2 = recorded.layer(0, &x, &[SIGMOID; 3]);
        let a3 = recorded.layer(1, &a2, &[TANH; 3]) + &a2;
        let a4 = recorded.layer(1, &a3, &[TANH; 3]) + &a2 + &a3;
        let outputs = recorded.layer(2, &a4, &[SIGMOID; 2]);
        let cost = recorded.quadratic_cost(&outputs, y);
        (cost.value, recorded.gradient(cost))
    };
    for number in 0..50 {
        let rng = &mut stream(7, "skips", number);
        let model = Model::new(Network::new(&[2, 3, 3, 2], rng), SIGMOID, QUADRATIC);
        let (x, y) = (normals(2, rng), normals(2, rng));
        let (_, taped) = forward(&model.network, &x, &y);
        let report = check(&model, &taped, |nudged| forward(&nudged.network, &x, &y).0);
        assert!(report.passes(), "case {number}: {report}");
    }
}

#[test]
fn the_tape_is_about_a_hundred_lines() {
    let code = include_str!("../../src/tape.rs").lines().map(str::trim);
    let lines = code.filter(|line| !line.is_empty() && !line.starts_with("//")).count();
    assert!((90..=110).contains(&lines), "{lines} lines of code");
}
