//! The tests of `final_recipe`; leave them as they are.

use ch3::data::Data;
use ch3::state::State;
use ch3::trainer::Trainer;
use mnist::Mnist;
use std::collections::HashSet;

use super::*;

/// What may be spent: images times weights and biases, in all epochs together.
const BUDGET: usize = 32_000_000_000;

/// The weights and biases that an image meets.
fn parameters(network: &Network) -> usize {
    let weights = network.weights.iter().map(|w| w.len()).sum::<usize>();
    weights + network.biases.iter().map(|b| b.len()).sum::<usize>()
}

#[test]
fn plan_1_is_for_images_of_digits() {
    let Plan { network, epochs, .. } = plan();
    let sizes = network.sizes();
    let ends = (sizes.first(), sizes.last());
    assert_eq!(
        ends,
        (Some(&784), Some(&10)),
        "784 pixels go in and ten outputs come out: sizes {sizes:?}"
    );
    assert!(epochs > 0, "a plan without an epoch leaves the network as it began");
}

#[test]
fn plan_2_stays_within_the_budget() {
    let Plan { network, epochs, .. } = plan();
    let epoch = 50_000 * parameters(&network);
    let spent = epoch * epochs as usize;
    assert!(
        spent <= BUDGET,
        "{epochs} epochs of 50,000 images and {} weights and biases cost {:.1} billion; the budget \
         of {:.0} pays for {} of them",
        parameters(&network),
        spent as f64 / 1e9,
        BUDGET as f64 / 1e9,
        BUDGET / epoch
    );
}

#[test]
fn plan_3_learns_from_the_training_images_alone() {
    let mnist = Mnist::load().expect("the data of the book");
    let few = mnist.training.first(500);
    let plan = plan();
    let images =
        |set: &Dataset| (0..set.len()).map(|i| set.pixels(i).to_vec()).collect::<HashSet<_>>();
    let (validation, test) = (images(&mnist.validation), images(&mnist.test));
    for epoch in [1, plan.epochs] {
        let learned = (plan.images)(&few, epoch);
        assert_eq!(
            learned.len(),
            500,
            "of 500 training images epoch {epoch} makes {}",
            learned.len()
        );
        for i in 0..learned.len() {
            for (set, images) in [("validation", &validation), ("test", &test)] {
                assert!(
                    !images.contains(learned.pixels(i)),
                    "epoch {epoch} learns from an image of the {set} set: who has seen the questions is not \
                     asked how well he reads"
                );
            }
        }
    }
}

#[test]
fn slow_training_ends_with_a_network_that_reads_98_percent() {
    // Whatever the other tests reject is not worth a training.
    plan_2_stays_within_the_budget();
    plan_3_learns_from_the_training_images_alone();
    let mnist = Mnist::load().expect("the data of the book");
    let judges = Data::from(&mnist.validation);
    let Plan { mut network, settings, schedule, epochs, images } = plan();
    let memories = vec![Default::default(); 2 * network.weights.len()];
    let mut state = State { epoch: 0, batches: 0, memories };
    let mut diary = String::new();
    for epoch in 1..=epochs {
        let data = Data::from(&images(&mnist.training, epoch));
        let settings = Settings { eta: schedule.eta(settings.eta, epoch), ..settings };
        let mut trainer = match Trainer::resume(network, &data, settings, state) {
            Ok(trainer) => trainer,
            Err(refused) => panic!("epoch {epoch}: {refused}"),
        };
        if let Some(Err(diverged)) = trainer.next() {
            panic!("epoch {epoch}: {diverged}. After the epochs before:{diary}");
        }
        let right = trainer.score(&judges).correct;
        diary += &format!(" {:.2}", right as f64 / 100.0);
        state = trainer.state().clone();
        network = trainer.network;
    }
    let right = network.score(&judges).correct;
    println!("{right} of 10,000 (`-- --nocapture` shows this)");
    assert!(
        right >= 9800,
        "{right} of 10,000 validation images, and 9,800 are wanted; after each epoch, in percent:{diary}"
    );
}
