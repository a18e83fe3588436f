//! rejected by judges_5_by_the_latest_of_them_only: comes 28, and you say Wait, not Stop
//!
//! The first n of all in place of the n before the last.

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
        let (before, last) = (&self.values[..self.n], &self.values[start + self.n..]);
        if sum(last) > sum(before) { Verdict::Wait } else { Verdict::Stop }
    }
}
