//! rejected by step_2_products: 3 that rises by 1, times 5 that falls by 2
//!
//! The slope of a product is not the product of the slopes.

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
        let slope = self.slope * y.slope;
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
    let watched = |i: usize| {
        let start = x.iter().enumerate().map(|(k, &value)| {
            let slope = if k == i { 1.0 } else { 0.0 };
            Dual { value, slope }
        });
        f(&start.collect::<Vec<_>>()).slope
    };
    (0..x.len()).map(watched).collect()
}
