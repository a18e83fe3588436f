//! A value inside a sentence, and how it is written there.

use record::{Format, Value, grouped};

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

/// A value for a sentence, or for the TeX of a formula.
pub(crate) fn value(library: &Library, argument: &str, in_formula: bool) -> Told<String> {
    let (name, format) = split(argument);
    let (cell, item) = library.item(name)?;
    let text = Format::parse(format)?
        .write(cell.value(item)?)
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
    // The page may run the cell again, and then has to know which value this is.
    let of = if cell.measured().is_some() {
        String::new()
    } else {
        format!(" data-value=\"{}\"", escape(argument))
    };
    Ok(shield(&format!("<span class=\"{class}\"{of} title=\"{title}\">{text}</span>")))
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
