//! What a network learns from, epoch after epoch: the same examples each time, or images that are
//! distorted anew. Page: *More data, real and invented*.

use std::borrow::Cow;

use ch2::examples::Examples;
use mnist::Dataset;

use crate::expansion::{Distortion, Expansion, with_shifts};
use crate::threads::Threads;

/// The examples of every epoch.
#[derive(Clone, Debug)]
pub struct Lessons<'a> {
    examples: Cow<'a, Examples>,
    distorted: Option<(&'a Dataset, Distortion)>,
    pub(crate) threads: Threads,
}

/// The same examples in every epoch.
impl<'a> From<&'a Examples> for Lessons<'a> {
    fn from(examples: &'a Examples) -> Lessons<'a> {
        Lessons { examples: Cow::Borrowed(examples), distorted: None, threads: Threads::ONE }
    }
}

impl<'a> Lessons<'a> {
    /// Images, expanded.
    pub fn new(images: &'a Dataset, expansion: Expansion) -> Lessons<'a> {
        let distortion = match expansion {
            Expansion::None => None,
            Expansion::Shifts => {
                let examples = Cow::Owned(Examples::from(&with_shifts(images)));
                return Lessons { examples, distorted: None, threads: Threads::ONE };
            }
            Expansion::Affine => Some(Distortion::AFFINE),
            Expansion::Elastic => Some(Distortion::ELASTIC),
        };
        Lessons::distorted(images, distortion)
    }

    /// Images, in every epoch distorted in new ways.
    pub fn distorted(images: &'a Dataset, distortion: Option<Distortion>) -> Lessons<'a> {
        Lessons {
            examples: Cow::Owned(Examples::from(images)),
            distorted: distortion.map(|distortion| (images, distortion)),
            threads: Threads::ONE,
        }
    }

    /// The same, on several threads.
    pub fn on(self, threads: Threads) -> Lessons<'a> {
        Lessons { threads, ..self }
    }

    /// How many examples an epoch has.
    pub fn len(&self) -> usize {
        self.examples.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.examples.is_empty()
    }

    // ANCHOR: epoch
    /// The examples of an epoch.
    pub fn epoch(&self, seed: u64, epoch: u64) -> Cow<'_, Examples> {
        match self.distorted {
            None => Cow::Borrowed(&self.examples),
            Some((images, distortion)) => {
                let today = distortion.apply_on(images, seed, epoch, self.threads);
                Cow::Owned(Examples::from(&today))
            }
        }
    }
    // ANCHOR_END: epoch
}
