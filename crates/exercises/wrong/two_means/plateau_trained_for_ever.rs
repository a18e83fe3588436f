//! rejected by judges_6_a_plateau: you say Wait, not Stop
//!
//! As good as before counts as better.

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
        if !(sum(last) < sum(before)) { Verdict::Wait } else { Verdict::Stop }
    }
}
