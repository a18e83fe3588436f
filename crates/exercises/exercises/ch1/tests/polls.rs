//! The tests of `polls`; leave them as they are.

use ndarray::array;
use numerics::{normal, stream};

use super::*;

/// Random gradients, (examples × components), and their mean.
fn random(seed: u64) -> (Array2<Float>, Array1<Float>) {
    let mut rng = stream(seed, "gradients", 0);
    let (examples, components) = (20 + 10 * seed as usize, 3 + seed as usize);
    let mut next = || 1.0 + normal(&mut rng) * (1.0 + seed as Float);
    let all = Array2::from_shape_simple_fn((examples, components), &mut next);
    let truth = Array1::from_shape_fn(components, |k| numerics::sum(all.column(k)));
    (all, truth / examples as Float)
}

/// The squared error of a single example, exactly: the mean over all of them.
fn single(all: &Array2<Float>, truth: &Array1<Float>) -> Float {
    let errors = all.outer_iter().map(|row| row.to_owned() - truth);
    errors.fold(0.0, |sum, error| sum + dot(&error, &error)) / all.nrows() as Float
}

#[test]
fn poll_1_of_examples_that_agree() {
    let all = array![[1.5, -2.0], [1.5, -2.0], [1.5, -2.0]];
    for m in [1, 2, 10] {
        let found = poll(&all, m, &mut stream(1, "poll", 0));
        assert!(
            found == array![1.5, -2.0],
            "all examples have the gradient (1.5, −2), and a poll of {m} says {found}"
        );
    }
}

#[test]
fn poll_2_asks_a_different_example_each_time() {
    let all = Array2::from_diag(&Array1::from_elem(5, 1.0));
    let mut rng = stream(2, "poll", 0);
    let mut asked: Array1<Float> = Array1::zeros(5);
    (0..100).for_each(|_| asked += &poll(&all, 1, &mut rng));
    assert!(
        asked.iter().all(|&times| times > 5.0),
        "in 100 polls of one, the 5 examples were asked so many times: {asked}"
    );
}

#[test]
fn poll_3_is_right_on_average() {
    for seed in 0..4 {
        let (all, truth) = random(seed);
        let mut rng = stream(seed, "poll", 0);
        let mut mean = Array1::zeros(truth.len());
        (0..20_000).for_each(|_| mean += &poll(&all, 5, &mut rng));
        mean /= 20_000.0;
        let off = &mean - &truth;
        // 100 000 examples were asked: the mean is off by about the error of one, divided by √100 000.
        let bound = 4.0 * (single(&all, &truth) / 1e5).sqrt();
        assert!(
            dot(&off, &off).sqrt() < bound,
            "20 000 polls of 5 have the mean {mean}; the mean of all examples is {truth}"
        );
    }
}

#[test]
fn poll_4_draws_from_all_examples_every_time() {
    // Two examples, a poll of two: half of the polls ask one of them twice.
    let all = array![[0.0], [1.0]];
    let mut rng = stream(4, "poll", 0);
    let halves = (0..400).filter(|_| poll(&all, 2, &mut rng)[0] == 0.5).count();
    assert!(
        (150..250).contains(&halves),
        "of two examples, {halves} of 400 polls of two asked both; about 200 should, and the others one of them \
         twice"
    );
}

#[test]
fn squared_error_1_of_a_single_example() {
    for seed in 0..4 {
        let (all, truth) = random(seed);
        let (found, wanted) = (
            squared_error(&all, &truth, 1, 20_000, &mut stream(seed, "error", 0)),
            single(&all, &truth),
        );
        let cause = if (found / (wanted + dot(&truth, &truth)) - 1.0).abs() < 0.05 {
            ". You measured the squared length of the poll, not of its error"
        } else if found < 0.01 * wanted {
            ". Did errors in opposite directions cancel?"
        } else {
            ""
        };
        assert!(
            (found / wanted - 1.0).abs() < 0.05,
            "the squared error of single examples was measured as {found}; it is {wanted}{cause}"
        );
    }
}

#[test]
fn squared_error_2_falls_as_1_divided_by_m() {
    for (seed, m) in [(0, 2), (1, 4), (2, 10), (3, 20), (4, 40)] {
        let (all, truth) = random(seed);
        let one = single(&all, &truth);
        let found = squared_error(&all, &truth, m, 10_000, &mut stream(seed, "error", 0));
        assert!(
            (found * m as Float / one - 1.0).abs() < 0.05,
            "with m = {m} the squared error is {found}; times m this is {}, and {one} with one example",
            found * m as Float
        );
    }
}
