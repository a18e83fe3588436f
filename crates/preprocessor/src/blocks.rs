//! The boxes of a page: asides, margin notes, exercises with hint and answer, what the reader is asked; and
//! the entries of the bibliography and the glossary.

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
    Check,
    Wrong,
    Because,
    Guess,
    Reveal,
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

/// What the opening line of an exercise says: `1-1 Title | name | ** 15`, with a name if it is to be solved in
/// code, how hard it is, and how many minutes it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Task {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) name: Option<String>,
    effort: Effort,
}

/// How hard an exercise is, from one star to three, and how long it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Effort {
    stars: usize,
    minutes: usize,
}

impl Effort {
    fn parse(text: &str) -> Told<Self> {
        let (stars, minutes) = text.split_once(' ').unwrap_or((text, ""));
        let only_stars = stars.chars().all(|c| c == '*') && (1..=3).contains(&stars.len());
        match minutes.trim().parse() {
            Ok(minutes) if only_stars => Ok(Self { stars: stars.len(), minutes }),
            _ => Err(format!("`{text}` is no effort: one to three stars and minutes, `** 15`")),
        }
    }

    fn html(self) -> String {
        let Self { stars, minutes } = self;
        let dots = "●".repeat(stars) + &"○".repeat(3 - stars);
        let words = ["routine", "needs an idea", "a small project"][stars - 1];
        shield(&format!(
            "<span class=\"effort\" title=\"{words}\"><span aria-hidden=\"true\">{dots}</span><span \
             class=\"unseen\">{words},</span> {minutes} min</span>"
        ))
    }
}

impl Task {
    pub(crate) fn parse(argument: &str) -> Told<Self> {
        let mut parts = argument.split('|').map(str::trim);
        let text = parts.next().unwrap_or_default();
        let name = parts.next().filter(|name| !name.is_empty()).map(str::to_owned);
        let (number, title) = text
            .split_once(char::is_whitespace)
            .filter(|(number, _)| number.starts_with(|c: char| c.is_ascii_digit()))
            .ok_or("an exercise needs number and title: {{#exercise 1-1 Title | | ** 15}}")?;
        let effort = Effort::parse(parts.next().unwrap_or_default())?;
        Ok(Self { number: number.to_owned(), title: title.trim().to_owned(), name, effort })
    }
}

const BLOCKS: [(&str, Block); 11] = [
    ("aside", Block::Aside),
    ("margin", Block::Margin),
    ("sofar", Block::SoFar),
    ("exercise", Block::Exercise),
    ("hint", Block::Hint),
    ("answer", Block::Answer),
    ("check", Block::Check),
    ("wrong", Block::Wrong),
    ("because", Block::Because),
    ("guess", Block::Guess),
    ("reveal", Block::Reveal),
];

/// An aside of more words does not go into the margin.
const MARGIN: usize = 100;

const OTHERS: &str =
    "code, diff, cell, figure, table, value, asked, test, guesses, eq, fig, ref, term";

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

    /// Whether it may stand here, with these words after its name.
    pub(crate) fn may_open(self, argument: &str, within: Option<Block>) -> Told<()> {
        let parent = match self {
            Self::Hint | Self::Answer => Some(Self::Exercise),
            Self::Wrong | Self::Because => Some(Self::Check),
            Self::Reveal => Some(Self::Guess),
            _ => None,
        };
        if let Some(parent) = parent.filter(|&parent| within != Some(parent)) {
            return Err(format!(
                "{{{{#{}}}}} belongs into {{{{#{}}}}}",
                self.name(),
                parent.name()
            ));
        }
        let needs = match self {
            Self::Aside | Self::Exercise | Self::Guess => Some("title"),
            Self::Check | Self::Wrong => Some("value"),
            _ => None,
        };
        match needs {
            Some(what) if argument.is_empty() => {
                Err(format!("{{{{#{}}}}} needs a {what}", self.name()))
            }
            None if !argument.is_empty() => {
                Err(format!("{{{{#{}}}}} takes no title", self.name()))
            }
            _ => Ok(()),
        }
    }

    /// What stands for the opening line of a box that asks for nothing; `rest` is the page after it.
    pub(crate) fn opening(self, argument: &str, rest: &str) -> Told<Opening> {
        let title = argument.to_owned();
        let (before, after) = match self {
            Self::Aside => (head(aside_class(rest), ""), "\n\n</div>\n\n".to_owned()),
            Self::Margin => (note("margin-note"), String::new()),
            Self::SoFar => {
                let title = "<p class=\"block-title\">The network so far</p>\n\n";
                (note("sofar") + title, String::new())
            }
            Self::Exercise => return exercise(argument),
            Self::Hint => (fold("hint", "Hint"), String::new()),
            _ => (fold("answer", "Answer"), String::new()),
        };
        Ok(Opening { before, title, after, exercise: None })
    }

    pub(crate) fn closing(self) -> &'static str {
        match self {
            Self::Hint | Self::Answer | Self::Because | Self::Reveal => "\n\n</details>\n\n",
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

pub(crate) fn head(class: &str, id: &str) -> String {
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
    let title = format!("{} {}", task.title, task.effort.html());
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
    let words = gist.split(|c: char| !c.is_alphabetic() && c != '-');
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
        assert_eq!(label("hjorth-jensen2018", "M. Hjorth-Jensen. Data"), "Hjorth-Jensen 2018");
        assert_eq!(label("godel1931", "Kurt Gödel"), "Godel 1931");
    }

    #[test]
    fn the_gist_is_the_first_paragraph_in_plain_words() {
        assert_eq!(gist(" A *net*,\n1958.\n\nNext."), "A net, 1958.");
    }
}
