//! The first reading of a page: directives become marks on the same line, and what they stand for
//! is set aside.

use std::ops::Range;

use super::assignment::Assignment;
use super::blocks::{Block, Opening};
use super::draft::{Draft, Kind, Piece, Place};
use super::fault::{Faults, Told};
use super::html::{indent, slug};
use super::index::Count;
use super::library::Library;
use super::listing;
use super::page::Page;
use super::quiz::{self, Answer, Forecast};
use super::scan::{Directive, Token, formulas, inside, literal, tokens};
use super::{blocks, cells, values};

/// The page under way.
struct Reader<'a> {
    library: &'a Library,
    page: &'a str,
    draft: Draft,
    faults: &'a mut Faults,
    literal: Vec<Range<usize>>,
    formulas: Vec<Range<usize>>,
    open: Vec<(Block, usize)>,
    /// The exercise under way, if it is to be solved in code and its help does not stand yet.
    assignment: Option<Assignment>,
    /// The answer to the question under way, if it has not been given away yet.
    answer: Option<Answer>,
    figures: usize,
}

/// Reads a page; `before` is what earlier pages of its chapter have numbered.
pub(crate) fn draft(
    library: &Library,
    page: &Page,
    before: Count,
    faults: &mut Faults,
) -> Draft {
    let draft = Draft { page: page.clone(), before, ..Draft::default() };
    let mut reader = Reader {
        library,
        page: &page.text,
        draft,
        faults,
        literal: literal(&page.text),
        formulas: formulas(&page.text).into_iter().map(|formula| formula.range).collect(),
        open: vec![],
        assignment: None,
        answer: None,
        figures: before.figures,
    };
    reader.read(0..page.text.len());
    for (block, line) in std::mem::take(&mut reader.open) {
        reader.note(
            line,
            Err(format!("{{{{#{0}}}}} is never closed by {{{{/{0}}}}}", block.name())),
        );
    }
    reader.draft
}

impl Reader<'_> {
    /// Copies a stretch of the page, directives replaced.
    fn read(&mut self, stretch: Range<usize>) {
        for token in tokens(self.page, stretch, &self.literal) {
            match token {
                Token::Text(text) => self.draft.text += text,
                Token::Unclosed(line, told) => self.note(line, Err(told)),
                Token::Directive(found) => {
                    let before = self.draft.text.matches('\n').count();
                    let told = self.answer(&found);
                    self.note(found.line(), told);
                    // A directive of several lines leaves as many.
                    let lines = found.text().matches('\n').count();
                    let written = self.draft.text.matches('\n').count() - before;
                    self.draft.text += &"\n".repeat(lines.saturating_sub(written));
                }
            }
        }
    }

    fn note(&mut self, line: usize, told: Told<()>) {
        self.faults.note(&self.draft.page.file(), line, told);
    }

    /// Writes what stands for a directive.
    fn answer(&mut self, found: &Directive) -> Told<()> {
        let (library, argument) = (self.library, found.argument);
        if found.closing {
            return self.close(found);
        }
        match found.name {
            "value" => {
                let in_formula = inside(&self.formulas, found.start());
                self.draft.text += &values::value(library, argument, in_formula)?;
            }
            "asked" => self.draft.text += &values::asked(library, argument)?,
            "eq" => {
                self.number(Kind::Equation, argument.trim_start_matches("eq:"), found.line());
            }
            "fig" => self.number(Kind::Figure, argument, found.line()),
            "ref" | "term" => self.entry(found)?,
            "figure" => self.figure(found)?,
            "test" => {
                let to_root = self.draft.page.to_root();
                self.draft.text += &listing::test(library, argument, &to_root)?;
            }
            "code" => self.listing(found, listing::code)?,
            "diff" => self.listing(found, listing::diff)?,
            "cell" => {
                let cell = library.cell(argument)?;
                let duration = cell.file.entry.duration.clone();
                let first = self.draft.cells.insert(cell.name.clone(), duration).is_none();
                let html = cells::output(library, &cell, first)?;
                self.block(found, &html)?;
            }
            "table" => {
                let (cell, item) = library.item(argument)?;
                let html = cells::table(&cell, item)?;
                self.block(found, &html)?;
            }
            "guesses" => {
                found.own_line()?;
                self.draft.push(Piece::Forecasts);
            }
            _ => self.open(found)?,
        }
        Ok(())
    }

    fn listing(
        &mut self,
        found: &Directive,
        set: fn(&Library, &str, &str) -> Told<listing::Listing>,
    ) -> Told<()> {
        let (html, quotes) = set(self.library, found.argument, &self.draft.page.to_root())?;
        self.draft.quotes.extend(quotes);
        self.block(found, &html)
    }

    /// `{{#figure ch1/first-network.accuracy | Caption.}}`
    fn figure(&mut self, found: &Directive) -> Told<()> {
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
        let frame = cells::figure(&svg, name, &cell.file.entry, &id, &label)?;
        let margin = found.own_line()?;
        self.mark(indent(&frame.before, margin));
        self.read(found.place(caption));
        self.mark(indent(frame.after, margin));
        self.place(Kind::Figure, name, id, label, alt, found.line());
        Ok(())
    }

    /// `{{#ref rosenblatt1958}}` or `{{#term sigmoid neuron}}`, before the entry itself.
    fn entry(&mut self, found: &Directive) -> Told<()> {
        if found.argument.is_empty() {
            return Err(format!("{{{{#{}}}}} has no name", found.name));
        }
        let gist = blocks::gist(found.rest());
        if gist.is_empty() {
            return Err(format!("entry `{}` says nothing", found.argument));
        }
        let entry = blocks::entry(found.name == "ref", found.argument, &gist);
        self.draft.text += &entry.html;
        self.place(entry.kind, found.argument, entry.id, entry.label, gist, found.line());
        Ok(())
    }

    fn open(&mut self, found: &Directive) -> Told<()> {
        let (block, line) = (Block::parse(found.name)?, found.line());
        let margin = found.own_line()?;
        let within = self.open.last().map(|(block, _)| *block);
        block.may_open(found.argument, within)?;
        let Opening { before, title, after, exercise } = match block {
            Block::Check | Block::Wrong | Block::Because | Block::Guess | Block::Reveal => {
                self.question(block, found)?
            }
            _ => block.opening(found.argument, found.rest())?,
        };
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

    /// What stands for the opening line of a question, of a wrong answer to it, or of what is folded below.
    fn question(&mut self, block: Block, found: &Directive) -> Told<Opening> {
        let plain = |before| Opening {
            before,
            title: String::new(),
            after: String::new(),
            exercise: None,
        };
        match block {
            Block::Guess => {
                let forecast = Forecast::find(self.library, found.argument)?;
                let Forecast { title, name, id, truth } = forecast.clone();
                let label = truth.shown.clone();
                self.place(Kind::Forecast, &name, id, label, title, found.line());
                self.answer = Some(truth);
                Ok(forecast.opening())
            }
            Block::Check | Block::Wrong => {
                let answer = Answer::find(self.library, found.argument)?;
                let opening = quiz::opening(block, found.argument, &answer);
                if block == Block::Check {
                    self.answer = Some(answer);
                }
                Ok(opening)
            }
            _ => {
                let answer = self.answer.take().ok_or("the answer has been given already")?;
                Ok(plain(quiz::folded(block, &answer)))
            }
        }
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

    fn close(&mut self, found: &Directive) -> Told<()> {
        let block = Block::parse(found.name)?;
        match self.open.pop() {
            Some((open, _)) if open == block => {
                if block == Block::Exercise && self.assignment.take().is_some() {
                    return Err("an exercise in code needs an answer".to_owned());
                }
                let asks = matches!(block, Block::Check | Block::Guess);
                if asks && self.answer.take().is_some() {
                    let missing = if block == Block::Check { "because" } else { "reveal" };
                    return Err(format!("{{{{#{}}}}} needs {{{{#{missing}}}}}", block.name()));
                }
                self.block(found, block.closing())
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
    fn block(&mut self, found: &Directive, html: &str) -> Told<()> {
        self.mark(indent(html, found.own_line()?));
        Ok(())
    }

    fn number(&mut self, kind: Kind, name: &str, line: usize) {
        self.draft.push(Piece::Number { kind, name: name.to_owned(), line });
    }

    fn mark(&mut self, text: String) {
        self.draft.push(Piece::Text(text));
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
