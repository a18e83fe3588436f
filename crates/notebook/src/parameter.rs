//! The parameters of a cell: each has a default, a range of sensible values and a sentence that
//! says what it is. A value outside its range never reaches a cell.

use std::fmt;
use std::ops::RangeInclusive;

use thiserror::Error;

use crate::Value;

/// Something a reader may change about a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    /// The name of the flag, without its dashes.
    pub name: &'static str,
    /// What it means, with its symbol and unit.
    pub meaning: &'static str,
    /// What values it takes.
    pub domain: Domain,
}

/// The default and the smallest and largest value of a parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)]
pub enum Domain {
    /// A whole number, such as a number of neurons.
    Integer { default: usize, least: usize, most: usize },
    /// A finite number, such as a learning rate.
    Real { default: f64, least: f64, most: f64 },
    /// The number that all chance in a cell follows from: any `u64`.
    Seed { default: u64 },
}

/// Why a text is no value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{problem}; expected {expected}")]
pub struct BadValue {
    problem: String,
    expected: String,
}

impl Parameter {
    /// A whole number:
    /// `Parameter::integer("epochs", 30, 1..=1_000, "passes over the training data")`.
    ///
    /// # Panics
    /// If the default is out of range; in a `const` or `static`, that is a compile error.
    pub const fn integer(
        name: &'static str,
        default: usize,
        range: RangeInclusive<usize>,
        meaning: &'static str,
    ) -> Self {
        let (least, most) = (*range.start(), *range.end());
        assert!(least <= default && default <= most, "the default is out of range");
        Self { name, meaning, domain: Domain::Integer { default, least, most } }
    }

    /// A finite number: `Parameter::real("eta", 3.0, 1e-6..=1e6, "learning rate η")`.
    ///
    /// # Panics
    /// If the default is out of range or a bound is infinite; in a `const` or `static`, that is
    /// a compile error.
    pub const fn real(
        name: &'static str,
        default: f64,
        range: RangeInclusive<f64>,
        meaning: &'static str,
    ) -> Self {
        let (least, most) = (*range.start(), *range.end());
        assert!(least.is_finite() && most.is_finite(), "a bound is not finite");
        assert!(least <= default && default <= most, "the default is out of range");
        Self { name, meaning, domain: Domain::Real { default, least, most } }
    }

    /// The seed of the cell's random numbers. Its name is always `seed`.
    pub const fn seed(default: u64) -> Self {
        let meaning = "where the random numbers start";
        Self { name: "seed", meaning, domain: Domain::Seed { default } }
    }

    /// The value the book uses.
    pub fn default(&self) -> Value {
        match self.domain {
            Domain::Integer { default, .. } => default.into(),
            Domain::Real { default, .. } => default.into(),
            Domain::Seed { default } => default.into(),
        }
    }

    /// The default as a reader would type it: `30`, `3.0`, `1e-6`.
    pub fn default_text(&self) -> String {
        match self.domain {
            Domain::Integer { default, .. } => default.to_string(),
            Domain::Real { default, .. } => short(default),
            Domain::Seed { default } => default.to_string(),
        }
    }

    /// Reads a value, as a reader types it.
    ///
    /// # Errors
    /// [`BadValue`] if the text is not a number of the parameter's kind, is not finite, or is
    /// out of range.
    pub fn parse(&self, text: &str) -> Result<Value, BadValue> {
        let value = match self.domain {
            Domain::Integer { least, most, .. } => {
                within(text.parse(), least, most).map(Value::from)
            }
            Domain::Real { least, most, .. } => {
                within(text.parse(), least, most).map(Value::from)
            }
            Domain::Seed { .. } => within(text.parse(), 0, u64::MAX).map(Value::from),
        };
        value.ok_or_else(|| BadValue {
            problem: self.problem(text),
            expected: self.domain.to_string(),
        })
    }

    /// What is wrong with a text that is no value.
    fn problem(&self, text: &str) -> String {
        let number: Result<f64, _> = text.parse();
        match number {
            Err(_) => format!("`{text}` is not a number"),
            Ok(number) if !number.is_finite() => format!("{text} is not finite"),
            Ok(number)
                if self.domain.is_whole() && (number.fract() != 0.0 || !digits(text)) =>
            {
                format!("{text} is not a whole number")
            }
            Ok(_) => format!("{text} is out of range"),
        }
    }
}

/// A number that was read and lies between the bounds. (NaN lies nowhere.)
fn within<T: PartialOrd + Copy, E>(read: Result<T, E>, least: T, most: T) -> Option<T> {
    read.ok().filter(|number| least <= *number && *number <= most)
}

/// A whole number is written with digits and perhaps a sign.
fn digits(text: &str) -> bool {
    text.trim_start_matches(['-', '+']).bytes().all(|byte| byte.is_ascii_digit())
}

impl Domain {
    fn is_whole(&self) -> bool {
        !matches!(self, Domain::Real { .. })
    }

    /// The smallest and the largest value, as a person writes them.
    pub fn bounds(&self) -> [String; 2] {
        match *self {
            Domain::Integer { least, most, .. } => [least.to_string(), most.to_string()],
            Domain::Real { least, most, .. } => [short(least), short(most)],
            Domain::Seed { .. } => [0.to_string(), u64::MAX.to_string()],
        }
    }
}

/// What values are accepted: `a whole number from 1 to 1000`.
impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let kind = if self.is_whole() { "a whole number" } else { "a number" };
        let [least, most] = self.bounds();
        write!(f, "{kind} from {least} to {most}")
    }
}

/// A number as a person writes it: `3.0`, but `1e-6` and `1e6`.
fn short(number: f64) -> String {
    let size = number.abs();
    if size != 0.0 && !(1e-3..1e5).contains(&size) {
        format!("{number:e}")
    } else {
        format!("{number:?}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EPOCHS: Parameter = Parameter::integer("epochs", 30, 1..=1_000, "passes");
    const ETA: Parameter = Parameter::real("eta", 3.0, 1e-6..=1e6, "learning rate η");
    const SEED: Parameter = Parameter::seed(7);

    #[test]
    fn values_in_range_are_read() {
        assert_eq!(EPOCHS.parse("1"), Ok(Value::Count(1)));
        assert_eq!(EPOCHS.parse("1000"), Ok(Value::Count(1000)));
        assert_eq!(ETA.parse("1e-6"), Ok(Value::Real(1e-6)));
        assert_eq!(ETA.parse("2"), Ok(Value::Real(2.0)));
        assert_eq!(SEED.parse("18446744073709551615"), Ok(Value::Count(u64::MAX)));
    }

    #[test]
    fn other_texts_are_refused_with_a_reason() {
        let cases = [
            (EPOCHS, "0", "0 is out of range"),
            (EPOCHS, "1001", "1001 is out of range"),
            (EPOCHS, "-3", "-3 is out of range"),
            (EPOCHS, "99999999999999999999999", "99999999999999999999999 is out of range"),
            (EPOCHS, "2.5", "2.5 is not a whole number"),
            (EPOCHS, "1e2", "1e2 is not a whole number"),
            (EPOCHS, "ten", "`ten` is not a number"),
            (EPOCHS, "", "`` is not a number"),
            (EPOCHS, " 3", "` 3` is not a number"),
            (ETA, "0", "0 is out of range"),
            (ETA, "-1", "-1 is out of range"),
            (ETA, "1e300", "1e300 is out of range"),
            (ETA, "NaN", "NaN is not finite"),
            (ETA, "-inf", "-inf is not finite"),
            (ETA, "1e999", "1e999 is not finite"),
            (ETA, "3,0", "`3,0` is not a number"),
            (SEED, "-1", "-1 is out of range"),
            (SEED, "18446744073709551616", "18446744073709551616 is out of range"),
        ];
        for (parameter, text, reason) in cases {
            let error = parameter.parse(text).expect_err(text);
            assert_eq!(error.to_string(), format!("{reason}; expected {}", parameter.domain));
        }
    }

    #[test]
    fn ranges_are_told_as_a_person_writes_them() {
        assert_eq!(EPOCHS.domain.to_string(), "a whole number from 1 to 1000");
        assert_eq!(ETA.domain.to_string(), "a number from 1e-6 to 1e6");
        assert_eq!(
            [0.0, -0.5, 3.0, 1e-7, 2.5e5].map(short),
            ["0.0", "-0.5", "3.0", "1e-7", "2.5e5"]
        );
    }

    #[test]
    #[should_panic(expected = "the default is out of range")]
    fn a_default_must_lie_in_its_range() {
        Parameter::real("eta", 0.0, 1e-6..=1e6, "learning rate η");
    }
}
