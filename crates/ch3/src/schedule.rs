//! Learning-rate schedules: which share of η an epoch is trained with.
//!
//! A [`Schedule`] is known before the training begins. [`Halving`] asks the validation images:
//! when they no longer gain, the steps have become too long.

use numerics::{Float, cos, powf};

/// A learning rate that depends on the epoch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Schedule {
    /// The first epochs, in which η grows in equal steps up to its full size.
    pub warm_up: u64,
    /// What happens after that.
    pub decay: Decay,
}

// ANCHOR: decay
/// How a learning rate falls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Decay {
    /// Not at all.
    Constant,
    /// By a factor, after so many epochs each.
    Step {
        /// The number of epochs with the same rate.
        every: u64,
        /// What is left after each step.
        factor: Float,
    },
    /// Like half a wave, from all to nothing: slowly, fast, slowly.
    Cosine {
        /// The number of epochs until nothing is left.
        epochs: u64,
    },
}

impl Decay {
    /// The share of η that is left after so many epochs.
    fn after(self, epochs: u64) -> Float {
        match self {
            Decay::Constant => 1.0,
            Decay::Step { every, factor } => powf(factor, (epochs / every) as Float),
            Decay::Cosine { epochs: last } => {
                let done = epochs.min(last) as Float / last as Float;
                (1.0 + cos(std::f64::consts::PI * done)) / 2.0
            }
        }
    }
}
// ANCHOR_END: decay

impl Schedule {
    /// η is what it is.
    pub const CONSTANT: Schedule = Schedule { warm_up: 0, decay: Decay::Constant };

    // ANCHOR: share
    /// The share of η for an epoch, the first being 1.
    pub fn share(self, epoch: u64) -> Float {
        if epoch <= self.warm_up {
            epoch as Float / (self.warm_up + 1) as Float
        } else {
            self.decay.after(epoch - self.warm_up - 1)
        }
    }
    // ANCHOR_END: share
}

// ANCHOR: halving
/// Halves the learning rate whenever n epochs in a row bring no improvement, and ends the
/// training when that would leave too little of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Halving {
    /// The patience, in epochs.
    pub n: u64,
    /// The share of η with which no more epoch is trained.
    pub last: Float,
    /// The share of η for the next epoch.
    pub share: Float,
    /// The best number so far.
    pub best: Float,
    /// The epochs since the best number or the latest halving.
    pub waited: u64,
}

impl Halving {
    /// The rule at the beginning of a training. Patience for 0 epochs is taken for 1.
    pub fn new(n: u64, last: Float) -> Halving {
        Halving { n, last, share: 1.0, best: Float::NEG_INFINITY, waited: 0 }
    }

    /// Judges an epoch by a number that should be large; gives the share of η for the next epoch,
    /// or nothing when it is time to stop. NaN is no improvement.
    pub fn judge(&mut self, value: Float) -> Option<Float> {
        if value > self.best {
            self.best = value;
            self.waited = 0;
        } else {
            self.waited += 1;
        }
        if self.waited >= self.n.max(1) {
            self.share /= 2.0;
            self.waited = 0; // a new rate deserves new patience
        }
        (self.share > self.last).then_some(self.share)
    }
}
// ANCHOR_END: halving

#[cfg(test)]
mod tests {
    use super::*;

    /// The shares after each of the numbers, up to the end.
    fn shares(mut rule: Halving, values: impl IntoIterator<Item = Float>) -> Vec<Float> {
        values.into_iter().map_while(|value| rule.judge(value)).collect()
    }

    #[test]
    fn the_seventh_halving_ends_the_training() {
        let flat = shares(Halving::new(1, 1.0 / 128.0), [0.9; 100]);
        assert_eq!(flat, [1.0, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625]);
        let patient = shares(Halving::new(3, 1.0 / 128.0), [0.9; 100]);
        // The first epoch is the best; then seven times three that are not; the last of them ends it.
        assert_eq!(patient.len(), 1 + 7 * 3 - 1);
    }

    #[test]
    fn every_halving_gives_new_patience() {
        let values = [0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.6, 0.6, 0.6];
        let expected = [1.0, 1.0, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.125];
        assert_eq!(shares(Halving::new(2, 1.0 / 128.0), values), expected);
    }

    #[test]
    fn an_improvement_must_beat_the_best_and_not_the_latest() {
        let values = [0.9, 0.1, 0.2, 0.3, 0.4];
        assert_eq!(shares(Halving::new(2, 0.1), values), [1.0, 1.0, 0.5, 0.5, 0.25]);
        assert_eq!(shares(Halving::new(2, 0.1), [Float::NAN; 4]), [1.0, 0.5, 0.5, 0.25]);
        assert_eq!(shares(Halving::new(0, 0.1), [0.9; 2]), [1.0, 0.5]);
    }

    #[test]
    fn steps_fall_by_the_factor() {
        let decay = Decay::Step { every: 3, factor: 0.5 };
        let shares: Vec<Float> =
            (1..=8).map(|epoch| Schedule { warm_up: 0, decay }.share(epoch)).collect();
        assert_eq!(shares, [1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25, 0.25]);
    }

    #[test]
    fn the_half_wave_begins_at_all_and_ends_at_nothing() {
        let wave = Schedule { warm_up: 0, decay: Decay::Cosine { epochs: 8 } };
        assert_eq!(wave.share(1), 1.0);
        assert!((wave.share(5) - 0.5).abs() < 1e-15);
        assert_eq!(wave.share(9), 0.0);
        assert_eq!(wave.share(1_000), 0.0);
        for epoch in 1..9 {
            assert!(wave.share(epoch + 1) < wave.share(epoch), "epoch {epoch}");
            // It is as far below all at first as it is above nothing at last.
            assert!((wave.share(epoch) + wave.share(10 - epoch) - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn warming_up_leads_to_the_full_rate_and_the_decay_begins_there() {
        let schedule = Schedule { warm_up: 3, decay: Decay::Step { every: 2, factor: 0.1 } };
        let shares: Vec<Float> = (1..=6).map(|epoch| schedule.share(epoch)).collect();
        assert_eq!(shares, [0.25, 0.5, 0.75, 1.0, 1.0, 0.1]);
        assert!((1..100).all(|epoch| Schedule::CONSTANT.share(epoch) == 1.0));
    }
}
