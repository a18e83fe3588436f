//! A value with a name is how a number gets from a run into a sentence of the book.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Something a cell records: a number, a text, a yes or no.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A yes or no.
    Flag(bool),
    /// How many: a number of neurons, a seed.
    Count(u64),
    /// A whole number below zero.
    Integer(i64),
    /// A real number. It is stored only when it is finite.
    Real(f64),
    /// A text.
    Text(String),
}

impl Value {
    /// Whether it can be stored: JSON knows neither NaN nor infinity.
    pub fn is_finite(&self) -> bool {
        !matches!(self, Value::Real(number) if !number.is_finite())
    }
}

/// Real numbers in the shortest form that reads back to the same bits.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Value::Flag(flag) => flag.fmt(f),
            Value::Count(number) => number.fmt(f),
            Value::Integer(number) => number.fmt(f),
            Value::Real(number) => number.fmt(f),
            Value::Text(text) => text.fmt(f),
        }
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Count(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Count(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Count(number as u64)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        u64::try_from(number).map_or(Value::Integer(number), Value::Count)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        i64::from(number).into()
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value::Real(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(text.clone())
    }
}
