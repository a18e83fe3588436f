//! Schedules: the learning rate as a function of the epoch.
//!
//! Far from the minimum large steps are good, close to it small ones. All schedules begin at η.
//! A [`Schedule`] is known before the training begins; [`Halving`] asks the validation images.
//! Page: *Finding a learning rate*.

use numerics::{Float, cos, powf};

/// How the learning rate falls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Schedule {
    /// Not at all.
    Constant,
    /// Multiplied by a factor once in so many epochs.
    Step {
        /// How many epochs share a rate.
        every: u64,
        /// What it is multiplied by after them.
        factor: Float,
    },
    /// Multiplied by a factor after every epoch.
    Exponential {
        /// The factor.
        factor: Float,
    },
    /// Half a wave of the cosine, from η nearly to 0.
    Cosine {
        /// The length of the half wave. After it the rate stays where it was in the last of these epochs.
        epochs: u64,
    },
}

impl Schedule {
    // ANCHOR: eta
    /// The learning rate of an epoch, the first being 1, if that of the first is η.
    pub fn eta(self, eta: Float, epoch: u64) -> Float {
        let before = epoch.saturating_sub(1);
        match self {
            Schedule::Constant => eta,
            Schedule::Step { every, factor } => eta * powf(factor, (before / every) as Float),
            Schedule::Exponential { factor } => eta * powf(factor, before as Float),
            Schedule::Cosine { epochs } => {
                let done = before.min(epochs - 1) as Float / epochs as Float;
                eta * (1.0 + cos(std::f64::consts::PI * done)) / 2.0
            }
        }
    }
    // ANCHOR_END: eta
}

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

    // ANCHOR: judge
    /// Judges an epoch by a number that should be large; gives the fraction of η for the next epoch,
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
    // ANCHOR_END: judge
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEDULES: [Schedule; 4] = [
        Schedule::Constant,
        Schedule::Step { every: 3, factor: 0.5 },
        Schedule::Exponential { factor: 0.9 },
        Schedule::Cosine { epochs: 10 },
    ];

    #[test]
    fn every_schedule_begins_at_eta_and_never_rises_or_reaches_zero() {
        for schedule in SCHEDULES {
            assert_eq!(schedule.eta(0.5, 1), 0.5, "{schedule:?}");
            for epoch in 1..40 {
                let (now, next) = (schedule.eta(0.5, epoch), schedule.eta(0.5, epoch + 1));
                assert!(0.0 < next && next <= now, "{schedule:?}, epoch {epoch}");
            }
        }
    }

    #[test]
    fn a_step_lasts_its_epochs() {
        let etas = [1, 2, 3, 4, 6, 7].map(|epoch| SCHEDULES[1].eta(0.8, epoch));
        assert_eq!(etas, [0.8, 0.8, 0.8, 0.4, 0.4, 0.2]);
    }

    #[test]
    fn the_cosine_is_half_way_down_in_the_middle() {
        let half = SCHEDULES[3].eta(1.0, 6);
        assert!((half - 0.5).abs() < 1e-15, "{half}");
    }

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
}
