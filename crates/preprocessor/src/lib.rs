//! The book machine: pages in, Markdown for mdBook out.
//!
//! A page quotes what it speaks of, listings, outputs, figures, values, and names what it refers
//! to, equations, exercises, books, terms. It is read twice. The first reading (`reader`) sets
//! aside what each `{{#directive}}` stands for and collects everything that can be pointed to; the
//! second (`finish`) sets formulas and references, and follows every link. Whatever does not
//! resolve is a [`Fault`] with its file and line, and all faults are told at once.
//!
//! | on the page | stands for |
//! |---|---|
//! | `{{#code ch1/src/a.rs:anchor}}` | a listing; with `since=PATH:ANCHOR` what is new is marked |
//! | `{{#diff a.rs:old b.rs:new}}` | what changed from one anchor to another |
//! | `{{#cell ch1/run}}` | the command and the output of a cell |
//! | `{{#figure ch1/run.curve \| Caption.}}`, `{{#fig ch1/run.curve}}` | a figure, and its number |
//! | `{{#table ch1/run.best}}` | a table of a cell |
//! | `{{#value ch1/run.accuracy .2 %}}` | a value; `.2` decimals, `,` between thousands, a unit |
//! | `{{#asked times}}` | how often the test images were asked in all cells of the book |
//! | `bench/ch2.name` in the last two | what `cargo xtask bench ch2` has measured |
//! | `$…$`, `$$…$$`, `\label{eq:x}`, `{{#eq x}}` | a formula, and the number of an equation |
//! | `{{#aside Title}}`, `margin`, `sofar`, `exercise 1-1 Title`, `hint`, `answer` | boxes, each closed by `{{/aside}}` and so on |
//! | `exercise 1-1 Title \| name \| ** 15` | one that is solved in `crates/exercises`: adds the command, the file and the hints; stars and minutes |
//! | `check ch1/run.x .2`, in it `wrong ch1/run.y .2` and `because` | a question of two minutes; its answers are values |
//! | `guess Title \| ch1/run.x .0 %`, in it `reveal` | a forecast; `{{#guesses}}` lists those of the chapter |
//! | `{{#test ch1/tests/a.rs:name}}` | a mark that links to the test |
//! | `[@key]` and `{{#ref key}}` | a reference, and its entry |
//! | `[[term]]`, `[[term\|text]]` and `{{#term name}}` | a glossary term, and its entry |

use std::collections::BTreeMap;

mod anchors;
mod assignment;
mod blocks;
mod cells;
mod chapters;
mod draft;
mod fault;
mod finish;
mod follow;
mod furniture;
mod html;
mod index;
mod library;
mod lint;
mod listing;
mod live;
mod math;
mod page;
mod preprocessor;
mod quiz;
mod reader;
mod scan;
mod survey;
#[cfg(test)]
mod tests;
mod values;

pub use assignment::{Placed, shown, tasks};
pub use chapters::chapters;
pub use fault::{Fault, Faults};
pub use library::Library;
pub use page::{Page, line_of};
pub use preprocessor::{Notebook, Strictness, preprocess};

/// What became of the pages.
#[derive(Debug)]
pub struct Expanded {
    /// Markdown for mdBook, in the order of the pages.
    pub texts: Vec<String>,
    /// What is not wrong but should not stay: anchors that no page uses, pages too long, verdicts typed by hand,
    /// exercises out of count.
    pub warnings: Vec<Fault>,
}

/// Expands all pages of a book.
///
/// # Errors
/// Everything that does not resolve.
pub fn expand(library: &Library, pages: &[Page]) -> Result<Expanded, Faults> {
    let mut faults = Faults::default();
    // Figures and equations are numbered through the pages of a chapter.
    let mut counts: BTreeMap<&str, index::Count> = BTreeMap::new();
    let mut drafts = vec![];
    for page in pages {
        let count = counts.entry(&page.chapter).or_default();
        let draft = reader::draft(library, page, *count, &mut faults);
        *count = index::Count::after(&draft);
        drafts.push(draft);
    }
    let index = index::Index::new(&drafts, &mut faults);
    let press = math::Press::new();
    let finished: Vec<finish::Finished> =
        drafts.iter().map(|draft| finish::finish(draft, &index, &press, &mut faults)).collect();
    follow::follow(&finished, &library.root().join("book/src"), &mut faults);
    faults.settle()?;
    let mut warnings: Vec<Fault> = pages.iter().flat_map(lint::verdicts).collect();
    warnings.extend(lint::out_of_count(pages));
    warnings.extend(drafts.iter().filter_map(lint::long));
    let quotes = drafts.into_iter().flat_map(|draft| draft.quotes).collect();
    warnings.extend(lint::unused(library.root(), &quotes));
    Ok(Expanded { texts: finished.into_iter().map(|page| page.text).collect(), warnings })
}
