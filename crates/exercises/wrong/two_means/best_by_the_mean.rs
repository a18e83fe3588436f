//! rejected by judges_7_a_new_best_before_all_means: comes 9, and you say Stop, not Best
//!
//! Asks about the means first, and so stops in the best epoch of all.

struct TwoMeans {
    n: usize,
    values: Vec<Float>,
}

impl TwoMeans {
    fn new(n: usize) -> TwoMeans {
        TwoMeans { n, values: vec![] }
    }

    fn judge(&mut self, value: Float) -> Verdict {
        let best = self.values.iter().copied().fold(Float::NEG_INFINITY, Float::max);
        self.values.push(value);
        let Some(start) = self.values.len().checked_sub(2 * self.n) else {
            return if value > best { Verdict::Best } else { Verdict::Wait };
        };
        let (before, last) = self.values[start..].split_at(self.n);
        if sum(last) > sum(before) {
            if value > best { Verdict::Best } else { Verdict::Wait }
        } else {
            Verdict::Stop
        }
    }
}
