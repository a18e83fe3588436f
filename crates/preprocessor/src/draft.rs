//! The first reading of a page: directives become marks on the same line, and what they stand for
//! is set aside.

use std::collections::BTreeMap;
use std::ops::Range;

use super::assignment::Assignment;
use super::blocks::{Block, Opening};
use super::fault::{Faults, Told};
use super::html::{indent, slug};
use super::index::Count;
use super::library::Library;
use super::listing::{self, Quote};
use super::page::{Page, line_of};
use super::scan::{Directive, directive, formulas, inside, literal, own_line};
use super::{blocks, cells, values};

/// A mark is the number of a piece between these two.
const MARK: (char, char) = ('\u{e000}', '\u{e001}');

/// What a mark stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// This text.
    Text(String),
    /// The number of a figure or an equation, which another page may give.
    Number { kind: Kind, name: String, line: usize },
}

/// What can be pointed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Figure,
    Equation,
    Exercise,
    Reference,
    Term,
}

/// Something with a name on this page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) label: String,
    /// What it says, without markup.
    pub(crate) gist: String,
    pub(crate) line: usize,
}

/// A page after the first reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) page: Page,
    pub(crate) text: String,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) places: Vec<Place>,
    /// The cells whose output the page shows, and how long each takes.
    pub(crate) cells: BTreeMap<String, String>,
    pub(crate) quotes: Vec<Quote>,
    /// What earlier pages of the chapter have numbered.
    pub(crate) before: Count,
}

/// The page under way.
struct Reader<'a> {
    library: &'a Library,
    draft: Draft,
    faults: &'a mut Faults,
    literal: Vec<Range<usize>>,
    formulas: Vec<Range<usize>>,
    open: Vec<(Block, usize)>,
    /// The exercise under way, if it is to be solved in code and its help does not stand yet.
    assignment: Option<Assignment>,
    figures: usize,
}

/// Reads a page; `before` is what earlier pages of its chapter have numbered.
pub(crate) fn draft(
    library: &Library,
    page: &Page,
    before: Count,
    faults: &mut Faults,
) -> Draft {
    let draft = Draft {
        page: page.clone(),
        text: String::new(),
        pieces: vec![],
        places: vec![],
        cells: BTreeMap::new(),
        quotes: vec![],
        before,
    };
    let literal = literal(&page.text);
    let formulas = formulas(&page.text).into_iter().map(|formula| formula.range).collect();
    let figures = before.figures;
    let mut reader = Reader {
        library,
        draft,
        faults,
        literal,
        formulas,
        open: vec![],
        assignment: None,
        figures,
    };
    reader.read(0..page.text.len());
    for (block, line) in std::mem::take(&mut reader.open) {
        let told = format!("{{{{#{0}}}}} is never closed by {{{{/{0}}}}}", block.name());
        reader.faults.note(&page.file(), line, Told::<()>::Err(told));
    }
    reader.draft
}

impl Reader<'_> {
    /// Copies a stretch of the page, directives replaced.
    fn read(&mut self, stretch: Range<usize>) {
        let page = self.draft.page.text.clone();
        let mut from = stretch.start;
        while let Some(found) = directive(&page[..stretch.end], from, &self.literal) {
            let start = match &found {
                Ok(found) => found.range.start,
                Err(_) => break,
            };
            self.draft.text += &page[from..start];
            let line = line_of(&page, start);
            let Ok(found) = found else { break };
            let before = self.draft.text.matches('\n').count();
            let told = self.answer(&found, &page, line);
            self.faults.note(&self.draft.page.file(), line, told);
            // A directive of several lines leaves as many.
            let lines = page[found.range.clone()].matches('\n').count();
            let written = self.draft.text.matches('\n').count() - before;
            self.draft.text += &"\n".repeat(lines.saturating_sub(written));
            from = found.range.end;
        }
        if let Some(Err(told)) = directive(&page[..stretch.end], from, &self.literal) {
            let at = page[from..].find("{{#").map_or(from, |at| from + at);
            self.faults.note::<()>(&self.draft.page.file(), line_of(&page, at), Err(told));
        }
        self.draft.text += &page[from..stretch.end];
    }

    /// Writes what stands for a directive.
    fn answer(&mut self, found: &Directive, page: &str, line: usize) -> Told<()> {
        let (library, argument) = (self.library, found.argument);
        if found.closing {
            return self.close(found, page);
        }
        match found.name {
            "value" => {
                let in_formula = inside(&self.formulas, found.range.start);
                self.draft.text += &values::value(library, argument, in_formula)?;
            }
            "eq" => self.number(Kind::Equation, argument.trim_start_matches("eq:"), line),
            "fig" => self.number(Kind::Figure, argument, line),
            "ref" | "term" => self.entry(found, page, line)?,
            "figure" => self.figure(found, page, line)?,
            "test" => {
                let to_root = self.draft.page.to_root();
                self.draft.text += &listing::test(library, argument, &to_root)?;
            }
            "code" => self.listing(found, page, listing::code)?,
            "diff" => self.listing(found, page, listing::diff)?,
            "cell" => {
                let cell = library.cell(argument)?;
                let duration = cell.file.entry.duration.clone();
                let first = self.draft.cells.insert(cell.name.clone(), duration).is_none();
                let html = cells::output(library, &cell, first)?;
                self.block(found, page, &html)?;
            }
            "table" => {
                let (cell, item) = library.item(argument)?;
                let html = cells::table(&cell, item)?;
                self.block(found, page, &html)?;
            }
            name => self.open(name, found, page, line)?,
        }
        Ok(())
    }

    fn listing(
        &mut self,
        found: &Directive,
        page: &str,
        set: fn(&Library, &str, &str) -> Told<listing::Listing>,
    ) -> Told<()> {
        let (html, quotes) = set(self.library, found.argument, &self.draft.page.to_root())?;
        self.draft.quotes.extend(quotes);
        self.block(found, page, &html)
    }

    /// `{{#figure ch1/first-network.accuracy | Caption.}}`
    fn figure(&mut self, found: &Directive, page: &str, line: usize) -> Told<()> {
        let (name, caption) = found.argument.split_once('|').unwrap_or((found.argument, ""));
        let (name, caption) = (name.trim(), caption.trim());
        let (cell, item) = self.library.item(name)?;
        let (svg, alt) = self.library.drawing(&cell, item)?;
        if caption.is_empty() {
            return Err(format!(
                "figure {name} has no caption: {{{{#figure {name} | Caption}}}}"
            ));
        }
        self.figures += 1;
        let (id, label) =
            (format!("fig-{}", slug(name)), self.draft.page.numbered(self.figures));
        let frame = cells::figure(&svg, &id, &label)?;
        let margin = own_line(page, &found.range)?;
        self.mark(indent(&frame.before, margin));
        let start = found.range.start + page[found.range.clone()].find(caption).unwrap_or(0);
        self.read(start..start + caption.len());
        self.mark(indent(frame.after, margin));
        self.place(Kind::Figure, name, id, label, alt, line);
        Ok(())
    }

    /// `{{#ref rosenblatt1958}}` or `{{#term sigmoid neuron}}`, before the entry itself.
    fn entry(&mut self, found: &Directive, page: &str, line: usize) -> Told<()> {
        if found.argument.is_empty() {
            return Err(format!("{{{{#{}}}}} has no name", found.name));
        }
        let gist = blocks::gist(&page[found.range.end..]);
        if gist.is_empty() {
            return Err(format!("entry `{}` says nothing", found.argument));
        }
        let entry = blocks::entry(found.name == "ref", found.argument, &gist);
        self.draft.text += &entry.html;
        self.place(entry.kind, found.argument, entry.id, entry.label, gist, line);
        Ok(())
    }

    fn open(&mut self, name: &str, found: &Directive, page: &str, line: usize) -> Told<()> {
        let block = Block::parse(name)?;
        let margin = own_line(page, &found.range)?;
        let within = self.open.last().map(|(block, _)| *block);
        let Opening { before, title, after, exercise } =
            block.opening(found.argument, &page[found.range.end..], within)?;
        let (help, solution) = self.help(block)?;
        self.mark(indent(&(help + &before), margin));
        if let Some(task) = exercise {
            let (number, id) = (&task.number, format!("exercise-{}", slug(&task.number)));
            self.place(Kind::Exercise, number, id, number.clone(), title.clone(), line);
            self.assignment = None;
            if let Some(name) = &task.name {
                let found = Assignment::find(self.library, &self.draft.page, &task, name);
                let file = self.draft.page.file();
                self.assignment = self.faults.note(&file, line, found);
            }
        }
        self.draft.text += &title;
        self.mark(indent(&(after + &solution), margin));
        self.open.push((block, line));
        Ok(())
    }

    /// What the answer to an exercise that is solved in code has before it (where to write, and the hints) and as
    /// its first words (where the solution is).
    fn help(&mut self, block: Block) -> Told<(String, String)> {
        match (block, &self.assignment) {
            (Block::Hint, Some(assignment)) => Err(assignment.no_hint()),
            (Block::Answer, Some(assignment)) => {
                let help = (assignment.help(), assignment.solution());
                self.assignment = None;
                Ok(help)
            }
            _ => Ok(<(String, String)>::default()),
        }
    }

    fn close(&mut self, found: &Directive, page: &str) -> Told<()> {
        let block = Block::parse(found.name)?;
        match self.open.pop() {
            Some((open, _)) if open == block => {
                if block == Block::Exercise && self.assignment.take().is_some() {
                    return Err("an exercise in code needs an answer".to_owned());
                }
                self.block(found, page, block.closing())
            }
            Some((open, line)) => {
                let told = format!(
                    "{{{{/{}}}}} where {{{{/{}}}}} is due, opened in line {line}",
                    block.name(),
                    open.name()
                );
                self.open.push((open, line));
                Err(told)
            }
            None => Err(format!("{{{{/{}}}}} closes nothing", block.name())),
        }
    }

    /// A mark for something that has a line of its own.
    fn block(&mut self, found: &Directive, page: &str, html: &str) -> Told<()> {
        self.mark(indent(html, own_line(page, &found.range)?));
        Ok(())
    }

    fn number(&mut self, kind: Kind, name: &str, line: usize) {
        self.push(Piece::Number { kind, name: name.to_owned(), line });
    }

    fn mark(&mut self, text: String) {
        self.push(Piece::Text(text));
    }

    fn push(&mut self, piece: Piece) {
        self.draft.text += &format!("{}{}{}", MARK.0, self.draft.pieces.len(), MARK.1);
        self.draft.pieces.push(piece);
    }

    fn place(
        &mut self,
        kind: Kind,
        name: &str,
        id: String,
        label: String,
        gist: String,
        line: usize,
    ) {
        let name = name.to_owned();
        self.draft.places.push(Place { kind, name, id, label, gist, line });
    }
}

/// The text with every mark replaced by what `show` answers for its piece.
pub(crate) fn replace_marks(text: &str, mut show: impl FnMut(usize) -> String) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MARK.0) {
        shown += before;
        let (number, after) = after.split_once(MARK.1).unwrap_or((after, ""));
        shown += &number.parse().map(&mut show).unwrap_or_default();
        rest = after;
    }
    shown + rest
}
