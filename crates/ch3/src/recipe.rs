//! The recipe of a training: everything that decides what comes out of it, in one place.
//!
//! Cells, the trainer, model files and the flags of the program all use this one type, so a new
//! hyper-parameter is a line here and a line where it acts. Page: *The network as a library*.

use numerics::{Float, stream};
use serde::{Deserialize, Serialize};

use crate::activation::Unit;
use crate::dropout::Dropout;
use crate::expansion::Expansion;
use crate::initializer::Initializer;
use crate::network::Net;
use crate::objective::Objective;
use crate::optimizer::{AdamW, Rule};
use crate::regularization::{BadDecay, Regularization};
use crate::schedule::Schedule;
use crate::spelling::{Misspelt, Spelled};

/// The type [`Recipe`], with a value to begin from and names for its hyper-parameters: of each one the
/// word that files and flags use, its type, the usual value, and what it is.
macro_rules! recipe {
    (
        network { $($part:ident: $kind:ty = $made:expr, $is:literal;)* }
        training { $($word:literal $field:ident: $type:ty = $usual:expr, $what:literal;)* }
    ) => {
        /// What a network is, and how it is trained.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Recipe {
            $(#[doc = $is] #[serde(skip)] pub $part: $kind,)* // in a file they are the network's own
            $(#[doc = $what] #[serde(rename = $word)] pub $field: $type,)*
        }

        impl Default for Recipe {
            fn default() -> Recipe {
                Recipe { $($part: $made,)* $($field: $usual,)* }
            }
        }

        impl Recipe {
            /// The hyper-parameters: word and meaning.
            pub const WORDS: &[(&str, &str)] = &[$(($word, $what)),*];

            /// The hyper-parameter of this word as text.
            ///
            /// # Panics
            /// If there is none of this word.
            pub fn get(&self, word: &str) -> String {
                match word { $($word => self.$field.spell(),)* _ => panic!("no {word}") }
            }

            /// What can be written for it.
            ///
            /// # Panics
            /// If there is none of this word.
            pub fn forms(word: &str) -> String {
                match word { $($word => <$type>::forms(),)* _ => panic!("no {word}") }
            }

            /// Changes the hyper-parameter of this word.
            ///
            /// # Errors
            /// [`Misspelt`] if the text is not one of its values; nothing has changed then.
            ///
            /// # Panics
            /// If there is none of this word.
            pub fn set(&mut self, word: &str, text: &str) -> Result<(), Misspelt> {
                let misspelt = || Misspelt(Recipe::forms(word));
                match word {
                    $($word => self.$field = Spelled::read(text).ok_or_else(misspelt)?,)*
                    _ => panic!("no {word}"),
                }
                Ok(())
            }
        }
    };
}

// ANCHOR: recipe
recipe! {
    network {
        sizes: Vec<usize> = vec![784, 30, 10], "Neurons of each layer, inputs first, outputs last";
        hidden: Unit = Unit::Sigmoid, "What the hidden neurons do";
        objective: Objective = Objective::SOFTMAX, "What the output neurons do, and what it costs";
    }
    training {
        "init" initializer: Initializer = Initializer::Scaled, "Where the weights begin";
        "optimizer" optimizer: Rule = Rule::Descent, "What is made of a gradient";
        "eta" eta: Float = 0.1, "The learning rate η";
        "schedule" schedule: Schedule = Schedule::Constant, "How η falls";
        "halving" halving: Option<usize> = None,
            "Halve η when this many epochs in a row were no better on the validation images; end at 1/128";
        "clip" clip: Option<Float> = None, "Shorten a longer gradient to this length";
        "lambda" regularization: Regularization = Regularization::None, "The price λ of large weights";
        "dropout" dropout: Dropout = Dropout::NONE, "The probability with which a hidden neuron is left out";
        "expansion" expansion: Expansion = Expansion::None, "More images from those there are";
        "batch" batch: usize = 10, "Examples in a mini-batch, m";
        "seed" seed: u64 = 7, "Where all random numbers come from";
        "epochs" epochs: usize = 30, "End after this many epochs";
        "patience" patience: Option<usize> = None,
            "End when this many epochs in a row were no better on the validation images; keep the best network";
    }
}
// ANCHOR_END: recipe

/// A recipe that cannot be followed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// A number that is none of the hyper-parameter's values.
    #[error("{word}: expected {expected}, found {found}")]
    Improper {
        /// The word of the hyper-parameter.
        word: &'static str,
        /// What its values are.
        expected: String,
        /// What it is.
        found: String,
    },
    /// Weight decay would turn or blow up the weights.
    #[error(transparent)]
    Decay(#[from] BadDecay),
    /// Weights would be made smaller in two ways.
    #[error("AdamW decays the weights itself; leave out {0:?}, or take Adam")]
    TwoPenalties(Regularization),
}

impl Recipe {
    /// The network at its start.
    pub fn start(&self) -> Net {
        let Recipe { sizes, hidden, objective, initializer, seed, .. } = self;
        Net::new(sizes, *hidden, *objective, *initializer, &mut stream(*seed, "network", 0))
    }

    /// Whether one can train by it on n examples; by what weight decay then multiplies the weights in
    /// a step of the first epoch. (Later ones have no larger η.)
    ///
    /// # Errors
    /// [`Refused`] says what contradicts what.
    pub fn check(&self, n: usize) -> Result<Float, Refused> {
        if let Rule::AdamW(AdamW { lambda, .. }) = self.optimizer {
            Regularization::L2(lambda).decay(self.eta, 1)?;
            if self.regularization != Regularization::None {
                return Err(Refused::TwoPenalties(self.regularization));
            }
        }
        let decay = self.regularization.decay(self.eta, n)?;
        for &(word, _) in Recipe::WORDS {
            let found = self.get(word);
            if self.clone().set(word, &found).is_err() {
                return Err(Refused::Improper { word, expected: Recipe::forms(word), found });
            }
        }
        Ok(decay)
    }

    /// How many mini-batches an epoch has, made from so many images.
    pub fn batches(&self, images: usize) -> usize {
        let times = if self.expansion == Expansion::Shifts { 5 } else { 1 };
        images.saturating_mul(times).div_ceil(self.batch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hyper_parameter_can_be_said_and_understood() {
        let mut told = Recipe { eta: 0.25, seed: 1, halving: Some(3), ..Recipe::default() };
        let default = Recipe::default();
        for &(word, what) in Recipe::WORDS {
            assert!(what.len() > 5, "{word}: {what}");
            told.set(word, &default.get(word)).unwrap();
            let misspelt = told.set(word, "?").unwrap_err();
            assert_eq!(misspelt, Misspelt(Recipe::forms(word)));
        }
        assert_eq!(told, default);
    }

    #[test]
    fn adamw_may_decay_by_more_than_one_if_eta_is_small() {
        let adamw =
            |text: &str| Recipe { optimizer: text.parse().unwrap(), ..Recipe::default() };
        assert!(adamw("adamw:5").check(100).is_ok(), "ηλ is a half");
        assert!(adamw("adamw:10").check(100).is_err(), "ηλ is 1");
    }

    #[test]
    fn numbers_that_no_training_has_are_refused_by_name() {
        for (word, recipe) in [
            ("eta", Recipe { eta: 0.0, ..Recipe::default() }),
            ("eta", Recipe { eta: Float::NAN, ..Recipe::default() }),
            ("batch", Recipe { batch: 0, ..Recipe::default() }),
            ("epochs", Recipe { epochs: 0, ..Recipe::default() }),
            ("patience", Recipe { patience: Some(0), ..Recipe::default() }),
        ] {
            let message = recipe.check(100).unwrap_err().to_string();
            assert!(message.starts_with(&format!("{word}: expected ")), "{message}");
        }
    }
}
