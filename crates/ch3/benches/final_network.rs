//! What an epoch of the final network takes, and how much of it the distortions are.
//!
//! | group | measurement | what is done |
//! |---|---|---|
//! | `final` | `epoch` | all 50,000 images distorted, and learned from in mini-batches of 10 |
//! | | `distortion` | the first half of this alone |

use std::time::Duration;

use ch2::examples::Examples;
use ch3::activation::Unit;
use ch3::expansion::{Distortion, Expansion};
use ch3::initializer::Initializer;
use ch3::lessons::Lessons;
use ch3::recipe::Recipe;
use ch3::trainer::Trainer;
use criterion::{Criterion, criterion_group, criterion_main};
use mnist::Mnist;

fn epoch(c: &mut Criterion) {
    let images = Mnist::load().expect("the crate's own data").training;
    let recipe = Recipe {
        sizes: vec![784, 800, 10],
        hidden: Unit::Relu,
        initializer: Initializer::He,
        expansion: Expansion::Elastic,
        seed: 1,
        epochs: usize::MAX,
        ..Recipe::default()
    };
    let lessons = Lessons::new(&images, recipe.expansion);
    let mut trainer = Trainer::new(&recipe, lessons).expect("nothing decays");
    let mut group = c.benchmark_group("final");
    group.bench_function("epoch", |bencher| {
        bencher.iter(|| trainer.next().expect("it goes on").expect("it stays finite"));
    });
    group.bench_function("distortion", |bencher| {
        bencher.iter(|| Examples::from(&Distortion::ELASTIC.apply(&images, 1, 1)));
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
