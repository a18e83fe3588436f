//! rejected by a_mean_3_gives_old_numbers_less_weight: which makes 4, not 4.5
//!
//! The mean that everybody knows: all numbers count the same.

struct Mean {
    beta: Float,
    m: Float,
    t: u64,
}

impl Mean {
    fn new(beta: Float) -> Mean {
        Mean { beta, m: 0.0, t: 0 }
    }

    fn add(&mut self, x: Float) {
        self.m += x;
        self.t += 1;
    }

    fn value(&self) -> Float {
        self.m / self.t as Float
    }
}

fn step(
    eta: Float,
    epsilon: Float,
    w: Float,
    g: Float,
    slopes: &mut Mean,
    squares: &mut Mean,
) -> Float {
    slopes.add(g);
    squares.add(g * g);
    w - eta * slopes.value() / (squares.value().sqrt() + epsilon)
}
