//! A training in the page: what `digits train` does in a terminal, taken in small pieces. Every piece is a training
//! that was interrupted, and the next one goes on with it; so at any moment there is a whole model, which can be saved,
//! and pausing takes no more than asking for no further piece. Page: *Train it here*.

mod flags;
mod here;
mod marks;
mod refusal;

use std::fmt::Write as _;

use ch3::checkpoint::{Checkpoint, Mistake, Unknown, hash_of_images};
use ch3::state::State;
use ch3::trainer::{Failed, Trainer};
use ch3::{Distortion, Examples, Expansion, Lessons, Recipe};
use figures::Figure;
use mnist::{CLASSES, Dataset, Mnist, PIXELS};
use serde_json::{Value, json};

pub use flags::{Flags, settings};
use marks::Marks;
pub use refusal::Refusal;

/// More weights and biases than this are for the program.
const LARGEST: usize = 2_000_000;

/// A training.
pub struct Training {
    model: Checkpoint,
    taught: Taught,
    validation: Examples,
    marks: Marks,
    /// The epochs that were behind it when it was taken up.
    behind: usize,
    over: bool,
    failed: Option<Failed>,
}

/// What the network learns from.
enum Taught {
    Same(Examples),
    /// Distorted anew in every epoch, and kept for the pieces of it.
    Anew(Dataset, Distortion, Option<(u64, Examples)>),
}

impl Taught {
    fn new(images: Dataset, expansion: Expansion) -> Taught {
        match expansion {
            Expansion::None => Taught::Same(Examples::from(&images)),
            Expansion::Shifts => {
                Taught::Same(Examples::from(&ch3::expansion::with_shifts(&images)))
            }
            Expansion::Affine => Taught::Anew(images, Distortion::AFFINE, None),
            Expansion::Elastic => Taught::Anew(images, Distortion::ELASTIC, None),
        }
    }

    fn lessons(&self) -> Lessons<'_> {
        match self {
            Taught::Same(examples) => examples.into(),
            Taught::Anew(images, distortion, _) => Lessons::distorted(images, *distortion),
        }
    }

    /// The examples of an epoch, the first being 1.
    fn epoch(&mut self, seed: u64, epoch: u64) -> &Examples {
        match self {
            Taught::Same(examples) => examples,
            Taught::Anew(images, distortion, today) => {
                let lessons = Lessons::distorted(images, *distortion);
                let kept = today.take().filter(|(kept, _)| *kept == epoch);
                let new = || (epoch, lessons.epoch(seed, epoch).into_owned());
                &today.insert(kept.unwrap_or_else(new)).1
            }
        }
    }
}

impl Training {
    /// One that begins as these flags say.
    ///
    /// # Errors
    /// [`Refusal`] if one cannot train so.
    pub fn begin(flags: &Flags, mnist: &Mnist) -> Result<Training, Refusal> {
        let (recipe, images) = flags.recipe()?;
        let images = mnist.training.first(images.unwrap_or(mnist.training.len()));
        recipe.check(images.len())?;
        Training::of(Checkpoint::new(&recipe, &images), images, mnist)
    }

    /// One that goes on from a model's file.
    ///
    /// # Errors
    /// [`Refusal`] if the file is damaged, knows nothing of a training, or is that of a training on other images.
    pub fn open(text: &str, mnist: &Mnist) -> Result<Training, Refusal> {
        let model = Checkpoint::from_json(text)?;
        let training = model.training.as_ref().ok_or(Unknown::Training)?;
        let images = mnist.training.first(training.images);
        let reads_digits = matches!(model.net.sizes()[..], [PIXELS, .., CLASSES]);
        if !reads_digits || hash_of_images(&images) != training.examples {
            return Err(Refusal::Images(training.images));
        }
        Training::of(model, images, mnist)
    }

    fn of(model: Checkpoint, images: Dataset, mnist: &Mnist) -> Result<Training, Refusal> {
        let training = model.training.as_ref().ok_or(Unknown::Training)?;
        let (expansion, behind) = (training.recipe.expansion, training.record.len());
        let (marks, taught) = (Marks::new(&images), Taught::new(images, expansion));
        let validation = Examples::from(&mnist.validation);
        let (over, failed) = (false, None);
        let mut begun = Training { model, taught, validation, marks, behind, over, failed };
        begun.over = begun.trainer()?.is_over();
        begun.mark();
        Ok(begun)
    }

    /// Takes so many mini-batches, or as many as are left.
    ///
    /// # Errors
    /// [`Unknown`] if the model contradicts itself, which was looked at when the training began.
    pub fn take(&mut self, batches: usize) -> Result<(), Unknown> {
        let mut left = batches;
        while left > 0 && !self.over && self.failed.is_none() {
            let (done, of) = self.place();
            let piece = Marks::next(done, of).min(left);
            left -= piece;
            self.go(piece)?;
        }
        Ok(())
    }

    // ANCHOR: go
    /// Takes so many mini-batches of an epoch.
    fn go(&mut self, batches: usize) -> Result<(), Unknown> {
        let Training { model, taught, validation, .. } = self;
        let training = model.training.as_ref().ok_or(Unknown::Training)?;
        let examples = taught.epoch(training.recipe.seed, training.record.len() as u64 + 1);
        let mut trainer = model.trainer(examples, validation)?;
        let mut begun = 0..batches;
        match trainer.epoch_until(|| begun.next().is_none()) {
            Ok(_) => {
                model.follow(&trainer);
                self.over = trainer.is_over();
                self.mark();
            }
            Err(failed) => self.failed = Some(failed),
        }
        Ok(())
    }
    // ANCHOR_END: go

    fn trainer(&self) -> Result<Trainer<'_>, Unknown> {
        self.model.trainer(self.taught.lessons(), &self.validation)
    }

    /// How many mini-batches of the epoch are done, and how many it has.
    fn place(&self) -> (usize, usize) {
        let place = |training: &ch3::checkpoint::Training| {
            (training.batches, training.recipe.batches(training.images))
        };
        self.model.training.as_ref().map_or((0, 1), place)
    }

    fn mark(&mut self) {
        let (done, of) = self.place();
        let epochs = self.model.training.as_ref().map_or(0, |training| training.record.len());
        self.marks.add(self.model.latest(), epochs, done, of);
    }

    /// Back to the same start: the seed makes the same network again.
    ///
    /// # Errors
    /// [`Unknown`] if the model contradicts itself.
    pub fn reset(&mut self) -> Result<(), Unknown> {
        let training = self.model.training.as_mut().ok_or(Unknown::Training)?;
        self.model.net = training.recipe.start();
        let State { record, batches, memories, .. } = State::new(&self.model.net.layers);
        let (recipe, latest) = (training.recipe.clone(), None);
        let (images, examples) = (training.images, training.examples.clone());
        *training = ch3::checkpoint::Training {
            recipe,
            images,
            examples,
            record,
            batches,
            latest,
            memories,
        };
        (self.behind, self.failed) = (0, None);
        self.marks.clear();
        self.over = self.trainer()?.is_over();
        self.mark();
        Ok(())
    }

    /// Ends later or earlier than it was going to: as `--resume` takes `--epochs` and `--patience`.
    ///
    /// # Errors
    /// [`Refusal`] if these flags say anything else, or patience comes too late.
    pub fn aim(&mut self, flags: &Flags) -> Result<(), Refusal> {
        let training = self.model.training.as_mut().ok_or(Unknown::Training)?;
        let goal = flags.goal(&training.recipe)?;
        training.aim(&goal)?;
        self.over = self.trainer()?.is_over();
        Ok(())
    }

    /// The model's file, byte for byte that of `digits train --save`.
    ///
    /// # Errors
    /// [`Mistake`] if a number is not finite.
    pub fn save(&self) -> Result<String, Mistake> {
        self.model.to_json()
    }

    /// The figures as they are now, with their names.
    pub fn figures(&self) -> [(&'static str, Figure); 4] {
        self.marks.draw(&self.model)
    }

    /// SHA-256 of the parameters.
    pub fn hash(&self) -> String {
        self.model.hash()
    }

    /// Whether there is nothing left to do.
    pub fn is_over(&self) -> bool {
        self.over || self.failed.is_some()
    }

    /// What the program would have printed by now.
    pub fn transcript(&self) -> String {
        let mut text = self.model.beginning(self.validation.len());
        let record = self.model.training.as_ref().map_or(&[][..], |training| &training.record);
        for (i, epoch) in record.iter().enumerate().skip(self.behind) {
            writeln!(text, "epoch {}: {epoch}", i + 1).ok();
        }
        if self.over { text + &self.model.end() } else { text }
    }

    /// How far it is.
    pub fn status(&self) -> Value {
        let Some(training) = &self.model.training else { return Value::Null };
        let (done, of) = self.place();
        let score = training.record.last().and_then(|epoch| epoch.score);
        json!({
            "title": self.model.title(),
            "place": training.place(),
            "epoch": training.record.len(),
            "epochs": training.recipe.epochs,
            "batch": done,
            "batches": of,
            "correct": score.map(|score| score.correct),
            "of": score.map(|score| score.of),
            "over": self.over,
            "failed": self.failed.map(|failed| failed.to_string()),
            "settings": flags::of(&self.model),
        })
    }

    /// The recipe it follows.
    pub fn recipe(&self) -> Option<&Recipe> {
        self.model.training.as_ref().map(|training| &training.recipe)
    }
}
