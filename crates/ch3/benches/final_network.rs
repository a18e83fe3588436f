//! What an epoch of the final network takes, and how much of it the distortions are.
//!
//! | group | measurement | what is done |
//! |---|---|---|
//! | `final` | `epoch` | all 50,000 images distorted, and learned from in mini-batches of 10 |
//! | | `distortion` | the first half of this alone |

use std::time::Duration;

use ch3::activation::Activation;
use ch3::data::Data;
use ch3::dropout::Dropout;
use ch3::expansion::Distortion;
use ch3::initializer::Initializer;
use ch3::network::Network;
use ch3::objective::Objective;
use ch3::optimizer::Rule;
use ch3::regularization::Regularization;
use ch3::trainer::{Settings, Trainer};
use criterion::{Criterion, criterion_group, criterion_main};
use mnist::Mnist;
use numerics::stream;

fn epoch(c: &mut Criterion) {
    let images = Mnist::load().expect("the crate's own data").training;
    let data = Data::from(&images);
    let rng = &mut stream(1, "network", 0);
    let network = Network::new(
        &[784, 800, 10],
        Activation::Relu,
        Objective::SOFTMAX,
        Initializer::He,
        rng,
    );
    let (regularization, dropout) = (Regularization::None, Dropout::NONE);
    let optimizer = Rule::Descent;
    let settings =
        Settings { batch: 10, eta: 0.1, regularization, dropout, optimizer, seed: 1 };
    let mut trainer = Trainer::new(network, &data, settings).expect("nothing decays");
    let mut group = c.benchmark_group("final");
    group.bench_function("epoch", |bencher| {
        bencher.iter(|| {
            let epoch = trainer.state().epoch + 1;
            let today = Data::from(&Distortion::ELASTIC.apply(&images, 1, epoch));
            trainer.epoch_on(&today).expect("it stays finite")
        });
    });
    group.bench_function("distortion", |bencher| {
        bencher.iter(|| Data::from(&Distortion::ELASTIC.apply(&images, 1, 1)));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(40));
    targets = epoch
}
criterion_main!(benches);
