//! What a model and its training are, in the words of the program.

use super::{Epoch, Model, Spelled, Training};
use crate::network::Network;

impl Model {
    /// The network: its layers and what they do.
    pub fn title(&self) -> String {
        let Network { hidden, objective, .. } = &self.network;
        let sizes: Vec<String> = self.network.sizes().iter().map(usize::to_string).collect();
        let words =
            [hidden.spell(), objective.output().spell(), objective.cost().spell()].join(", ");
        format!("{}, {words}", sizes.join("-"))
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
            let Epoch { correct, of, .. } = training.record[number - 1];
            let kept = training.goal.patience.map_or("", |_| ", whose network is kept");
            Some(format!("best epoch: {number}, {correct} of {of}{kept}\n"))
        });
        format!("\n{}hash of the parameters: {}\n", best.unwrap_or_default(), self.hash())
    }
}

impl Epoch {
    /// The epoch with this number, as a line.
    pub fn line(&self, number: usize) -> String {
        let Epoch { eta, cost, correct, of } = self;
        format!("epoch {number}: {correct} of {of}, cost {cost:.4}, η {eta}\n")
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
                self.choices.batches(self.images)
            ),
        }
    }

    /// The choices, as names and values of the program's flags.
    pub fn flags(&self) -> [(&'static str, String); 12] {
        let choices = &self.choices;
        let or_none =
            |number: Option<u64>| number.map_or_else(|| "none".to_owned(), |n| n.to_string());
        [
            ("init", choices.initializer.spell()),
            ("optimizer", choices.optimizer.spell()),
            ("eta", choices.eta.to_string()),
            ("schedule", choices.schedule.spell()),
            ("halving", or_none(choices.halving)),
            ("lambda", choices.regularization.spell()),
            ("dropout", choices.dropout.spell()),
            ("expansion", choices.expansion.spell()),
            ("batch", choices.batch.to_string()),
            ("seed", choices.seed.to_string()),
            ("images", self.images.to_string()),
            ("patience", or_none(self.goal.patience)),
        ]
    }
}
