//! The boxes of a page: asides, margin notes, exercises with hint and answer; and the entries of
//! the bibliography and the glossary.

use mdbook_markdown::pulldown_cmark::Event;

use super::draft::Kind;
use super::fault::Told;
use super::html::{escape, shield, slug};
use super::scan::plain_events;

/// A box, opened by `{{#aside Title}}` and closed by `{{/aside}}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Block {
    Aside,
    Margin,
    SoFar,
    Exercise,
    Hint,
    Answer,
}

/// What stands for the opening line of a box.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) before: String,
    /// Markdown.
    pub(crate) title: String,
    pub(crate) after: String,
    /// The exercise, if it is one.
    pub(crate) exercise: Option<Task>,
}

/// What the opening line of an exercise says: `1-1 Title`, or `1-1 Title | name` if it is to be solved in code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Task {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) name: Option<String>,
}

impl Task {
    pub(crate) fn parse(argument: &str) -> Told<Self> {
        let (text, name) = match argument.split_once('|') {
            Some((text, name)) => (text, Some(name.trim().to_owned())),
            None => (argument, None),
        };
        let (number, title) = text
            .split_once(char::is_whitespace)
            .filter(|(number, _)| number.starts_with(|c: char| c.is_ascii_digit()))
            .ok_or("an exercise needs number and title: {{#exercise 1-1 Title}}")?;
        Ok(Self { number: number.to_owned(), title: title.trim().to_owned(), name })
    }
}

const BLOCKS: [(&str, Block); 6] = [
    ("aside", Block::Aside),
    ("margin", Block::Margin),
    ("sofar", Block::SoFar),
    ("exercise", Block::Exercise),
    ("hint", Block::Hint),
    ("answer", Block::Answer),
];

/// An aside of more words does not go into the margin.
const MARGIN: usize = 100;

const OTHERS: &str = "code, diff, cell, figure, table, value, eq, fig, ref, term";

impl Block {
    pub(crate) fn parse(name: &str) -> Told<Self> {
        let found = BLOCKS.iter().find(|(known, _)| *known == name);
        found.map(|(_, block)| *block).ok_or_else(|| {
            let blocks = BLOCKS.map(|(name, _)| name).join(", ");
            format!("there is no directive `{name}`; there are {OTHERS}, {blocks}")
        })
    }

    pub(crate) fn name(self) -> &'static str {
        BLOCKS.iter().find(|(_, block)| *block == self).map_or("", |(name, _)| name)
    }

    /// What stands for the opening line; `rest` is the page after it.
    pub(crate) fn opening(
        self,
        argument: &str,
        rest: &str,
        within: Option<Block>,
    ) -> Told<Opening> {
        let title = argument.to_owned();
        if matches!(self, Self::Hint | Self::Answer) && within != Some(Self::Exercise) {
            return Err(format!("{{{{#{}}}}} belongs into an exercise", self.name()));
        }
        let needs_title = matches!(self, Self::Aside | Self::Exercise);
        if needs_title == title.is_empty() {
            let need = if needs_title { "needs" } else { "takes no" };
            return Err(format!("{{{{#{}}}}} {need} title", self.name()));
        }
        let (before, after) = match self {
            Self::Aside => (head(aside_class(rest), ""), "\n\n</div>\n\n".to_owned()),
            Self::Margin => (note("margin-note"), String::new()),
            Self::SoFar => {
                let title = "<p class=\"block-title\">The network so far</p>\n\n";
                (note("sofar") + title, String::new())
            }
            Self::Exercise => return exercise(argument),
            Self::Hint => (fold("hint", "Hint"), String::new()),
            Self::Answer => (fold("answer", "Answer"), String::new()),
        };
        Ok(Opening { before, title, after, exercise: None })
    }

    pub(crate) fn closing(self) -> &'static str {
        match self {
            Self::Hint | Self::Answer => "\n\n</details>\n\n",
            _ => "\n\n</div>\n\n",
        }
    }
}

/// A few words fit into the margin; more, or what is wide, stays between the paragraphs.
fn aside_class(rest: &str) -> &'static str {
    let inner = rest.split_once("{{/aside}}").map_or(rest, |(inner, _)| inner);
    let is_wide = ["{{#", "$$", "```", "\n|"].iter().any(|wide| inner.contains(wide));
    if is_wide || inner.split_whitespace().count() > MARGIN { "aside" } else { "aside short" }
}

fn note(class: &str) -> String {
    format!("\n\n<div class=\"{class}\" role=\"note\">\n\n")
}

fn head(class: &str, id: &str) -> String {
    format!("\n\n<div class=\"{class}\"{id} role=\"note\">\n<div class=\"block-title\">\n\n")
}

pub(crate) fn fold(class: &str, title: &str) -> String {
    format!("\n\n<details class=\"{class}\">\n<summary>{title}</summary>\n\n")
}

fn exercise(argument: &str) -> Told<Opening> {
    let task = Task::parse(argument)?;
    let id = format!("exercise-{}", slug(&task.number));
    let before = format!(
        "{}<a class=\"label\" href=\"#{id}\">Exercise {}</a> ",
        head("exercise", &format!(" id=\"{id}\"")),
        escape(&task.number)
    );
    let title = task.title.clone();
    Ok(Opening { before, title, after: "\n\n</div>\n\n".to_owned(), exercise: Some(task) })
}

/// An entry of the bibliography or the glossary.
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    pub(crate) html: String,
    pub(crate) id: String,
    pub(crate) label: String,
}

pub(crate) fn entry(is_reference: bool, name: &str, gist: &str) -> Entry {
    let (kind, tag, label) = match is_reference {
        true => (Kind::Reference, "span", label(name, gist)),
        false => (Kind::Term, "dfn", name.to_owned()),
    };
    let id = format!("{}-{}", if is_reference { "ref" } else { "term" }, slug(name));
    let html =
        shield(&format!("<{tag} class=\"entry\" id=\"{id}\">{}</{tag}>", escape(&label)));
    Entry { kind, html, id, label }
}

/// `lecun1998` is LeCun 1998: the name is spelled as the entry spells it.
fn label(key: &str, gist: &str) -> String {
    let end = key.find(|c: char| c.is_ascii_digit()).unwrap_or(key.len());
    let (name, year) = key.split_at(end);
    let words = gist.split(|c: char| !c.is_alphabetic());
    let spelled = words.into_iter().find(|word| word.to_lowercase() == name);
    let mut letters = name.chars();
    let capital = letters.next().map(|c| c.to_uppercase().chain(letters).collect::<String>());
    let name = spelled.map(str::to_owned).or(capital).unwrap_or_default();
    format!("{name} {year}").trim().to_owned()
}

/// The paragraph or list item that begins here, without markup.
pub(crate) fn gist(text: &str) -> String {
    let end = text.find("\n\n").unwrap_or(text.len());
    let end = text[..end].find("\n- ").unwrap_or(end);
    let mut gist = String::new();
    for event in plain_events(text[..end].trim()) {
        match event {
            Event::Text(text) | Event::Code(text) => gist += &text,
            Event::SoftBreak => gist.push(' '),
            _ => {}
        }
    }
    gist.trim_start_matches([':', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_spelled_as_its_entry_spells_it() {
        assert_eq!(label("lecun1998", "Yann LeCun and others, Gradient"), "LeCun 1998");
        assert_eq!(label("godel1931", "Kurt Gödel"), "Godel 1931");
    }

    #[test]
    fn the_gist_is_the_first_paragraph_in_plain_words() {
        assert_eq!(gist(" A *net*,\n1958.\n\nNext."), "A net, 1958.");
    }
}
