//! The tests of `in_pieces`; leave them as they are.

use exercises::in_pieces::LARGEST;
use numerics::{normal, stream, uniform};

use super::*;

fn compare(m: usize, rows: usize) {
    for (sizes, seed) in [([5, 4, 3], 1), ([3, 6, 2], 2)] {
        let mut rng = stream(seed, "pieces", 0);
        let network = Network::new(&sizes, &mut rng);
        let inputs = Array2::from_shape_simple_fn((m, sizes[0]), || normal(&mut rng));
        let targets = Array2::from_shape_simple_fn((m, sizes[2]), || uniform(&mut rng));
        LARGEST.set(0);
        let found = gradient_in_pieces(&network, &inputs, &targets, rows);
        let largest = LARGEST.get();
        assert!(
            (1..=rows).contains(&largest),
            "{m} examples, {rows} at a time: `gradient` was given {largest} rows at once"
        );
        let right = gradient(&network, &inputs, &targets);
        assert_eq!(found.sizes(), right.sizes(), "the layers of the gradient");
        let pairs = |l: usize| {
            let weights = found.weights[l].iter().zip(&right.weights[l]);
            weights.chain(found.biases[l].iter().zip(&right.biases[l]))
        };
        for (l, (found, right)) in
            [0, 1].into_iter().flat_map(|l| pairs(l).map(move |p| (l, p)))
        {
            // Another order of the sum changes the last of some sixteen digits.
            assert!(
                (found - right).abs() < 1e-13,
                "{m} examples, {rows} at a time: a slope of layer {} is {right:.9} and came out \
                 {found:.9}, {:.4} times as large",
                l + 2,
                found / right
            );
        }
    }
}

#[test]
fn pieces_1_all_rows_in_one() {
    compare(6, 6);
}

#[test]
fn pieces_2_of_equal_size() {
    compare(12, 3);
}

#[test]
fn pieces_3_the_last_of_which_is_shorter() {
    compare(10, 4);
    compare(13, 6);
}

#[test]
fn pieces_4_of_single_rows() {
    compare(7, 1);
}

#[test]
fn pieces_5_fewer_examples_than_fit_into_one() {
    compare(3, 100);
}
