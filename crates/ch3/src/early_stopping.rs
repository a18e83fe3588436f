//! Early stopping: a training ends when it has stopped helping, and the best network is kept.
//!
//! [`Patience`] is the rule alone and knows nothing of networks; the trainer asks it after every epoch.
//! Page: *Overfitting*.

use numerics::Float;

// ANCHOR: patience
/// The rule "no improvement in n epochs".
#[derive(Clone, Debug)]
pub struct Patience {
    n: usize,
    epoch: usize,
    best: (usize, Float),
}

/// What the rule says of the latest epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The best so far: keep this network.
    Best,
    /// No better than the best, but not for long.
    Wait,
    /// The n-th epoch in a row that was no better.
    Stop,
}
// ANCHOR_END: patience

impl Patience {
    /// The rule with patience for n epochs, of which nothing has been seen yet; 0 is taken for 1.
    pub fn new(n: usize) -> Patience {
        Patience { n, epoch: 0, best: (0, Float::NEG_INFINITY) }
    }

    // ANCHOR: judge
    /// Judges the next epoch by a number that should be large. Equalling the best is no
    /// improvement, and neither is NaN.
    pub fn judge(&mut self, value: Float) -> Verdict {
        self.epoch += 1;
        let (best_epoch, best) = self.best;
        if value > best {
            self.best = (self.epoch, value);
            Verdict::Best
        } else if self.epoch - best_epoch < self.n {
            Verdict::Wait
        } else {
            Verdict::Stop
        }
    }
    // ANCHOR_END: judge

    /// The best epoch, the first being 1, and its number; `None` if no number has been seen.
    pub fn best(&self) -> Option<(usize, Float)> {
        (self.best.0 > 0).then_some(self.best)
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Best, Stop, Wait};
    use super::*;

    /// The verdicts up to the first `Stop`, and the best epoch.
    fn judged(n: usize, values: &[Float]) -> (Vec<Verdict>, Option<usize>) {
        let mut rule = Patience::new(n);
        let mut verdicts = vec![];
        for &value in values {
            verdicts.push(rule.judge(value));
            if verdicts.last() == Some(&Stop) {
                break;
            }
        }
        (verdicts, rule.best().map(|(epoch, _)| epoch))
    }

    #[test]
    fn the_nth_epoch_without_improvement_is_the_last() {
        let falling = [0.9, 0.8, 0.7, 0.6, 0.5];
        assert_eq!(judged(3, &falling), (vec![Best, Wait, Wait, Stop], Some(1)));
        assert_eq!(judged(1, &falling), (vec![Best, Stop], Some(1)));
        assert_eq!(judged(0, &falling), judged(1, &falling));
    }

    #[test]
    fn an_improvement_gives_new_patience() {
        let late = [0.5, 0.4, 0.6, 0.6, 0.7, 0.1, 0.1];
        let verdicts = vec![Best, Wait, Best, Wait, Best, Wait, Stop];
        assert_eq!(judged(2, &late), (verdicts, Some(5)));
    }

    #[test]
    fn a_plateau_is_no_improvement_and_its_first_epoch_is_the_best() {
        let plateau = [0.5, 0.9, 0.9, 0.9, 1.0];
        assert_eq!(judged(2, &plateau), (vec![Best, Best, Wait, Stop], Some(2)));
    }

    #[test]
    fn numbers_may_be_negative() {
        let costs = [-2.0, -1.5, -1.6];
        assert_eq!(judged(5, &costs), (vec![Best, Best, Wait], Some(2)));
    }

    #[test]
    fn nan_is_never_the_best_and_hides_no_later_improvement() {
        let nan = Float::NAN;
        assert_eq!(judged(3, &[nan, 0.1, nan, 0.2]), (vec![Wait, Best, Wait, Best], Some(4)));
        assert_eq!(judged(2, &[nan, nan, 1.0]), (vec![Wait, Stop], None));
    }
}
