//! What a model and its training are, in the words of the program. Page: *The whole program: save, stop, resume*.

use super::{Checkpoint, Training};
use crate::early_stopping::Patience;
use crate::network::Net;
use crate::recipe::Recipe;
use crate::score::Score;

impl Checkpoint {
    /// The network: its layers and what they do.
    pub fn title(&self) -> String {
        let Net { hidden, objective, .. } = &self.net;
        let sizes: Vec<String> = self.net.sizes().iter().map(usize::to_string).collect();
        format!("{}, {hidden}, {}, {}", sizes.join("-"), objective.output(), objective.loss())
    }

    /// What is going to be trained, with so many images to choose by.
    pub fn beginning(&self, validation: usize) -> String {
        let images = self.training.as_ref().map_or(0, |training| training.images);
        format!(
            "{}; {images} training images, {validation} validation images\n\n",
            self.title()
        )
    }

    /// What has come of it.
    pub fn end(&self) -> String {
        let best = self.training.as_ref().and_then(|training| {
            let number = training.best()?;
            let Score { correct, of, .. } = training.record[number - 1].score?;
            let kept = training.recipe.patience.map_or("", |_| ", whose network is kept");
            Some(format!("best epoch: {number}, {correct} of {of}{kept}\n"))
        });
        format!("\n{}hash of the parameters: {}\n", best.unwrap_or_default(), self.hash())
    }
}

impl Training {
    /// How far the training is.
    pub fn place(&self) -> String {
        let (epochs, batches) = (self.record.len(), self.batches);
        match batches {
            0 => format!("before epoch {}", epochs + 1),
            _ => format!(
                "in epoch {}, after {batches} of its {} mini-batches",
                epochs + 1,
                self.recipe.batches(self.images)
            ),
        }
    }

    /// The best epoch on the validation images so far, the first being 1.
    pub fn best(&self) -> Option<usize> {
        let mut rule = Patience::new(usize::MAX);
        for score in self.record.iter().filter_map(|epoch| epoch.score) {
            rule.judge(score.correct as f64);
        }
        rule.best().map(|(epoch, _)| epoch)
    }

    /// What was chosen, as names and values of the program's flags.
    pub fn flags(&self) -> Vec<(&'static str, String)> {
        let words = Recipe::WORDS.iter().map(|&(word, _)| word);
        let chosen = words.map(|word| (word, self.recipe.get(word)));
        chosen.chain([("images", self.images.to_string())]).collect()
    }
}
