//! Automatic differentiation: a calculation is recorded step by step, and walked backwards.
//!
//! A calculation with [`Number`]s leaves a record on their [`Tape`]: what each number was computed from, and
//! the rate at which it follows each of these. The slopes of a result are then one walk along the
//! tape, from the result back to its beginning. Page: *Automatic differentiation*.
//!
//! ```
//! use ch2::tape::Tape;
//!
//! let tape = Tape::default();
//! let (x, y) = (tape.number(3.0), tape.number(5.0));
//! let result = x * y + x;
//! let slope = result.slopes();
//! assert_eq!((result.value, slope[x], slope[y]), (18.0, 6.0, 3.0));
//! ```

use std::cell::RefCell;
use std::ops::{Add, Div, Index, Mul, Neg, Sub};
use std::ptr;

use numerics::Float;

use crate::activation::Activation;

// ANCHOR: tape
/// The record of a calculation: every number of it, in the order in which they came.
#[derive(Debug, Default)]
pub struct Tape {
    nodes: RefCell<Vec<Node>>,
}

/// What a number was computed from: the places of the numbers that went in, each with the rate at
/// which this number follows it. A given number, such as a weight, has none.
type Node = Vec<(usize, Float)>;

/// A number on a tape.
#[derive(Clone, Copy)]
pub struct Number<'t> {
    /// What has been calculated.
    pub value: Float,
    tape: &'t Tape,
    place: usize,
}
// ANCHOR_END: tape

// ANCHOR: record
impl Tape {
    /// A number that is given: an input, a weight, a constant.
    pub fn number(&self, value: Float) -> Number<'_> {
        self.record(value, &[])
    }

    /// A step: its result, what went in, and how fast the result follows each of them.
    fn record<'t>(&'t self, value: Float, rates: &[(Number<'t>, Float)]) -> Number<'t> {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(rates.iter().map(|&(x, rate)| (self.place_of(x), rate)).collect());
        Number { value, tape: self, place: nodes.len() - 1 }
    }

    /// The place of a number.
    ///
    /// # Panics
    /// If the number is on another tape.
    fn place_of(&self, x: Number) -> usize {
        assert!(ptr::eq(self, x.tape), "numbers of two tapes in one calculation");
        x.place
    }
}
// ANCHOR_END: record

// ANCHOR: product
impl<'t> Mul for Number<'t> {
    type Output = Number<'t>;

    /// x y follows x at the rate y, and y at the rate x.
    fn mul(self, y: Number<'t>) -> Number<'t> {
        self.tape.record(self.value * y.value, &[(self, y.value), (y, self.value)])
    }
}
// ANCHOR_END: product

impl<'t> Add for Number<'t> {
    type Output = Number<'t>;

    fn add(self, y: Number<'t>) -> Number<'t> {
        self.tape.record(self.value + y.value, &[(self, 1.0), (y, 1.0)])
    }
}

impl<'t> Sub for Number<'t> {
    type Output = Number<'t>;

    fn sub(self, y: Number<'t>) -> Number<'t> {
        self.tape.record(self.value - y.value, &[(self, 1.0), (y, -1.0)])
    }
}

impl<'t> Div for Number<'t> {
    type Output = Number<'t>;

    fn div(self, y: Number<'t>) -> Number<'t> {
        let quotient = self.value / y.value;
        self.tape.record(quotient, &[(self, 1.0 / y.value), (y, -quotient / y.value)])
    }
}

impl<'t> Neg for Number<'t> {
    type Output = Number<'t>;

    fn neg(self) -> Number<'t> {
        self.tape.record(-self.value, &[(self, -1.0)])
    }
}

// ANCHOR: apply
impl<'t> Number<'t> {
    /// f(x), for any function whose slope is known: a sigmoid, an exponential.
    pub fn apply(self, function: Activation) -> Number<'t> {
        let x = self.value;
        self.tape.record((function.f)(x), &[(self, (function.prime)(x))])
    }
}
// ANCHOR_END: apply

// ANCHOR: slopes
impl<'t> Number<'t> {
    /// The slopes of this number: how fast it follows each number on the tape.
    pub fn slopes(self) -> Slopes<'t> {
        let nodes = self.tape.nodes.borrow();
        let mut slopes = vec![0.0; nodes.len()];
        slopes[self.place] = 1.0;
        for place in (0..=self.place).rev() {
            let slope = slopes[place];
            if slope == 0.0 {
                continue; // it would add nothing; and 0 times an infinite rate is no number
            }
            for &(input, rate) in &nodes[place] {
                slopes[input] += slope * rate;
            }
        }
        Slopes { slopes, tape: self.tape }
    }
}
// ANCHOR_END: slopes

/// The slopes of a number: `slopes[x]` says how fast it follows x.
#[derive(Debug)]
pub struct Slopes<'t> {
    slopes: Vec<Float>,
    tape: &'t Tape,
}

impl Index<Number<'_>> for Slopes<'_> {
    type Output = Float;

    fn index(&self, x: Number<'_>) -> &Float {
        self.slopes.get(self.tape.place_of(x)).unwrap_or(&0.0) // what came later has no part in it
    }
}

impl Tape {
    /// How many numbers there are on the tape, and how many rates: the multiplications of a walk.
    pub fn size(&self) -> (usize, usize) {
        let nodes = self.nodes.borrow();
        (nodes.len(), nodes.iter().map(Vec::len).sum::<usize>())
    }
}
