//! Walks over the Markdown of a page, collects its links, and tells what can be judged at once:
//! images without alt text, Rust typed into the page, TeX outside of formulas.

use mdbook_markdown::pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};

use super::fault::Faults;
use super::page::line_of;
use super::scan::events;

/// The longest Rust fence that may be typed into a page.
const TYPED: usize = 3;

/// A link or an image as its author wrote it.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) line: usize,
    pub(crate) target: String,
}

/// What the walk is inside of, each with its line.
#[derive(Debug, Default)]
struct Walk {
    links: Vec<Link>,
    /// An image, and its alt text so far.
    image: Option<(usize, String)>,
    /// A fence of Rust, and how many lines it has so far.
    fence: Option<(usize, usize)>,
    in_code: bool,
}

/// Collects the links of a page.
pub(crate) fn survey(text: &str, file: &str, faults: &mut Faults) -> Vec<Link> {
    let mut walk = Walk::default();
    for (event, range) in events(text) {
        let line = line_of(text, range.start);
        if let Err((line, told)) = walk.step(event, line) {
            faults.note::<()>(file, line, Err(told));
        }
    }
    walk.links
}

impl Walk {
    fn step(&mut self, event: Event, line: usize) -> Result<(), (usize, String)> {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => self.link(line, &dest_url),
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.link(line, &dest_url);
                self.image = Some((line, String::new()));
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                self.in_code = true;
                self.fence = is_rust(&kind).then_some((line, 0));
            }
            Event::End(TagEnd::Image) => {
                if let Some((line, alt)) = self.image.take()
                    && alt.trim().is_empty()
                {
                    return Err((line, "an image without alt text".to_owned()));
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                self.in_code = false;
                if let Some((line, count)) = self.fence.take()
                    && count > TYPED
                {
                    return Err((line, typed(count)));
                }
            }
            Event::Text(words) => return self.text(&words, line),
            Event::Code(words) => {
                if let Some((_, alt)) = &mut self.image {
                    *alt += &words;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn link(&mut self, line: usize, target: &CowStr) {
        self.links.push(Link { line, target: target.to_string() });
    }

    fn text(&mut self, words: &str, line: usize) -> Result<(), (usize, String)> {
        if let Some((_, alt)) = &mut self.image {
            *alt += words;
        }
        if let Some((_, count)) = &mut self.fence {
            *count += words.lines().count();
        }
        match command(words) {
            Some(command) if !self.in_code => Err((
                line,
                format!("`{command}` outside of a formula; are dollars and braces in pairs?"),
            )),
            _ => Ok(()),
        }
    }
}

fn typed(count: usize) -> String {
    format!(
        "{count} lines of Rust are typed into the page, at most {TYPED}; quote a crate with \
         {{{{#code}}}}"
    )
}

/// The first TeX command in a text.
fn command(text: &str) -> Option<&str> {
    let commands = text.match_indices('\\').map(|(at, _)| {
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        &text[at..at + 1 + end]
    });
    commands.into_iter().find(|command| command.len() > 1)
}

fn is_rust(kind: &CodeBlockKind) -> bool {
    let CodeBlockKind::Fenced(info) = kind else { return false };
    info.split([',', ' ']).next() == Some("rust")
}
