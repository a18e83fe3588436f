//! rejected by judges_2_the_first_epochs_without_stopping: epoch 2: after [9.0] comes 5, and you say Stop, not Wait
//!
//! Compares the last n with whatever came before, however little.

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
        let start = 0;
        let (before, last) =
            self.values[start..].split_at(self.values.len().saturating_sub(self.n));
        let (before, last) =
            ([sum(before) / before.len() as Float], [sum(last) / last.len() as Float]);
        if sum(&last) > sum(&before) { Verdict::Wait } else { Verdict::Stop }
    }
}
