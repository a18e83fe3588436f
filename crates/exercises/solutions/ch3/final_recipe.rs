//! Exercise 3-58: Ninety-eight for the price of one epoch (page The final network)
//!
//! One epoch of the page's network is 50,000 images times 636,010 weights and biases, 31.8 billion.
//! Your budget is 32 billion: a network that reads 98 % of the validation images for the price of one epoch of that
//! one. An image costs a multiplication for each weight on its way forward and about two on its way back, so
//! the count is fair, and the same on every machine; on one core it is some seconds, and inventing images some
//! more. It pays for 8 epochs of 784-100-10, or for 26 of 784-30-10. All the rest is your choice.

use ch3::activation::Unit;
use ch3::expansion::Expansion;
use ch3::initializer::Initializer;
use ch3::recipe::Recipe;
use ch3::schedule::Schedule;

/// A recipe within the budget after which the network reads at least 98 % of the validation images.
fn plan() -> Recipe {
    // The budget buys neurons or epochs. The page's network would get one epoch: it reads 96.6 % after it,
    // since its rate had no time to fall. A hundred get eight epochs, enough for a half wave, and for images
    // that are never the same. The rate comes to nothing exactly when the budget does: the half wave is as long
    // as the training. Affine distortions: the table shows no difference to elastic ones that seeds could not
    // make, and they take less time.
    let epochs = 8;
    Recipe {
        sizes: vec![784, 100, 10],
        hidden: Unit::Relu,
        initializer: Initializer::He,
        schedule: Schedule::Cosine { epochs: epochs as u64 },
        expansion: Expansion::Affine,
        seed: 1,
        epochs,
        ..Recipe::default()
    }
}
