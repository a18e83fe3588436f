//! rejected by judges_4_by_means_and_not_by_the_best: after [9.0, 1.0, 5.0] comes 6, and you say Stop, not Wait
//!
//! Compares the last n with the best, as the rule of the page does.

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
        if value > best {
            return Verdict::Best;
        }
        let Some(start) = self.values.len().checked_sub(2 * self.n) else {
            return Verdict::Wait;
        };
        let (before, last) = self.values[start..].split_at(self.n);
        let _ = before;
        if last.iter().any(|&value| value >= best) { Verdict::Wait } else { Verdict::Stop }
    }
}
