//! Softmax, likelihood and information: the formulas against measurements and known values.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::sigmoid::sigmoid;
use ch2::examples::Examples;
use ch3::activation::Unit;
use ch3::information::{bits, cross_entropy, divergence, entropy, surprise};
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::Objective;
use ch3::reliability::{Answer, Group, answers, calibrate, calibration_error, reliability};
use ch3::softmax::{log_sum_exp, softmax, softmax_jacobian};
use ndarray::{Array1, Array2, ArrayView1, Axis, array};
use numerics::{Float, below, exp, ln, normal, stream, sum, uniform};

/// A few units in the last place of numbers of moderate size.
const TOLERANCE: Float = 1e-13;
/// A central difference with this width is right to about ten digits.
const EPSILON: Float = 1e-5;
const SLOPE_TOLERANCE: Float = 1e-9;

/// A hundred lists of two to eleven logits, each with a class.
fn cases(purpose: &str) -> impl Iterator<Item = (Array1<Float>, usize)> {
    let mut rng = stream(7, purpose, 0);
    (0..100).map(move |_| {
        let n = 2 + below(&mut rng, 10);
        let z = Array1::from_shape_simple_fn(n, || 3.0 * normal(&mut rng));
        (z, below(&mut rng, n))
    })
}

fn one_hot(n: usize, class: usize) -> Array1<Float> {
    Array1::from_shape_fn(n, |j| if j == class { 1.0 } else { 0.0 })
}

/// Fifty distributions over five possibilities.
fn distributions(purpose: &str) -> impl Iterator<Item = Vec<Float>> {
    let mut rng = stream(7, purpose, 0);
    let draw = move |_| {
        let z = Array1::from_shape_simple_fn(5, || normal(&mut rng));
        softmax(&z.view()).to_vec()
    };
    (0..50).map(draw)
}

#[test]
fn softmax_has_the_known_values() {
    for (z, known) in [
        (array![1.0, 2.0, 3.0], array![0.090030573170, 0.244728471055, 0.665240955775]),
        (array![-1.0, 0.0, 1.0, 0.0], array![0.072329, 0.196612, 0.534447, 0.196612]),
        (array![-1.0, 0.0, 1.0, 2.0], array![0.032059, 0.087144, 0.236883, 0.643914]),
    ] {
        let close = |(a, b): (&Float, &Float)| (a - b).abs() < 6e-7; // references of six digits
        assert!(softmax(&z.view()).iter().zip(&known).all(close), "{z}");
        let shifted = softmax(&(&z + 1000.0).view());
        assert!(shifted.iter().zip(&known).all(close), "{z}, shifted");
    }
    assert!((log_sum_exp(&array![1.0, 2.0, 3.0].view()) - 3.407605964444).abs() < 1e-12);
}

#[test]
fn every_output_follows_every_logit_as_the_jacobian_says() {
    for (z, _) in cases("jacobian") {
        let jacobian = softmax_jacobian(&softmax(&z.view()).view());
        for k in 0..z.len() {
            let nudged = |by: Float| {
                let mut z = z.clone();
                z[k] += by;
                softmax(&z.view())
            };
            let measured = (nudged(EPSILON) - nudged(-EPSILON)) / (2.0 * EPSILON);
            for j in 0..z.len() {
                let slope = jacobian[[j, k]];
                assert!((slope - measured[j]).abs() < SLOPE_TOLERANCE, "{z}: {j}, {k}");
                assert_eq!(slope > 0.0, j == k, "only its own logit raises an output");
            }
            assert!(sum(jacobian.column(k)).abs() < TOLERANCE, "the outputs keep their sum");
        }
    }
}

#[test]
fn the_log_likelihood_is_the_surprise_at_the_right_class() {
    for (z, class) in cases("log-likelihood") {
        let a = softmax(&z.view());
        let y = one_hot(z.len(), class);
        let cost = Objective::SOFTMAX.value(&z.view(), &a.view(), &y.view());
        assert!((cost - surprise(a[class])).abs() < TOLERANCE * cost.max(1.0), "{z}, {class}");
    }
}

#[test]
fn the_error_of_a_softmax_layer_is_a_minus_y_and_adds_up_to_0() {
    for (z, class) in cases("delta") {
        let y = one_hot(z.len(), class);
        let a = softmax(&z.view());
        let rows = |v: &Array1<Float>| v.clone().insert_axis(Axis(0));
        let delta = Objective::SOFTMAX.delta(&rows(&a), &rows(&y));
        for k in 0..z.len() {
            let cost = |by: Float| {
                let mut z = z.clone();
                z[k] += by;
                Objective::SOFTMAX.value(&z.view(), &softmax(&z.view()).view(), &y.view())
            };
            let measured = (cost(EPSILON) - cost(-EPSILON)) / (2.0 * EPSILON);
            assert!((delta[[0, k]] - measured).abs() < SLOPE_TOLERANCE, "{z}, {class}: {k}");
        }
        assert!(sum(delta.row(0)).abs() < TOLERANCE);
    }
}

#[test]
fn heat_makes_all_outputs_equal_and_cold_leaves_the_largest() {
    let at = |z: &Array1<Float>, c: Float| softmax(&z.mapv(|z| c * z).view());
    for (z, _) in cases("temperature") {
        let n = z.len() as Float;
        assert!(at(&z, 0.0).iter().all(|&a| a == 1.0 / n));
        let entropies = [0.0, 0.3, 1.0, 2.5].map(|c| entropy(&at(&z, c).to_vec()));
        assert!(entropies.is_sorted_by(|hot, cold| hot > cold), "{z}: {entropies:?}");
    }
    assert_eq!(at(&array![2.0, -1.0, 2.0, 0.0], 1000.0), array![0.5, 0.0, 0.5, 0.0]);
    assert_eq!(at(&array![2.0, -1.0, 1.0, 0.0], -1000.0), array![0.0, 1.0, 0.0, 0.0]);
}

#[test]
fn logarithms_of_the_outputs_are_logits_again() {
    for (z, _) in cases("inverse") {
        let a = softmax(&z.view());
        let back = a.mapv(ln);
        // What is missing is a constant, and the constant is the logarithm of the sum.
        let constant = log_sum_exp(&z.view());
        assert!(z.iter().zip(&back).all(|(z, l)| (z - l - constant).abs() < 1e-12));
        let again = softmax(&(back + 4.2).view());
        assert!(a.iter().zip(&again).all(|(a, b)| (a - b).abs() < TOLERANCE));
    }
}

#[test]
fn softmax_of_two_is_the_sigmoid_of_the_difference() {
    for i in -50..=50 {
        let (p, q) = (Float::from(i) / 5.0, 1.7);
        let a = softmax(&array![p, q].view());
        assert!((a[0] - sigmoid(p - q)).abs() < TOLERANCE);
    }
}

#[test]
fn surprises_add_where_probabilities_multiply() {
    assert_eq!(surprise(1.0), 0.0);
    assert_eq!(surprise(0.0), Float::INFINITY);
    assert!((bits(surprise(0.125)) - 3.0).abs() < TOLERANCE);
    let (p, q) = (0.3, 0.02);
    assert!((surprise(p * q) - surprise(p) - surprise(q)).abs() < TOLERANCE);
}

#[test]
fn entropy_is_largest_where_all_is_equally_likely() {
    assert!((bits(entropy(&[0.5, 0.25, 0.125, 0.125])) - 1.75).abs() < TOLERANCE);
    assert!((entropy(&[0.1, 0.9]) - 0.325083).abs() < 6e-7);
    assert_eq!(entropy(&[0.0, 1.0, 0.0]), 0.0);
    assert!((entropy(&[0.2; 5]) - ln(5.0)).abs() < TOLERANCE);
    assert!(distributions("p").all(|p| entropy(&p) < ln(5.0)));
}

#[test]
fn a_wrong_belief_costs_the_divergence_on_top_of_the_entropy() {
    for (p, q) in distributions("p").zip(distributions("q")) {
        let kl = divergence(&p, &q);
        assert!((cross_entropy(&p, &q) - entropy(&p) - kl).abs() < TOLERANCE);
        assert!(kl > 0.0 && divergence(&q, &p) != kl);
        assert_eq!(divergence(&p, &p), 0.0);
    }
    assert_eq!(divergence(&[0.5, 0.5], &[1.0, 0.0]), Float::INFINITY);
    assert!((divergence(&[1.0, 0.0], &[0.5, 0.5]) - ln(2.0)).abs() < TOLERANCE);
}

#[test]
fn the_mean_negative_log_likelihood_is_a_cross_entropy_against_the_data() {
    let q = [0.1, 0.2, 0.3, 0.4];
    let rng = &mut stream(7, "data", 0);
    let data: Vec<usize> = (0..1000).map(|_| below(rng, 4)).collect();
    let surprises: Vec<Float> = data.iter().map(|&class| surprise(q[class])).collect();
    let count = |class: usize| data.iter().filter(|&&c| c == class).count() as Float;
    let shares: Vec<Float> = (0..4).map(|class| count(class) / 1000.0).collect();
    let mean = sum(&surprises) / 1000.0;
    assert!((mean - cross_entropy(&shares, &q)).abs() < 1e-12);
    assert!(entropy(&shares) < mean, "no belief does better than the shares themselves");
}

#[test]
fn the_cross_entropy_cost_is_the_surprise_of_a_yes_or_no() {
    for i in -40..=40 {
        let z = Float::from(i) / 4.0;
        let a = sigmoid(z);
        let cost = |y: Float| {
            let (z, a, y) = (array![z], array![a], array![y]);
            Objective::CROSS_ENTROPY.value(&z.view(), &a.view(), &y.view())
        };
        assert!((cost(1.0) - surprise(a)).abs() < 1e-11, "z = {z}");
        assert!((cost(0.0) - surprise(1.0 - a)).abs() < 1e-11, "z = {z}");
        let soft = cross_entropy(&[0.3, 0.7], &[a, 1.0 - a]);
        assert!((cost(0.3) - soft).abs() < 1e-11, "z = {z}, y = 0.3");
    }
}

#[test]
fn normal_noise_gives_squared_errors_and_laplace_noise_absolute_ones() {
    let normal = |y: Float, a: Float, s: Float| {
        exp(-(y - a) * (y - a) / (2.0 * s * s)) / (std::f64::consts::TAU.sqrt() * s)
    };
    let laplace = |y: Float, a: Float, s: Float| exp(-(y - a).abs() / s) / (2.0 * s);
    let cost = |objective: Objective, a: Float, y: Float| {
        let a = array![a];
        objective.value(&a.view(), &a.view(), &array![y].view())
    };
    let s = 1.5;
    for y in [-2.0, 0.3, 4.0] {
        // Only differences matter: the constant is the same for all outputs.
        for (a, b) in [(0.0, 1.0), (-3.0, 2.5), (0.3, 0.31)] {
            let squared =
                cost(Objective::LEAST_SQUARES, a, y) - cost(Objective::LEAST_SQUARES, b, y);
            let surprises = surprise(normal(y, a, s)) - surprise(normal(y, b, s));
            assert!((surprises * s * s - squared).abs() < TOLERANCE * 100.0);
            let objective = Objective::LEAST_DEVIATIONS;
            let absolute = cost(objective, a, y) - cost(objective, b, y);
            let surprises = surprise(laplace(y, a, s)) - surprise(laplace(y, b, s));
            assert!((surprises * s - absolute).abs() < TOLERANCE * 100.0);
        }
    }
}

#[test]
fn the_absolute_cost_pulls_down_what_is_too_large_and_up_what_is_too_small() {
    let delta = |a: Float, y: Float| {
        Objective::LEAST_DEVIATIONS.delta(&array![[a]], &array![[y]])[[0, 0]]
    };
    assert_eq!((delta(5.0, 2.0), delta(-1.0, 2.0), delta(2.0, 2.0)), (1.0, -1.0, 0.0));
}

#[test]
fn logits_are_those_that_the_score_is_made_of() {
    let rng = &mut stream(7, "logits", 0);
    let inputs = Array2::from_shape_simple_fn((250, 4), || normal(rng));
    let labels: Vec<u8> = (0..250).map(|_| below(rng, 3) as u8).collect();
    let targets = Array2::from_shape_fn((250, 3), |(i, j)| {
        Float::from(u8::from(j == usize::from(labels[i])))
    });
    let data = Examples::new(inputs, targets);
    let sizes = [4, 6, 3];
    let objective = Objective::SOFTMAX;
    let network = Net::new(&sizes, Unit::Sigmoid, objective, Initializer::Large, rng);
    let answers = answers(&network.logits(&data), &labels, 1.0);
    let score = network.score(&data);
    let right = answers.iter().filter(|answer| answer.said == answer.label).count();
    assert_eq!((answers.len(), right), (250, score.correct));
    let surprises: Vec<Float> = answers.iter().map(|answer| answer.surprise).collect();
    assert!((sum(&surprises) / 250.0 - score.cost).abs() < 1e-12);
}

#[test]
fn groups_hold_answers_of_like_confidence() {
    let answer = |confidence: Float, right: bool| Answer {
        said: 1,
        label: usize::from(right),
        confidence,
        surprise: 0.0,
    };
    let all = [(0.95, true), (0.91, true), (0.99, true), (1.0, false), (0.55, true)]
        .map(|(confidence, right)| answer(confidence, right));
    let groups = reliability(&all, 10);
    assert_eq!(groups.iter().map(|group| group.answers).collect::<Vec<_>>(), [1, 4]);
    let Group { confidence, right, .. } = groups[1];
    assert!((confidence - 0.9625).abs() < TOLERANCE && right == 0.75);
    let expected = (0.45 + 4.0 * 0.2125) / 5.0;
    assert!((calibration_error(&groups) - expected).abs() < TOLERANCE);
}

#[test]
fn calibration_finds_the_temperature_from_which_labels_were_drawn() {
    let rng = &mut stream(7, "calibration", 0);
    let logits = Array2::from_shape_simple_fn((20_000, 5), || 2.0 * normal(rng));
    for true_c in [0.4, 1.0, 2.0] {
        let draw = |z: ArrayView1<Float>, mut u: Float| {
            let a = softmax(&z.mapv(|z| true_c * z).view());
            let falls = |&a: &Float| {
                u -= a;
                u < 0.0
            };
            a.iter().position(falls).unwrap_or(4) as u8
        };
        let labels: Vec<u8> = logits.outer_iter().map(|z| draw(z, uniform(rng))).collect();
        let c = calibrate(&logits, &labels);
        // With so many labels the standard deviation of c is about one per cent.
        assert!((c / true_c - 1.0).abs() < 0.04, "{c}, not {true_c}");
        let gap = |c: Float| calibration_error(&reliability(&answers(&logits, &labels, c), 10));
        assert!(gap(c) < 0.015 && gap(c) < gap(3.0 * c));
        let surprise = |c: Float| {
            let surprises: Vec<Float> =
                answers(&logits, &labels, c).iter().map(|answer| answer.surprise).collect();
            sum(&surprises)
        };
        assert!(surprise(c) < surprise(0.98 * c) && surprise(c) < surprise(1.02 * c));
    }
}
