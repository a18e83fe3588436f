//! A network of one's own: trained until the validation images say stop, judged, saved.
#![allow(clippy::print_stdout)] // a program speaks

use ch3::{Checkpoint, Examples, Lessons, Mnist, Recipe, Trainer, Unit};

// ANCHOR: digits
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mnist = Mnist::load()?;
    let recipe = Recipe { hidden: Unit::Relu, patience: Some(2), ..Recipe::default() };
    let (lessons, judge) =
        (Lessons::new(&mnist.training, recipe.expansion), (&mnist.validation).into());
    let mut trainer = Trainer::new(&recipe, lessons)?.judged_by(&judge);
    for epoch in &mut trainer {
        println!("{}", epoch?);
    }
    let net = trainer.into_best();
    println!("test images: {}", net.score(&Examples::from(&mnist.test)));
    Ok(std::fs::write("digits.json", Checkpoint::from(net).to_json()?)?)
}
// ANCHOR_END: digits
