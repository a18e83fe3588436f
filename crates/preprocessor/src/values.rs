//! A value inside a sentence, and how it is written there.

use record::Value;

use super::fault::Told;
use super::html::{escape, shield};
use super::library::Library;

/// How often the test images were asked in all cells of the book: `labels` that were looked at, `times` the whole
/// set, or the number of `cells` that did.
pub(crate) fn asked(library: &Library, argument: &str) -> Told<String> {
    /// The test images of MNIST.
    const WHOLE: u64 = 10_000;
    let counts = library.test_labels()?;
    let labels: u64 = counts.iter().sum();
    let number = match argument {
        "labels" => labels,
        "times" => (labels + WHOLE / 2) / WHOLE,
        "cells" => counts.len() as u64,
        other => return Err(format!("`{other}` is none of labels, times, cells")),
    };
    let title = "counted over all cells of the book";
    let text = grouped(&number.to_string());
    Ok(shield(&format!("<span class=\"value\" title=\"{title}\">{text}</span>")))
}

/// How a value is written: `.2 %`, two decimals and a unit.
pub(crate) struct Format<'a> {
    decimals: Option<usize>,
    thousands: bool,
    unit: &'a str,
}

/// A value for a sentence, or for the TeX of a formula.
pub(crate) fn value(library: &Library, argument: &str, in_formula: bool) -> Told<String> {
    let (name, format) = split(argument);
    let (cell, item) = library.item(name)?;
    let text = written(cell.value(item)?, &Format::parse(format)?)
        .map_err(|told| format!("value {name}: {told}"))?;
    if in_formula {
        let tex = text.replace(',', "{,}").replace('%', "\\%").replace('−', "-");
        return Ok(tex.replace('\u{202f}', "\\,"));
    }
    let title = match cell.measured() {
        Some(measured) => format!("measured {measured}: {}", cell.file.entry.command),
        None => format!("from {}", cell.file.entry.command),
    };
    // A number stays on one line with its unit; words need not.
    let class = if text.contains(' ') { "value words" } else { "value" };
    let (title, text) = (escape(&title), escape(&text));
    Ok(shield(&format!("<span class=\"{class}\" title=\"{title}\">{text}</span>")))
}

/// `ch1/first-network.last_percent .2 %`: the name of a value, and its format.
fn split(argument: &str) -> (&str, &str) {
    argument.split_once(char::is_whitespace).unwrap_or((argument, ""))
}

/// A value and its format.
pub(crate) fn find<'a>(library: &Library, argument: &'a str) -> Told<(Value, Format<'a>)> {
    let (name, format) = split(argument);
    let (cell, item) = library.item(name)?;
    Ok((cell.value(item)?.clone(), Format::parse(format)?))
}

impl<'a> Format<'a> {
    /// The same decimals, and nothing else.
    pub(crate) fn plain(&self) -> Self {
        Self { decimals: self.decimals, thousands: false, unit: "" }
    }

    fn parse(text: &'a str) -> Told<Self> {
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
}

pub(crate) fn written(value: &Value, format: &Format) -> Told<String> {
    let plain = format.decimals.is_none() && !format.thousands;
    let mut text = match (value, format.decimals) {
        (Value::Real(number), Some(decimals)) => format!("{number:.decimals$}"),
        (Value::Count(number), Some(decimals)) => format!("{:.decimals$}", *number as f64),
        (Value::Integer(number), Some(decimals)) => format!("{:.decimals$}", *number as f64),
        (Value::Flag(_) | Value::Text(_), _) if !plain => {
            return Err(format!("`{value}` is not a number and takes no number format"));
        }
        (value, _) => value.to_string(),
    };
    if format.thousands {
        text = grouped(&text);
    }
    if !matches!(value, Value::Text(_)) {
        text = text.replace('-', "−");
    }
    if !format.unit.is_empty() {
        text += "\u{202f}";
        text += format.unit;
    }
    Ok(text)
}

/// A comma between the thousands: 2225 is 2,225.
fn grouped(text: &str) -> String {
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
        written(&value.into(), &Format::parse(format).unwrap()).unwrap()
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
        let format = Format::parse(".2").unwrap();
        let told = written(&"many".into(), &format).unwrap_err();
        assert_eq!(told, "`many` is not a number and takes no number format");
        assert!(Format::parse(".x").is_err());
    }
}
