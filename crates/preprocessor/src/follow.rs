//! Follows the links of the finished pages: to files, to pages, to places on pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};

use super::fault::{Faults, Told};
use super::finish::Finished;
use super::page::Page;
use super::scan::plain_events;
use super::survey::Link;

/// The ids of every page, by its path.
type Ids<'a> = BTreeMap<&'a str, BTreeSet<String>>;

/// Notes every link that leads nowhere. `src` is the folder of the pages.
pub(crate) fn follow(pages: &[Finished], src: &Path, faults: &mut Faults) {
    let ids: Ids =
        pages.iter().map(|page| (page.page.path.as_str(), self::ids(&page.text))).collect();
    for page in pages {
        for link in &page.links {
            faults.note(&page.page.file(), link.line, check(link, &page.page, &ids, src));
        }
    }
}

fn check(link: &Link, page: &Page, ids: &Ids, src: &Path) -> Told<()> {
    let target = link.target.as_str();
    if ["http:", "https:", "mailto:"].iter().any(|scheme| target.starts_with(scheme)) {
        return Ok(());
    }
    let (path, fragment) = target.split_once('#').map_or((target, None), |(p, f)| (p, Some(f)));
    let path = if path.is_empty() { page.path.clone() } else { page.resolve(path) };
    let Some(known) = ids.get(path.as_str()) else {
        let is_page = Path::new(&path).extension().is_some_and(|ending| ending == "md");
        if !is_page && src.join(&path).is_file() {
            return Ok(());
        }
        return Err(format!("link `{target}` leads to {path}, which is not in the book"));
    };
    match fragment {
        Some(id) if !known.contains(id) => {
            let near = record::nearest(id, known.iter().map(String::as_str)).join(", ");
            Err(format!("link `{target}`: {path} has no `#{id}`; nearest: {near}"))
        }
        _ => Ok(()),
    }
}

/// The ids that a page will have: those of its headings, as mdBook makes them, and those that are
/// written down.
pub(crate) fn ids(text: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut heading: Option<(Option<String>, String)> = None;
    for event in plain_events(text) {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                heading = Some((id.map(|id| id.to_string()), String::new()));
            }
            Event::Start(Tag::DefinitionListTitle) => heading = Some((None, String::new())),
            Event::End(TagEnd::Heading(_) | TagEnd::DefinitionListTitle) => {
                if let Some((id, words)) = heading.take() {
                    let id = id.unwrap_or_else(|| unique(&heading_id(&words), &ids));
                    ids.insert(id);
                }
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, heading)) = &mut heading {
                    *heading += &words;
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => ids.extend(written(&html)),
            Event::FootnoteReference(name) => drop(ids.insert(format!("footnote-{name}"))),
            _ => {}
        }
    }
    ids
}

/// The ids written in a piece of HTML.
fn written(html: &str) -> impl Iterator<Item = String> {
    html.split(" id=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
}

fn heading_id(words: &str) -> String {
    let words = words.trim().to_lowercase();
    let kept = words.chars().filter_map(|c| match c {
        c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c),
        c if c.is_whitespace() => Some('-'),
        _ => None,
    });
    kept.collect()
}

fn unique(id: &str, used: &BTreeSet<String>) -> String {
    let numbered = (1..).map(|n| format!("{id}-{n}"));
    std::iter::once(id.to_owned())
        .chain(numbered)
        .find(|id| !used.contains(id))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_get_the_ids_that_mdbook_gives_them() {
        let found = ids("# Weights & `biases`\n\n## Why?\n\n## Why?\n\n## Own {#mine}\n");
        let expected = ["mine", "weights--biases", "why", "why-1"];
        assert!(found.iter().eq(expected.iter()), "{found:?}");
    }

    #[test]
    fn written_ids_count_too() {
        assert!(ids("a <span id=\"x\">b</span>\n").contains("x"));
    }
}
