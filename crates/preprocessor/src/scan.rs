//! Finds on a page what is code, what is mathematics, and where the directives stand.

use std::ops::Range;

use mdbook_markdown::pulldown_cmark::{Event, Options, Parser, Tag};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

use super::fault::Told;

/// Markdown events and the bytes they come from, with mathematics, read as mdBook reads it.
pub(crate) fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH;
    Parser::new_ext(text, options).into_offset_iter()
}

/// The same without mathematics: exactly mdBook's own reading.
pub(crate) fn plain_events(text: &str) -> impl Iterator<Item = Event<'_>> {
    new_cmark_parser(text, &MarkdownOptions::default())
}

/// A formula on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Formula {
    pub(crate) range: Range<usize>,
    pub(crate) display: bool,
    pub(crate) tex: String,
}

/// The formulas of a page.
pub(crate) fn formulas(text: &str) -> Vec<Formula> {
    events(text)
        .filter_map(|(event, range)| match event {
            Event::InlineMath(tex) => {
                Some(Formula { range, display: false, tex: tex.to_string() })
            }
            Event::DisplayMath(tex) => {
                Some(Formula { range, display: true, tex: tex.to_string() })
            }
            _ => None,
        })
        .collect()
}

/// Where a page speaks of its text rather than by it: code, and comments for its authors.
pub(crate) fn literal(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = events(text)
        .filter(|(event, _)| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| range)
        .collect();
    let mut from = 0;
    while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
        let end = text[start..].find("-->").map_or(text.len(), |at| start + at + 3);
        found.push(start..end);
        from = end;
    }
    found
}

/// Whether a byte lies in one of the ranges.
pub(crate) fn inside(ranges: &[Range<usize>], at: usize) -> bool {
    ranges.iter().any(|range| range.contains(&at))
}

/// `{{#name argument}}` or `{{/name}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Directive<'t> {
    pub(crate) range: Range<usize>,
    pub(crate) name: &'t str,
    pub(crate) argument: &'t str,
    pub(crate) closing: bool,
}

/// The first directive that starts at `from` or later, outside of the literal ranges.
pub(crate) fn directive<'t>(
    text: &'t str,
    from: usize,
    literal: &[Range<usize>],
) -> Option<Told<Directive<'t>>> {
    let mut from = from;
    loop {
        let start = from + text[from..].find("{{")?;
        let mark = text.as_bytes().get(start + 2);
        if matches!(mark, Some(b'#' | b'/')) && !inside(literal, start) {
            return Some(read(text, start, mark == Some(&b'/')));
        }
        from = start + 2;
    }
}

fn read(text: &str, start: usize, closing: bool) -> Told<Directive<'_>> {
    let end = closing_brace(&text[start..])
        .map(|length| start + length)
        .ok_or_else(|| format!("`{}` is never closed by }}}}", first_line(&text[start..])))?;
    let inner = &text[start + 3..end - 2];
    let (name, argument) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    Ok(Directive { range: start..end, name, argument: argument.trim(), closing })
}

/// The length of `{{…}}`, braces in pairs inside.
fn closing_brace(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '{' if !escaped => depth += 1,
            '}' if !escaped => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// The indentation of a directive that has its line to itself.
pub(crate) fn own_line<'p>(page: &'p str, range: &Range<usize>) -> Told<&'p str> {
    let start = page[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let rest = page[range.end..].lines().next().unwrap_or_default();
    let before = &page[start..range.start];
    if before.trim().is_empty() && rest.trim().is_empty() {
        Ok(before)
    } else {
        Err(format!("`{}` should stand on a line of its own", &page[range.clone()]))
    }
}

pub(crate) fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Directive<'_> {
        directive(text, 0, &literal(text)).unwrap().unwrap()
    }

    #[test]
    fn directives_nest_and_may_hold_formulas() {
        let text = "a {{#figure ch1/x.y | $w^{l_{1}}$ is {{#value ch1/x.z .1 %}}.}} b";
        let found = first(text);
        assert_eq!((found.name, found.closing), ("figure", false));
        assert_eq!(found.argument, "ch1/x.y | $w^{l_{1}}$ is {{#value ch1/x.z .1 %}}.");
        assert_eq!(&text[found.range.end..], " b");
    }

    #[test]
    fn directives_in_code_and_comments_are_text() {
        for text in ["`{{#cell x}}`", "```\n{{#cell x}}\n```\n", "<!-- {{#cell x}} -->"] {
            assert_eq!(directive(text, 0, &literal(text)), None, "{text}");
        }
    }

    #[test]
    fn an_unclosed_directive_is_told() {
        let told = directive("{{#cell x\nmore", 0, &[]).unwrap().unwrap_err();
        assert_eq!(told, "`{{#cell x` is never closed by }}");
    }

    #[test]
    fn dollars_that_are_money_are_no_formula() {
        assert_eq!(formulas("for $5 and $6"), []);
        assert_eq!(formulas("| $a_1 * b_2$ |\n|-|\n").len(), 1);
    }
}
