//! The machine as a preprocessor of mdBook: inside `cargo xtask`, or as the command that a
//! reader's own `mdbook` calls.

use std::io::{Read, Write};
use std::path::Path;

use mdbook_preprocessor::book::{Book, BookItem, Chapter, SectionNumber};
use mdbook_preprocessor::errors::Result;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};

use super::workshop::Strictness;
use super::{Faults, Library, Page, expand};

/// The preprocessor `notebook` of book.toml.
#[derive(Debug, Clone, Copy, Default)]
pub struct Notebook {
    /// What an anchor that no page uses means.
    pub strictness: Strictness,
}

impl Preprocessor for Notebook {
    fn name(&self) -> &str {
        "notebook"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let root = context.root.join("..");
        let html = context.config.html_config();
        let repository = html.and_then(|html| html.git_repository_url);
        let library = Library::new(&root, repository.as_deref());
        number(&mut book.items);
        let mut pages = vec![];
        gather(&book.items, &mut pages);
        let expanded = expand(&library, &pages)?;
        self.judge(expanded.warnings)?;
        let mut texts: std::collections::BTreeMap<String, String> =
            pages.into_iter().map(|page| page.path).zip(expanded.texts).collect();
        book.for_each_chapter_mut(|chapter| {
            if let Some(text) = path(chapter).and_then(|path| texts.remove(&path)) {
                chapter.content = text;
            }
        });
        Ok(book)
    }
}

impl Notebook {
    fn judge(&self, warnings: Vec<super::Fault>) -> Result<(), Faults> {
        match self.strictness {
            Strictness::Strict if !warnings.is_empty() => Err(Faults(warnings)),
            Strictness::Lenient => {
                for warning in warnings {
                    crate::tell(format_args!("warning: {warning}"));
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// The pages of the part `1. Title` are numbered 1.1, 1.2 and so on, where mdBook counts through all parts.
fn number(items: &mut [BookItem]) {
    let (mut part, mut count) = (None, 0);
    for item in items {
        match item {
            BookItem::PartTitle(title) => {
                part = title.split('.').next().and_then(|number| number.parse().ok());
                count = 0;
            }
            BookItem::Chapter(Chapter { number: Some(number), .. }) => {
                count += 1;
                if let Some(part) = part {
                    *number = SectionNumber::new([part, count]);
                }
            }
            _ => {}
        }
    }
}

fn gather(items: &[BookItem], pages: &mut Vec<Page>) {
    for item in items {
        let BookItem::Chapter(chapter) = item else { continue };
        if let Some(path) = path(chapter) {
            let number = chapter.number.as_ref().map(ToString::to_string).unwrap_or_default();
            pages.push(Page {
                path,
                title: chapter.name.clone(),
                number: number.trim_end_matches('.').to_owned(),
                text: chapter.content.clone(),
            });
        }
        gather(&chapter.sub_items, pages);
    }
}

fn path(chapter: &Chapter) -> Option<String> {
    let path: &Path = chapter.source_path.as_deref()?;
    Some(path.to_string_lossy().replace('\\', "/"))
}

/// Reads a book as mdBook hands it to an external preprocessor, and writes it expanded.
///
/// # Errors
/// Everything that does not resolve; or what is read is no book.
pub fn preprocess(input: impl Read, mut output: impl Write) -> Result<()> {
    let (context, book) = parse_input(input)?;
    let book = Notebook { strictness: Strictness::Quiet }.run(&context, book)?;
    serde_json::to_writer(&mut output, &book)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_numbered_within_their_part() {
        let chapter = |number: Option<u32>| {
            let mut chapter = Chapter::new("", String::new(), "a.md", vec![]);
            chapter.number = number.map(|number| SectionNumber::new([number]));
            BookItem::Chapter(chapter)
        };
        let part = |title: &str| BookItem::PartTitle(title.to_owned());
        let mut items = vec![chapter(None), part("1. One"), chapter(Some(1)), chapter(Some(2))];
        items.extend([part("2. Two"), chapter(Some(3)), part("More"), chapter(Some(4))]);
        number(&mut items);
        let mut pages = vec![];
        gather(&items, &mut pages);
        let numbers: Vec<&str> = pages.iter().map(|page| page.number.as_str()).collect();
        assert_eq!(numbers, ["", "1.1", "1.2", "2.1", "4"]);
    }
}
