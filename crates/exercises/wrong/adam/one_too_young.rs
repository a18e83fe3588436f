//! rejected by a_mean_1_of_one_number_is_this_number: the mean of the single number 4 came out inf
//!
//! The first number has the age 0.

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
        self.m = self.beta * self.m + (1.0 - self.beta) * x;
        self.t += 1;
    }

    fn value(&self) -> Float {
        self.m / (1.0 - powf(self.beta, self.t as Float - 1.0))
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
