//! What a file knows of a training: enough to go on with it, so that a training that was saved and loaded
//! is the training that was not. Page: *The whole program: save, stop, resume*.

use ch2::examples::Examples;
use mnist::Dataset;
use sha2::{Digest, Sha256};

use super::{Checkpoint, hex};
use crate::lessons::Lessons;
use crate::network::Net;
use crate::optimizer::Memory;
use crate::recipe::Recipe;
use crate::state::{Epoch, State};
use crate::trainer::{Impossible, Trainer};

/// What is known of a training.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    /// What was chosen when it began.
    pub recipe: Recipe,
    /// The number of training images, before expansion.
    pub images: usize,
    /// SHA-256 of these images and their labels.
    pub examples: String,
    /// The epochs so far.
    pub record: Vec<Epoch>,
    /// How many mini-batches of the next epoch are done, too.
    pub batches: usize,
    /// The network as it is now, if the checkpoint's is that of an earlier epoch.
    pub latest: Option<Net>,
    /// What the optimizer remembers.
    pub memories: Vec<Memory>,
}

/// A checkpoint that is that of a network only.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unknown {
    /// There is no training in it.
    #[error(
        "the file says nothing of a training; it can be evaluated, but not trained further"
    )]
    Training,
    /// The training in it is not one.
    #[error(transparent)]
    Impossible(#[from] Impossible),
}

/// A change of patience that comes too late.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {0}; leave it out, or train anew")]
pub struct TooLate(&'static str);

/// SHA-256 of images and labels.
pub fn hash_of_images(images: &Dataset) -> String {
    let mut sha = Sha256::new();
    sha.update(images.all_pixels());
    sha.update(images.labels());
    hex(&sha.finalize())
}

impl Training {
    /// Ends the training as this recipe ends one.
    ///
    /// # Errors
    /// [`TooLate`] if with patience the best network should have been kept from the beginning, or has been
    /// kept for nothing; nothing has changed then.
    pub fn aim(&mut self, goal: &Recipe) -> Result<(), TooLate> {
        let begun = !self.record.is_empty();
        match (self.recipe.patience, goal.patience) {
            (None, Some(_)) if begun => {
                let began = "a training that began with it, found one that did not keep its best network";
                return Err(TooLate(began));
            }
            (Some(_), None) if begun => {
                let number = "a number, for the training keeps its best network, found none";
                return Err(TooLate(number));
            }
            _ => {}
        }
        let (epochs, patience) = (goal.epochs, goal.patience);
        self.recipe = Recipe { epochs, patience, ..self.recipe.clone() };
        Ok(())
    }
}

impl Checkpoint {
    /// A network that has learned nothing yet, and is going to learn from these images.
    pub fn new(recipe: &Recipe, images: &Dataset) -> Checkpoint {
        let net = recipe.start();
        let State { record, batches, memories, .. } = State::new(&net.layers);
        let (images, examples) = (images.len(), hash_of_images(images));
        let recipe = recipe.clone();
        let latest = None;
        let training = Training { recipe, images, examples, record, batches, latest, memories };
        Checkpoint { net, training: Some(training) }
    }

    /// The training, ready to go on.
    ///
    /// # Errors
    /// [`Unknown`] if nothing is known of one, or its parts contradict each other.
    pub fn trainer<'a>(
        &self,
        lessons: impl Into<Lessons<'a>>,
        validation: &'a Examples,
    ) -> Result<Trainer<'a>, Unknown> {
        let training = self.training.as_ref().ok_or(Unknown::Training)?;
        let Training { recipe, record, batches, latest, memories, .. } = training.clone();
        let (net, best) = match latest {
            Some(latest) => (latest, Some(self.net.clone())),
            None => (self.net.clone(), None),
        };
        let state = State { record, batches, memories, best };
        Ok(Trainer::resume(net, &recipe, lessons, state)?.judged_by(validation))
    }

    /// The network as it is now, which with patience need not be the one to use.
    pub fn latest(&self) -> &Net {
        let latest = self.training.as_ref().and_then(|training| training.latest.as_ref());
        latest.unwrap_or(&self.net)
    }

    /// Takes over how far the training has come.
    pub fn follow(&mut self, trainer: &Trainer) {
        let Some(training) = &mut self.training else { return };
        let State { record, batches, memories, best } = trainer.state();
        let latest = best.is_some().then(|| trainer.net().clone());
        self.net = best.unwrap_or_else(|| trainer.net().clone());
        let recipe = trainer.recipe().clone();
        *training = Training { recipe, record, batches, memories, latest, ..training.clone() };
    }
}
