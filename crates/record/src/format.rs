//! How a value is written in a sentence.

use crate::Value;

/// How a value is written: `.2 %`, two decimals and a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format<'a> {
    decimals: Option<usize>,
    thousands: bool,
    unit: &'a str,
}

impl<'a> Format<'a> {
    /// Reads a format: perhaps a comma, decimals, a unit.
    ///
    /// # Errors
    /// What is no format.
    pub fn parse(text: &'a str) -> Result<Self, String> {
        let mut format = Self { decimals: None, thousands: false, unit: "" };
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            if word == "," {
                format.thousands = true;
            } else if let Some(digits) = word.strip_prefix('.') {
                let count = digits.parse().map_err(|_| format!("`{word}` is no format"))?;
                format.decimals = Some(count);
            } else if rest.contains([',', '.']) {
                return Err(format!("`{rest}` is no unit; a format is like `, .2 %`"));
            } else {
                format.unit = rest;
                break;
            }
            rest = after.trim_start();
        }
        Ok(format)
    }

    /// The same decimals, and nothing else.
    #[must_use]
    pub fn plain(&self) -> Self {
        Self { decimals: self.decimals, thousands: false, unit: "" }
    }

    /// The value as a sentence has it.
    ///
    /// # Errors
    /// It is no number, but the format is one of numbers.
    pub fn write(&self, value: &Value) -> Result<String, String> {
        let plain = self.decimals.is_none() && !self.thousands;
        let mut text = match (value, self.decimals) {
            (Value::Real(number), Some(decimals)) => format!("{number:.decimals$}"),
            (Value::Count(number), Some(decimals)) => format!("{:.decimals$}", *number as f64),
            (Value::Integer(number), Some(decimals)) => {
                format!("{:.decimals$}", *number as f64)
            }
            (Value::Flag(_) | Value::Text(_), _) if !plain => {
                return Err(format!("`{value}` is not a number and takes no number format"));
            }
            (value, _) => value.to_string(),
        };
        if self.thousands {
            text = grouped(&text);
        }
        if !matches!(value, Value::Text(_)) {
            text = text.replace('-', "−");
        }
        if !self.unit.is_empty() {
            text += "\u{202f}";
            text += self.unit;
        }
        Ok(text)
    }
}

/// A comma between the thousands: 2225 is 2,225.
pub fn grouped(text: &str) -> String {
    let start = usize::from(text.starts_with('-'));
    let end = text.find('.').unwrap_or(text.len());
    let mut grouped = String::new();
    for (at, c) in text.char_indices() {
        if at > start && at < end && (end - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: impl Into<Value>, format: &str) -> String {
        Format::parse(format).unwrap().write(&value.into()).unwrap()
    }

    #[test]
    fn numbers_are_written_as_the_sentence_wants_them() {
        assert_eq!(shown(95.1234, ".2 %"), "95.12\u{202f}%");
        assert_eq!(shown(2225, ","), "2,225");
        assert_eq!(shown(-1234567.5, ", .1 m/s"), "−1,234,567.5\u{202f}m/s");
        assert_eq!(shown(50_000, ", test images"), "50,000\u{202f}test images");
        assert_eq!(shown(0.1, ""), "0.1");
        assert_eq!(shown(7, ".2"), "7.00");
        assert_eq!(shown("quarter-pound", ""), "quarter-pound");
        assert_eq!(shown(true, ""), "true");
    }

    #[test]
    fn a_text_takes_no_number_format() {
        let told = Format::parse(".2").unwrap().write(&"many".into()).unwrap_err();
        assert_eq!(told, "`many` is not a number and takes no number format");
        assert!(Format::parse(".x").is_err());
    }
}
