//! The machine as a preprocessor of mdBook: inside `cargo xtask build`, or as the command that a
//! reader's own `mdbook` calls.

use std::io::{self, Read, Write};
use std::path::Path;

use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::errors::Result;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};

use super::live;
use super::{Faults, Library, Page, expand};

/// What an anchor that no page uses means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// Nothing: a reader's mdBook does not want to know.
    Quiet,
    /// A warning.
    #[default]
    Lenient,
    /// The build fails.
    Strict,
}

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
        let mut pages = vec![];
        gather(&book.items, &mut String::new(), &mut pages);
        let expanded = expand(&library, &pages)?;
        self.judge(expanded.warnings)?;
        library.enclose()?;
        live::enclose(&root)?;
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
                    writeln!(io::stderr(), "warning: {warning}").ok();
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// The pages in their order. A part of the table of contents is a chapter, and its title begins with
/// the number: `# 1. Recognising handwritten digits`. What mdBook does not number, such as the
/// glossary at the end, belongs to none.
fn gather(items: &[BookItem], chapter: &mut String, pages: &mut Vec<Page>) {
    for item in items {
        match item {
            BookItem::PartTitle(title) => *chapter = leading_number(title),
            BookItem::Separator => {}
            BookItem::Chapter(page) => {
                if let Some(path) = path(page) {
                    pages.push(Page {
                        path,
                        title: page.name.clone(),
                        chapter: page.number.as_ref().map_or("", |_| &**chapter).to_owned(),
                        text: page.content.clone(),
                    });
                }
                gather(&page.sub_items, chapter, pages);
            }
        }
    }
}

fn leading_number(title: &str) -> String {
    title.chars().take_while(char::is_ascii_digit).collect()
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
    use mdbook_preprocessor::book::SectionNumber;

    use super::*;

    #[test]
    fn a_page_belongs_to_the_chapter_whose_title_stands_above_it() {
        let page = |name: &str, number: Option<u32>| {
            let mut page = Chapter::new(name, String::new(), format!("{name}.md"), vec![]);
            page.number = number.map(|number| SectionNumber::new([number]));
            BookItem::Chapter(page)
        };
        let items = [
            page("notation", Some(1)),
            BookItem::PartTitle("1. Digits".to_owned()),
            page("perceptrons", Some(2)),
            BookItem::PartTitle("2. Backpropagation".to_owned()),
            page("chain-rule", Some(3)),
            BookItem::Separator,
            page("glossary", None),
        ];
        let mut pages = vec![];
        gather(&items, &mut String::new(), &mut pages);
        let chapters: Vec<&str> = pages.iter().map(|page| page.chapter.as_str()).collect();
        assert_eq!(chapters, ["", "1", "2", ""]);
    }
}
