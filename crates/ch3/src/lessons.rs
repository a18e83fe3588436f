//! What a network learns from, epoch after epoch: the same examples each time, or images that are
//! distorted anew. Page: *More data and data augmentation*.

use std::borrow::Cow;

use ch2::examples::Examples;
use mnist::Dataset;

use crate::expansion::{Distortion, Expansion, with_shifts};
use crate::threads::Threads;

/// The examples of every epoch.
#[derive(Clone, Debug)]
pub struct Lessons<'a> {
    plan: Plan<'a>,
    pub(crate) threads: Threads,
}

#[derive(Clone, Debug)]
enum Plan<'a> {
    Same(Cow<'a, Examples>),
    InTurn(&'a [Examples]),
    Distorted(&'a Dataset, Distortion),
}

impl<'a> From<Plan<'a>> for Lessons<'a> {
    fn from(plan: Plan<'a>) -> Lessons<'a> {
        Lessons { plan, threads: Threads::ONE }
    }
}

/// The same examples in every epoch.
impl<'a> From<&'a Examples> for Lessons<'a> {
    fn from(examples: &'a Examples) -> Lessons<'a> {
        Plan::Same(Cow::Borrowed(examples)).into()
    }
}

/// One part after the other, each for an epoch, again and again. All parts must have the same length.
impl<'a> From<&'a [Examples]> for Lessons<'a> {
    fn from(parts: &'a [Examples]) -> Lessons<'a> {
        Plan::InTurn(parts).into()
    }
}

impl<'a> Lessons<'a> {
    /// Images, expanded.
    pub fn new(images: &'a Dataset, expansion: Expansion) -> Lessons<'a> {
        let plan = match expansion {
            Expansion::None => Plan::Same(Cow::Owned(Examples::from(images))),
            Expansion::Shifts => Plan::Same(Cow::Owned(Examples::from(&with_shifts(images)))),
            Expansion::Affine => Plan::Distorted(images, Distortion::AFFINE),
            Expansion::Elastic => Plan::Distorted(images, Distortion::ELASTIC),
        };
        plan.into()
    }

    /// Images, in every epoch distorted anew, and no further than this.
    pub fn distorted(images: &'a Dataset, distortion: Distortion) -> Lessons<'a> {
        Plan::Distorted(images, distortion).into()
    }

    /// The same, on several threads.
    pub fn on(self, threads: Threads) -> Lessons<'a> {
        Lessons { threads, ..self }
    }

    /// How many examples an epoch has.
    pub fn len(&self) -> usize {
        match &self.plan {
            Plan::Same(examples) => examples.len(),
            Plan::InTurn(parts) => parts.first().map_or(0, Examples::len),
            Plan::Distorted(images, _) => images.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The examples of an epoch, the first being 1.
    pub fn epoch(&self, seed: u64, epoch: u64) -> Cow<'_, Examples> {
        match &self.plan {
            Plan::Same(examples) => Cow::Borrowed(examples),
            Plan::InTurn(parts) => Cow::Borrowed(&parts[(epoch as usize - 1) % parts.len()]),
            Plan::Distorted(images, distortion) => {
                let today = distortion.apply_on(images, seed, epoch, self.threads);
                Cow::Owned(Examples::from(&today))
            }
        }
    }
}
