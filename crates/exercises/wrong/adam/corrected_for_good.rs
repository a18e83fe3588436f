//! rejected by a_mean_2_of_equal_numbers_is_this_number: the mean of 2 fours came out
//!
//! The corrected mean is kept, and corrected again.

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
        self.t += 1;
        self.m = self.beta * self.m + (1.0 - self.beta) * x;
        self.m /= 1.0 - powf(self.beta, self.t as Float);
    }

    fn value(&self) -> Float {
        self.m
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
