//! A mini-batch at once, against its examples one by one: equal to the last bit.

use ch1::network::Network;
use ch2::examples::Examples;
use ch2::mini_batch;
use mnist::{Dataset, PIXELS};
use ndarray::{Array2, Axis};
use numerics::{Float, below, normal, stream};

use crate::random::sizes;

#[test]
fn gradients_of_a_batch_are_those_of_its_examples_to_the_last_bit() {
    for number in 0..600 {
        let rng = &mut stream(7, "batch", number);
        let network = Network::new(&sizes(rng), rng);
        let m = 1 + below(rng, 12);
        let sizes = network.sizes();
        let mut rows = |n| Array2::from_shape_simple_fn((m, n), || normal(rng));
        let (inputs, targets) = (rows(sizes[0]), rows(sizes[sizes.len() - 1]));
        let examples = (0..m).map(|i| (inputs.row(i).to_owned(), targets.row(i).to_owned()));
        let expected = network.gradient(examples);
        let gradient = mini_batch::gradient(&network, &inputs.into(), &targets);
        assert_eq!(gradient, expected, "case {number}: {sizes:?}, {m} examples");
    }
}

/// Images of noise, a fifth of it lit, with labels in turn.
fn images(n: usize) -> Dataset {
    let rng = &mut stream(7, "images", 0);
    let mut pixel = || if below(rng, 5) == 0 { below(rng, 256) as u8 } else { 0 };
    let pixels = (0..n * PIXELS).map(|_| pixel()).collect();
    Dataset::new(pixels, (0..n).map(|i| (i % 10) as u8).collect()).unwrap()
}

#[test]
fn an_epoch_is_chapter_1_s_epoch_to_the_last_bit_short_last_batch_included() {
    let data = images(53);
    let examples = Examples::from(&data);
    for sizes in [&[784, 10][..], &[784, 30, 10], &[784, 12, 9, 10]] {
        for batch_size in [1, 10, 53, 100] {
            let mut one_by_one = Network::new(sizes, &mut stream(7, "network", 0));
            let mut batched = one_by_one.clone();
            for epoch in 1..=3 {
                let rng = || stream(7, "shuffle", epoch);
                one_by_one.train_epoch(&data, batch_size, 3.0, &mut rng()).unwrap();
                mini_batch::train_epoch(&mut batched, &examples, batch_size, 3.0, &mut rng())
                    .unwrap();
            }
            assert_eq!(batched, one_by_one, "{sizes:?}, mini-batches of {batch_size}");
            assert_eq!(mini_batch::evaluate(&batched, &examples), one_by_one.evaluate(&data));
        }
    }
}

#[test]
fn divergence_is_told_as_chapter_1_tells_it() {
    let data = images(20);
    let mut network = Network::new(&[784, 5, 10], &mut stream(7, "network", 0));
    network.biases[0][1] = Float::INFINITY;
    let mut batched = network.clone();
    let rng = || stream(7, "shuffle", 1);
    let expected = network.train_epoch(&data, 10, 3.0, &mut rng()).unwrap_err();
    let told =
        mini_batch::train_epoch(&mut batched, &Examples::from(&data), 10, 3.0, &mut rng());
    assert_eq!(told.unwrap_err(), expected);
}

#[test]
fn inputs_are_rows() {
    let network = Network::new(&[3, 2], &mut stream(7, "network", 0));
    let inputs = Array2::eye(3);
    let outputs = mini_batch::forward(&network, &inputs.clone().into());
    assert_eq!(outputs[0].dim(), (3, 2));
    for (input, output) in inputs.axis_iter(Axis(0)).zip(outputs[0].outer_iter()) {
        assert_eq!(network.feedforward(&input.to_owned()), output);
    }
}
