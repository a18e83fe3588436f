//! What it is worth to treat a mini-batch at once: chapter 1's program beside chapter 2's.
//!
//! | group | measurement | what is done |
//! |---|---|---|
//! | `epoch` | `one-by-one` | one epoch of chapter 1's program, mini-batches of 10 |
//! | | `batched-1`, `batched-10`, `batched-100` | the same of chapter 2's, mini-batches of 1, 10 and 100 |
//! | `inference` | `one-by-one`, `batched` | the 10,000 test images are read |
//! | `gradient` | `forward-and-backward`, `forward` | one example, by chapter 1's program |
//!
//! The network is 784-30-10 everywhere, η is 3. Both programs compute the same bits (`tests/gradients/batches.rs`).
//! `cargo xtask bench ch2` stores the times, each beside the first of its group, for the pages *Why
//! backpropagation is fast* and *Mini-batches as matrices*.

use std::cell::Cell;
use std::hint::black_box;
use std::time::Duration;

use ch1::network::Network;
use ch2::examples::Examples;
use ch2::mini_batch;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use mnist::Mnist;
use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::{Float, stream};

const SIZES: [usize; 3] = [784, 30, 10];
const ETA: Float = 3.0;

fn network() -> Network {
    Network::new(&SIZES, &mut stream(7, "network", 0))
}

fn load() -> Mnist {
    Mnist::load().expect("the crate's own data")
}

/// An epoch on the 50,000 training images, from the same weights and in the same order each time.
fn epoch(c: &mut Criterion) {
    let training = load().training;
    let examples = Examples::from(&training);
    let mut group = c.benchmark_group("epoch");
    group.bench_function("one-by-one", |bencher| {
        bencher.iter_batched_ref(
            || (network(), stream(7, "shuffle", 1)),
            |(network, rng)| network.train_epoch(&training, 10, ETA, rng).expect("finite"),
            BatchSize::PerIteration,
        );
    });
    for m in [1, 10, 100] {
        group.bench_function(format!("batched-{m}"), |bencher| {
            bencher.iter_batched_ref(
                || (network(), stream(7, "shuffle", 1)),
                |(network, rng)| {
                    mini_batch::train_epoch(network, &examples, m, ETA, rng).expect("finite");
                },
                BatchSize::PerIteration,
            );
        });
    }
}

/// The 10,000 test images are read.
fn inference(c: &mut Criterion) {
    let test = load().test;
    let examples = Examples::from(&test);
    let network = network();
    let mut group = c.benchmark_group("inference");
    group.bench_function("one-by-one", |bencher| bencher.iter(|| network.evaluate(&test)));
    group.bench_function("batched", |bencher| {
        bencher.iter(|| mini_batch::evaluate(&network, &examples));
    });
}

/// One example, another each time.
fn gradient(c: &mut Criterion) {
    let training = load().training;
    let network = network();
    let examples: Vec<(Array1<Float>, Array1<Float>)> =
        (0..100).map(|i| (training.input(i), training.target(i))).collect();
    let next = Cell::new(0);
    let example = || {
        next.set((next.get() + 1) % examples.len());
        &examples[next.get()]
    };
    let mut sum = Network {
        weights: network.weights.iter().map(|w| Array2::zeros(w.raw_dim().f())).collect(),
        biases: network.biases.iter().map(|b| Array1::zeros(b.len())).collect(),
    };
    let mut group = c.benchmark_group("gradient");
    group.sample_size(100);
    group.bench_function("forward-and-backward", |bencher| {
        bencher.iter(|| {
            let (x, y) = black_box(example());
            network.backprop(x, y, &mut sum);
        });
    });
    group.bench_function("forward", |bencher| {
        bencher.iter(|| network.feedforward(black_box(&example().0)));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_secs(1));
    targets = epoch, inference, gradient
}
criterion_main!(benches);
