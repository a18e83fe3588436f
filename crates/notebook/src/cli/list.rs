//! What a chapter has to run.

use record::{pad, width};

use crate::{Cell, Chapter, Parameter};

/// The cells of a chapter, each with its parameters, their defaults and what they take.
pub(crate) fn list(chapter: &Chapter) -> String {
    let heads = columns(&chapter.cells.iter().map(head).collect::<Vec<_>>());
    let flags: Vec<_> =
        chapter.cells.iter().flat_map(|cell| cell.parameters).map(flag).collect();
    let mut flags = columns(&flags).into_iter();

    let mut lines = vec![chapter.title.to_owned(), String::new()];
    for (cell, head) in chapter.cells.iter().zip(heads) {
        lines.push(head);
        lines.extend(
            flags.by_ref().take(cell.parameters.len()).map(|flag| format!("    {flag}")),
        );
    }
    lines.push(String::new());
    lines.push(format!("all of them, in this order:  cargo run -p {}", chapter.name));
    lines.push(format!("one of them:                 cargo run -p {} -- NAME", chapter.name));
    lines.join("\n") + "\n"
}

fn head(cell: &Cell) -> Vec<String> {
    vec![cell.name.to_owned(), cell.pace.to_string(), cell.title.to_owned()]
}

fn flag(parameter: &Parameter) -> Vec<String> {
    let flag = format!("--{} {}", parameter.name, parameter.default_text());
    vec![flag, parameter.domain.to_string(), parameter.meaning.to_owned()]
}

/// Rows of words as lines, the words of each column beginning at the same place.
fn columns(rows: &[Vec<String>]) -> Vec<String> {
    let widest = |column: usize| {
        let words = rows.iter().filter_map(|row: &Vec<String>| row.get(column));
        words.map(|word| width(word)).max().unwrap_or(0)
    };
    let line = |row: &Vec<String>| {
        let words =
            row.iter().enumerate().map(|(column, word)| pad(word, widest(column), false));
        words.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
