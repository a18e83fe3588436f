//! How a calculation is written down: symbol = formula with numbers = value.

use std::fmt;

use notebook::{Notebook, say};
use numerics::Float;

/// A quantity's letter, layer and indices: z, 3 and 1 make z³₁, or `z3_1` as the name of a value.
pub(crate) struct Symbol {
    letter: &'static str,
    layer: Option<usize>,
    indices: String,
}

impl Symbol {
    pub(crate) fn new(letter: &'static str, layer: Option<usize>, indices: &[usize]) -> Symbol {
        let indices = indices.iter().map(usize::to_string).collect();
        Symbol { letter, layer, indices }
    }

    fn name(&self) -> String {
        let letter = match self.letter {
            "σ′" => "slope",
            "δ" => "delta",
            "∂C/∂b" => "db",
            "∂C/∂w" => "dw",
            "C" => "cost",
            letter => letter,
        };
        match self.layer {
            Some(layer) => format!("{letter}{layer}_{}", self.indices),
            None => letter.to_owned(),
        }
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = |text: &str, digits: [char; 10]| -> String {
            text.bytes().map(|digit| digits[usize::from(digit - b'0')]).collect()
        };
        let layer = self.layer.map_or(String::new(), |layer| layer.to_string());
        let layer = digits(&layer, ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']);
        let indices = digits(&self.indices, ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉']);
        f.pad(&match self.letter {
            "σ′" => format!("σ′(z{layer}{indices})"),
            letter => format!("{letter}{layer}{indices}"),
        })
    }
}

/// A line of the calculation.
pub(crate) struct Line {
    pub(crate) symbol: Symbol,
    pub(crate) formula: String,
    pub(crate) value: Float,
}

/// Prints a title and lines below it, their signs of equality aligned, and records their values.
pub(crate) fn group(nb: &mut Notebook, title: &str, lines: Vec<Line>) {
    say!(nb, "{title}");
    let widest = |text: fn(&Line) -> String| {
        lines.iter().map(|line| text(line).chars().count()).max().unwrap_or(0)
    };
    let symbols = widest(|line| line.symbol.to_string());
    let formulas = widest(|line| line.formula.clone());
    for Line { symbol, formula, value } in lines {
        let space = if value < 0.0 { "" } else { " " };
        say!(nb, "  {symbol:symbols$} = {formula:formulas$} = {space}{}", number(value));
        nb.value(symbol.name(), value);
    }
}

/// Five decimals, or fewer if they say it exactly.
pub(crate) fn number(value: Float) -> String {
    let hundredfold = value * 100.0;
    if hundredfold == hundredfold.round() { format!("{value}") } else { format!("{value:.5}") }
}

/// A number as the second factor of a product: in brackets if it is negative.
pub(crate) fn factor(value: Float) -> String {
    if value < 0.0 { format!("({})", number(value)) } else { number(value) }
}

/// A sum of products, written out: `2 · 0.5 - 1 · 0.73106`.
pub(crate) fn products<'a>(
    a: impl IntoIterator<Item = &'a Float>,
    b: impl IntoIterator<Item = &'a Float>,
) -> String {
    let mut text = String::new();
    for (&a, &b) in a.into_iter().zip(b) {
        text += match (text.is_empty(), a < 0.0) {
            (true, true) => "-",
            (true, false) => "",
            (false, true) => " - ",
            (false, false) => " + ",
        };
        text += &format!("{} · {}", number(a.abs()), factor(b));
    }
    text
}
