//! The second reading of a page, when everything that can be pointed to is known: formulas,
//! citations, glossary terms, numbers of figures and equations, links.

use std::ops::Range;

use super::draft::{Draft, Kind, Piece, replace_marks};
use super::fault::{Faults, Told};
use super::furniture;
use super::html::{escape, shield};
use super::index::{Index, Numbered, Target, numbered};
use super::math::{Part, Press, equation, parts};
use super::page::{Page, line_of};
use super::quiz;
use super::scan::{Formula, formulas, inside, literal};
use super::survey::{Link, survey};

/// A finished page, and the links on it that are yet to be followed.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) page: Page,
    pub(crate) text: String,
    pub(crate) links: Vec<Link>,
}

/// Finishes a page.
pub(crate) fn finish(
    draft: &Draft,
    index: &Index,
    press: &Press,
    faults: &mut Faults,
) -> Finished {
    let text = &draft.text;
    let file = draft.page.file();
    let numbers = numbered(draft);
    let mut splices: Vec<(Range<usize>, String)> = vec![];
    let formulas = formulas(text);
    for formula in &formulas {
        let told = set(formula, numbers.get(&formula.range.start), draft, index, press);
        let html = faults.note(&file, line_of(text, formula.range.start), told);
        splices.push(with_comma(text, &formula.range, html.unwrap_or_default()));
    }
    let mut closed = literal(text);
    closed.extend(formulas.into_iter().map(|formula| formula.range));
    for (range, told) in pointers(text, &closed, &draft.page, index) {
        let html = faults.note(&file, line_of(text, range.start), told);
        splices.push((range, html.unwrap_or_default()));
    }
    splices.extend(per_cents(text, &closed).map(|at| (at..at + 1, "\u{202f}".to_owned())));
    if let Some((at, furniture)) = furniture::furniture(draft) {
        splices.push((at..at, furniture));
    }
    let links = survey(text, &file, faults);
    let text = splice(text, splices);
    let text = replace_marks(&text, |number| match draft.pieces.get(number) {
        Some(Piece::Text(text)) => text.clone(),
        Some(Piece::Number { kind, name, line }) => {
            let told = number_link(*kind, name, &draft.page, index);
            faults.note(&file, *line, told).unwrap_or_default()
        }
        Some(Piece::Forecasts) => {
            quiz::table(index.forecasts(&draft.page).map(|Target { page, place }| {
                (&*place.gist, draft.page.link(page, &place.id), &*place.label)
            }))
        }
        None => String::new(),
    });
    Finished { page: draft.page.clone(), text, links }
}

fn splice(text: &str, mut splices: Vec<(Range<usize>, String)>) -> String {
    splices.sort_by_key(|(range, _)| range.start);
    let mut joined = String::new();
    let mut from = 0;
    for (range, html) in splices {
        if range.start >= from {
            joined += &text[from..range.start];
            joined += &html;
            from = range.end;
        }
    }
    joined + &text[from..]
}

/// The blanks between a number and its per cent sign, which get as narrow and unbreakable as in values.
fn per_cents<'t>(
    text: &'t str,
    closed: &'t [Range<usize>],
) -> impl Iterator<Item = usize> + 't {
    let blanks = text.match_indices(" %").map(|(at, _)| at);
    blanks
        .filter(|&at| text[..at].ends_with(|c: char| c.is_ascii_digit()) && !inside(closed, at))
}

/// No line is broken between a formula and the comma after it, nor the bracket before it.
fn with_comma(text: &str, range: &Range<usize>, html: String) -> (Range<usize>, String) {
    let start = range.start - usize::from(text[..range.start].ends_with('('));
    let mark = text[range.end..].chars().next().filter(|c| ".,;:?!)".contains(*c));
    let end = range.end + mark.map_or(0, char::len_utf8);
    if (start..end) == *range || !html.starts_with("<math") {
        return (range.clone(), html);
    }
    let (before, after) = (&text[start..range.start], &text[range.end..end]);
    (start..end, format!("<span class=\"nowrap\">{before}{html}{after}</span>"))
}

/// A formula as HTML.
fn set(
    formula: &Formula,
    numbered: Option<&Numbered>,
    draft: &Draft,
    index: &Index,
    press: &Press,
) -> Told<String> {
    if !formula.display {
        return inline(&formula.tex, draft, index, press);
    }
    let body = match numbered {
        Some(numbered) => numbered.equation.body.clone(),
        None => equation(&formula.tex)?.body,
    };
    let mathml = press.mathml(&referring(&body, &draft.page, index)?, true)?;
    let html = match numbered {
        None => format!("<span class=\"equation\">{mathml}</span>"),
        Some(Numbered { equation, number }) => {
            let id = equation.label.as_ref().map(|name| format!(" id=\"eq:{}\"", escape(name)));
            let (id, number) = (id.unwrap_or_default(), escape(number));
            format!(
                "<span class=\"equation numbered\"{id}>{mathml}<span \
                 class=\"equation-number\">({number})</span></span>"
            )
        }
    };
    Ok(shield(&html))
}

fn inline(tex: &str, draft: &Draft, index: &Index, press: &Press) -> Told<String> {
    if let [Part::Reference(name)] = parts(tex).as_slice() {
        return number_link(Kind::Equation, name, &draft.page, index);
    }
    let mathml = press.mathml(&referring(tex, &draft.page, index)?, false)?;
    Ok(shield(&mathml))
}

/// References to equations in the midst of a formula are text there.
fn referring(tex: &str, page: &Page, index: &Index) -> Told<String> {
    let parts = parts(tex).into_iter().map(|part| match part {
        Part::Tex(tex) => Ok(tex.to_owned()),
        Part::Reference(name) => {
            let number = &index.find(Kind::Equation, name, page)?.place.label;
            Ok(format!("\\text{{({number})}}"))
        }
    });
    parts.collect()
}

/// The number of a figure or an equation, as a link.
fn number_link(kind: Kind, name: &str, page: &Page, index: &Index) -> Told<String> {
    let target = index.find(kind, name, page)?;
    let href = escape(&page.link(&target.page, &target.place.id));
    let label = escape(&target.place.label);
    let label = match kind {
        Kind::Equation => format!("({label})"),
        _ => format!("figure {label}"),
    };
    Ok(shield(&format!("<a class=\"number\" href=\"{href}\">{label}</a>")))
}

/// `[@key]` and `[[term]]`, with what stands for them.
fn pointers(
    text: &str,
    closed: &[Range<usize>],
    page: &Page,
    index: &Index,
) -> Vec<(Range<usize>, Told<String>)> {
    let mut found = vec![];
    for (at, _) in text.match_indices('[').filter(|(at, _)| !inside(closed, *at)) {
        let rest = &text[at..];
        if let Some(key) = rest.strip_prefix("[@").and_then(|rest| rest.split(']').next()) {
            found.push((at..at + key.len() + 3, citation(key, page, index)));
        } else if let Some((inner, _)) =
            rest.strip_prefix("[[").and_then(|r| r.split_once("]]"))
        {
            found.push((at..at + inner.len() + 4, term(inner, page, index)));
        }
    }
    found
}

fn citation(key: &str, page: &Page, index: &Index) -> Told<String> {
    let target = index.find(Kind::Reference, key.trim(), page)?;
    let href = escape(&page.link(&target.page, &target.place.id));
    let (label, gist) = (escape(&target.place.label), escape(&target.place.gist));
    let link = format!("<a class=\"citation\" href=\"{href}\" title=\"{gist}\">[{label}]</a>");
    Ok(shield(&link))
}

fn term(inner: &str, page: &Page, index: &Index) -> Told<String> {
    let inner = inner.replace('\n', " ");
    let (term, shown) = inner.split_once('|').unwrap_or((&inner, &inner));
    let term = term.trim().trim_end_matches('\\');
    let target = index.find(Kind::Term, term, page)?;
    let href = escape(&page.link(&target.page, &target.place.id));
    let gist = escape(&target.place.gist);
    // What is shown may be Markdown, so it is left as it is.
    Ok(format!(
        "<a class=\"term\" href=\"{href}\" title=\"{}\">{}</a>",
        gist.replace('|', "&#124;"),
        shown.trim()
    ))
}
