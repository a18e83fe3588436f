//! Schedules: the learning rate as a function of the epoch.
//!
//! Far from the minimum large steps are good, close to it small ones. All schedules begin at η.

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
}
