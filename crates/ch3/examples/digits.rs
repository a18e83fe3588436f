//! A network of one's own: trained until the validation images say stop, saved, judged by the test images.
#![allow(clippy::print_stdout)] // a program speaks

use ch3::{Checkpoint, Examples, Mnist, Objective, Recipe, Regularization, Trainer};

// ANCHOR: digits
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mnist = Mnist::load()?;
    let [training, judge] = [&mnist.training, &mnist.validation].map(Examples::from);
    let (objective, regularization) = (Objective::CROSS_ENTROPY, Regularization::L2(5.0));
    let usual = Recipe::default();
    let recipe = Recipe { objective, regularization, eta: 0.5, patience: Some(1), ..usual };
    let mut trainer = Trainer::new(&recipe, &training)?.judged_by(&judge);
    while trainer.next().transpose()?.is_some() {
        println!("epoch {}: {}", trainer.record().len(), trainer.score(&judge));
    }
    let best = trainer.into_best();
    let score = best.score(&Examples::from(&mnist.test));
    std::fs::write("digits.json", Checkpoint::from(best).to_json()?)?;
    println!("test images: {} of {}", score.correct, score.of);
    Ok(())
}
// ANCHOR_END: digits
