//! Exercise 2-22: In pieces (page A whole mini-batch at once)
//!
//! The activations of all examples are too many for the memory? Then take the rows a few at a time, and put the
//! gradients of the pieces together. The result is the gradient of the whole, and no piece needs the others.

use ch1::network::Network;
use ndarray::{Array2, Axis};
use numerics::Float;

/// The gradient of the mean cost of all examples in the rows of `inputs` (m × N₁) and `targets` (m × N_L), of
/// which `gradient` sees no more than `rows` at a time.
fn gradient_in_pieces(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
    rows: usize,
) -> Network {
    // TODO: `inputs.axis_chunks_iter(Axis(0), rows)` gives the pieces; `to_owned` makes a matrix of one.
    // `gradient(network, &x, &y)`, below the line, is that of `ch2::mini_batch`.
    todo!()
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

thread_local! {
    /// The largest number of rows that `gradient` was given.
    static LARGEST: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// The gradient of `ch2::mini_batch`, which keeps an eye on the number of rows.
fn gradient(network: &Network, inputs: &Array2<Float>, targets: &Array2<Float>) -> Network {
    LARGEST.set(LARGEST.get().max(inputs.nrows()));
    ch2::mini_batch::gradient(network, inputs, targets)
}

#[cfg(test)]
mod tests {
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
}
