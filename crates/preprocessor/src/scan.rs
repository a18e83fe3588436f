//! Finds on a page what is code, what is mathematics, and where the directives stand.

use std::ops::Range;

use mdbook_markdown::pulldown_cmark::{Event, Options, Parser, Tag};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

use super::fault::Told;
use super::page::line_of;

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

/// A page is text, directives, and what should be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token<'t> {
    Text(&'t str),
    Directive(Directive<'t>),
    /// What begins in this line and never ends.
    Unclosed(usize, String),
}

/// `{{#name argument}}` or `{{/name}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Directive<'t> {
    page: &'t str,
    range: Range<usize>,
    pub(crate) name: &'t str,
    pub(crate) argument: &'t str,
    pub(crate) closing: bool,
}

/// A stretch of a page, in its order. What stands in the literal ranges is text.
pub(crate) fn tokens<'t>(
    page: &'t str,
    stretch: Range<usize>,
    literal: &[Range<usize>],
) -> Vec<Token<'t>> {
    let text = &page[..stretch.end];
    let (mut tokens, mut from) = (vec![], stretch.start);
    for (start, _) in text.match_indices("{{") {
        let mark = text.as_bytes().get(start + 2);
        if start < from || !matches!(mark, Some(b'#' | b'/')) || inside(literal, start) {
            continue;
        }
        tokens.push(Token::Text(&text[from..start]));
        from = start;
        let Some(length) = closing_brace(&text[start..]) else {
            let told = format!("`{}` is never closed by }}}}", first_line(&text[start..]));
            tokens.push(Token::Unclosed(line_of(page, start), told));
            break;
        };
        from += length;
        let inner = &page[start + 3..from - 2];
        let (name, argument) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        let (argument, closing) = (argument.trim(), mark == Some(&b'/'));
        let range = start..from;
        tokens.push(Token::Directive(Directive { page, range, name, argument, closing }));
    }
    tokens.push(Token::Text(&text[from..]));
    tokens
}

impl<'t> Directive<'t> {
    /// Its line on the page.
    pub(crate) fn line(&self) -> usize {
        line_of(self.page, self.range.start)
    }

    /// The byte at which it begins.
    pub(crate) fn start(&self) -> usize {
        self.range.start
    }

    /// Itself, as it stands there.
    pub(crate) fn text(&self) -> &'t str {
        &self.page[self.range.clone()]
    }

    /// The page after it.
    pub(crate) fn rest(&self) -> &'t str {
        &self.page[self.range.end..]
    }

    /// Where a part of its argument stands on the page.
    pub(crate) fn place(&self, part: &str) -> Range<usize> {
        let start = self.range.start + self.text().find(part).unwrap_or(0);
        start..start + part.len()
    }

    /// Its indentation, if it has its line to itself.
    pub(crate) fn own_line(&self) -> Told<&'t str> {
        let start = self.page[..self.range.start].rfind('\n').map_or(0, |at| at + 1);
        let before = &self.page[start..self.range.start];
        if before.trim().is_empty() && first_line(self.rest()).trim().is_empty() {
            Ok(before)
        } else {
            Err(format!("`{}` should stand on a line of its own", self.text()))
        }
    }
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

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Token<'_>> {
        tokens(text, 0..text.len(), &literal(text))
    }

    #[test]
    fn directives_nest_and_may_hold_formulas() {
        let text = "a {{#figure ch1/x.y | $w^{l_{1}}$ is {{#value ch1/x.z .1 %}}.}} b";
        let [Token::Text("a "), Token::Directive(found), Token::Text(" b")] = &read(text)[..]
        else {
            panic!("{:?}", read(text))
        };
        assert_eq!((found.name, found.closing), ("figure", false));
        assert_eq!(found.argument, "ch1/x.y | $w^{l_{1}}$ is {{#value ch1/x.z .1 %}}.");
        assert_eq!(found.rest(), " b");
    }

    #[test]
    fn directives_in_code_and_comments_are_text() {
        for text in ["`{{#cell x}}`", "```\n{{#cell x}}\n```\n", "<!-- {{#cell x}} -->"] {
            assert_eq!(read(text), [Token::Text(text)]);
        }
    }

    #[test]
    fn an_unclosed_directive_is_told_and_stays_text() {
        let told = "`{{#cell x` is never closed by }}".to_owned();
        let [Token::Text("a\n"), unclosed, Token::Text("{{#cell x\nmore")] =
            &read("a\n{{#cell x\nmore")[..]
        else {
            panic!("three tokens")
        };
        assert_eq!(*unclosed, Token::Unclosed(2, told));
    }

    #[test]
    fn dollars_that_are_money_are_no_formula() {
        assert_eq!(formulas("for $5 and $6"), []);
        assert_eq!(formulas("| $a_1 * b_2$ |\n|-|\n").len(), 1);
    }
}
