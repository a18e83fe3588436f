//! What the step of an optimizer costs, beside that of plain descent.
//!
//! | group | measurement | what is done |
//! |---|---|---|
//! | `epoch-10` | `descent` | one epoch on 10,000 images, mini-batches of 10; the step is made in one pass |
//! | | `momentum`, … `AdamW` | the same with the gradient measured first, and then the optimizer's step |
//! | `epoch-100` | the same | mini-batches of 100, so a tenth of the steps |
//!
//! The network is 784-30-10 everywhere. `cargo xtask bench ch3` stores the times, each beside the first of its
//! group.

use std::time::Duration;

use ch2::examples::Examples;
use ch3::objective::Objective;
use ch3::optimizer::{AdaGrad, Adam, AdamW, Momentum, Nesterov, RmsProp, Rule};
use ch3::recipe::Recipe;
use ch3::trainer::Trainer;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use mnist::Mnist;

const ADAM: Adam = Adam::RECOMMENDED;
const RULES: [(&str, Rule); 7] = [
    ("descent", Rule::Descent),
    ("momentum", Rule::Momentum(Momentum { mu: 0.9 })),
    ("Nesterov", Rule::Nesterov(Nesterov { mu: 0.9 })),
    ("AdaGrad", Rule::AdaGrad(AdaGrad { epsilon: 1e-8 })),
    ("RMSProp", Rule::RmsProp(RmsProp { rho: 0.9, epsilon: 1e-8 })),
    ("Adam", Rule::Adam(ADAM)),
    ("AdamW", Rule::AdamW(AdamW { adam: ADAM, lambda: 0.01 })),
];

/// A training that has not begun, always the same one.
fn trainer(data: &Examples, optimizer: Rule, batch: usize) -> Trainer<'_> {
    let objective = Objective::CROSS_ENTROPY;
    let recipe = Recipe { objective, batch, eta: 0.001, optimizer, ..Recipe::default() };
    Trainer::new(&recipe, data).expect("no decay that could be refused")
}

fn epoch(c: &mut Criterion) {
    let mnist = Mnist::load().expect("the crate's own data");
    let data = Examples::from(&mnist.training.first(10_000));
    for batch in [10, 100] {
        let mut group = c.benchmark_group(format!("epoch-{batch}"));
        for (name, optimizer) in RULES {
            group.bench_function(name, |bencher| {
                bencher.iter_batched_ref(
                    || trainer(&data, optimizer, batch),
                    |trainer| trainer.next().expect("it goes on").expect("finite"),
                    BatchSize::PerIteration,
                );
            });
        }
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).warm_up_time(Duration::from_secs(1));
    targets = epoch
}
criterion_main!(benches);
