//! rejected by step_5_the_gradient_of_a_product_of_three: the slopes of x y z at (2, 3, 5)
//!
//! Every input gets the slope 1: what comes out is the sum of all slopes.

/// A number, and how fast it follows the input that is being watched.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Dual {
    value: Float,
    slope: Float,
}

impl Add for Dual {
    type Output = Dual;

    fn add(self, y: Dual) -> Dual {
        Dual { value: self.value + y.value, slope: self.slope + y.slope }
    }
}

impl Sub for Dual {
    type Output = Dual;

    fn sub(self, y: Dual) -> Dual {
        Dual { value: self.value - y.value, slope: self.slope - y.slope }
    }
}

impl Mul for Dual {
    type Output = Dual;

    fn mul(self, y: Dual) -> Dual {
        let slope = self.slope * y.value + self.value * y.slope;
        Dual { value: self.value * y.value, slope }
    }
}

impl Div for Dual {
    type Output = Dual;

    fn div(self, y: Dual) -> Dual {
        let value = self.value / y.value;
        Dual { value, slope: (self.slope - value * y.slope) / y.value }
    }
}

impl Dual {
    /// f(x), with `function.f` and its slope `function.prime`.
    fn apply(self, function: Activation) -> Dual {
        let slope = (function.prime)(self.value) * self.slope;
        Dual { value: (function.f)(self.value), slope }
    }
}

/// The slopes of f with each of the numbers x.
fn gradient(f: impl Fn(&[Dual]) -> Dual, x: &[Float]) -> Vec<Float> {
    let start: Vec<Dual> = x.iter().map(|&value| Dual { value, slope: 1.0 }).collect();
    x.iter().map(|_| f(&start).slope).collect()
}
