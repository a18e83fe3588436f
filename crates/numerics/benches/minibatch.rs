//! Mini-batch training and inference on MNIST, on one core, as chapter 2 uses this crate.
//!
//! | name | network | mini-batch | cost | η | λ |
//! |---|---|---|---|---|---|
//! | W1 | 784-30-10 | 10 | quadratic | 3 | 0 |
//! | W2 | 784-100-10 | 10 | cross-entropy | 0.5 | 5 |
//! | W3 | 784-100-10 | 128 | cross-entropy | 0.5 | 5 |
//! | W4 | 784-100-10 | inference of the 10,000 test images | | | |
//!
//! A measurement is one epoch of 50,000 images (W1–W3), shuffled anew, or one pass (W4).
//! `scripts/compare-with-jax.py` sets the figures beside JAX's and writes BENCHMARKS.md.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use mnist::{CLASSES, Dataset, Mnist, PIXELS};
use ndarray::{Array1, Array2, ArrayViewMut2, Axis, ShapeBuilder};
use numerics::{ByColumn, ByteRows, Float, SparseRows, descend, exp, product, product_into};

/// A network with one hidden layer.
struct Network {
    weights: [Array2<Float>; 2],
    biases: [Array1<Float>; 2],
}

/// What a workload fixes.
#[derive(Clone, Copy)]
struct Setting {
    hidden: usize,
    batch: usize,
    eta: Float,
    lambda: Float,
    cross_entropy: bool,
}

const W1: Setting =
    Setting { hidden: 30, batch: 10, eta: 3.0, lambda: 0.0, cross_entropy: false };
const W2: Setting =
    Setting { hidden: 100, batch: 10, eta: 0.5, lambda: 5.0, cross_entropy: true };
const W3: Setting = Setting { batch: 128, ..W2 };

/// The memory of a mini-batch, allocated once.
struct Workspace {
    inputs: SparseRows,
    columns: ByColumn,
    /// Activations of the two layers, one example per row.
    activations: [Array2<Float>; 2],
    delta: Array2<Float>,
}

impl Workspace {
    fn new(setting: Setting) -> Workspace {
        let Setting { hidden, batch, .. } = setting;
        Workspace {
            inputs: SparseRows::new(),
            columns: ByColumn::new(),
            activations: [Array2::zeros((batch, hidden)), Array2::zeros((batch, CLASSES))],
            delta: Array2::zeros((batch, hidden)),
        }
    }
}

/// The first m rows: the last mini-batch may be short.
fn first(matrix: &mut Array2<Float>, m: usize) -> ArrayViewMut2<'_, Float> {
    matrix.view_mut().split_at(Axis(0), m).0
}

#[inline(always)]
fn sigmoid(z: Float) -> Float {
    1.0 / (1.0 + exp(-z))
}

/// a ← σ(z + b), row by row.
fn activate(mut z: ArrayViewMut2<Float>, biases: &Array1<Float>) {
    z += biases;
    numerics::apply(sigmoid, z.as_slice_mut().expect("standard layout"));
}

impl Network {
    fn new(setting: Setting) -> Network {
        let mut rng = numerics::stream(7, "weights", 0);
        let mut layer = |outputs: usize, inputs: usize| {
            let sd = if setting.cross_entropy { 1.0 / (inputs as Float).sqrt() } else { 1.0 };
            Array2::from_shape_simple_fn((outputs, inputs).f(), || {
                sd * numerics::normal(&mut rng)
            })
        };
        Network {
            weights: [layer(setting.hidden, PIXELS), layer(CLASSES, setting.hidden)],
            biases: [Array1::zeros(setting.hidden), Array1::zeros(CLASSES)],
        }
    }

    /// The hidden activations and the weighted inputs of the output layer, which suffice to classify.
    fn feedforward(&self, inputs: &SparseRows, activations: &mut [Array2<Float>; 2]) {
        let m = inputs.nrows();
        let [hidden, output] = activations;
        let mut hidden = first(hidden, m);
        inputs.product_into(self.weights[0].t(), &mut hidden);
        activate(hidden.view_mut(), &self.biases[0]);
        let mut output = first(output, m);
        product_into(&hidden, self.weights[1].t(), &mut output);
        output += &self.biases[1];
    }

    /// One step of gradient descent on a mini-batch; false if it diverged.
    fn step(
        &mut self,
        setting: Setting,
        data: &Data,
        batch: &[usize],
        work: &mut Workspace,
    ) -> bool {
        let m = batch.len();
        data.images.gather(batch, &mut work.inputs);
        self.feedforward(&work.inputs, &mut work.activations);

        let [hidden, output] = &mut work.activations;
        numerics::apply(sigmoid, output.as_slice_mut().expect("standard layout"));
        let (hidden, mut delta_2) = (hidden.view().split_at(Axis(0), m).0, first(output, m));
        for (mut row, &i) in delta_2.outer_iter_mut().zip(batch) {
            for (j, a) in row.iter_mut().enumerate() {
                let error = *a - Float::from(u8::from(j == data.labels[i]));
                *a = if setting.cross_entropy { error } else { error * (*a * (1.0 - *a)) };
            }
        }
        let mut delta_1 = first(&mut work.delta, m);
        product_into(&delta_2, &self.weights[1], &mut delta_1);
        delta_1.zip_mut_with(&hidden, |delta, a| *delta *= a * (1.0 - a));

        let rate = setting.eta / m as Float;
        let decay = 1.0 - setting.eta * setting.lambda / data.labels.len() as Float;
        for (biases, delta) in self.biases.iter_mut().zip([delta_1.view(), delta_2.view()]) {
            for (bias, delta) in biases.iter_mut().zip(delta.columns()) {
                *bias -= rate * numerics::sum(delta);
            }
        }
        work.columns.regroup(&work.inputs);
        let [first, second] = &mut self.weights;
        descend(second, decay, rate, &delta_2, &hidden)
            & descend(first, decay, rate, &delta_1, &work.columns)
    }
}

struct Data {
    images: ByteRows,
    labels: Vec<usize>,
}

impl Data {
    fn new(set: &Dataset) -> Data {
        let labels = (0..set.len()).map(|i| set.label(i)).collect();
        Data { images: ByteRows::new(set.all_pixels(), PIXELS, 255.0), labels }
    }
}

fn training(c: &mut Criterion) {
    let mnist = Mnist::load().expect("the crate's own data");
    let data = Data::new(&mnist.training);
    for (name, setting) in [("W1", W1), ("W2", W2), ("W3", W3)] {
        let mut network = Network::new(setting);
        let mut work = Workspace::new(setting);
        let mut epoch = 0;
        let order = |epoch| {
            numerics::permutation(&mut numerics::stream(7, "shuffle", epoch), data.labels.len())
        };
        c.bench_function(name, |bencher| {
            bencher.iter_batched(
                || {
                    epoch += 1;
                    order(epoch)
                },
                |order| {
                    for batch in order.chunks(setting.batch) {
                        assert!(network.step(setting, &data, batch, &mut work), "diverged");
                    }
                },
                BatchSize::PerIteration,
            );
        });
    }
}

/// W4. The images are in the network's own input form, as the peers' are.
fn inference(c: &mut Criterion) {
    let mnist = Mnist::load().expect("the crate's own data");
    let data = Data::new(&mnist.test);
    let setting = Setting { batch: 100, ..W2 };
    let network = Network::new(setting);
    let mut work = Workspace::new(setting);
    let all: Vec<usize> = (0..data.labels.len()).collect();
    let batches: Vec<(&[usize], SparseRows)> = all
        .chunks(setting.batch)
        .map(|batch| {
            let mut inputs = SparseRows::new();
            data.images.gather(batch, &mut inputs);
            (batch, inputs)
        })
        .collect();
    c.bench_function("W4", |bencher| {
        bencher.iter(|| {
            let mut correct = 0;
            for (batch, inputs) in &batches {
                network.feedforward(inputs, &mut work.activations);
                for (output, &i) in work.activations[1].outer_iter().zip(*batch) {
                    let largest =
                        (1..CLASSES).fold(0, |b, j| if output[j] > output[b] { j } else { b });
                    correct += usize::from(largest == data.labels[i]);
                }
            }
            correct
        });
    });
}

/// The dense product that inner layers use, without the zeros that W1–W4 live on.
fn dense(c: &mut Criterion) {
    let mut rng = numerics::stream(7, "dense", 0);
    let mut matrix = |m, n| Array2::from_shape_simple_fn((m, n), || numerics::normal(&mut rng));
    let (a, b) = (matrix(128, 100), matrix(100, 100));
    c.bench_function("dense 128x100 by 100x100", |bencher| {
        bencher.iter(|| product(&a, &b));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(std::time::Duration::from_secs(1));
    targets = training, inference, dense
}
criterion_main!(benches);
