//! The line below a page's title: how long it takes to read, and how long its cells take to run.

use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};

use super::draft::Draft;
use super::scan::events;

/// Words a minute, for prose with formulas.
const PACE: usize = 200;
/// Shorter pages have no such line.
const SHORT: usize = 120;
/// Longer pages are to be split: in words as their author counts them, and in minutes.
const LONG: (usize, usize) = (3_000, 16);

/// What a page has to read: all its words of prose, those that are not folded away, and where its title ends.
#[derive(Debug, Default)]
struct Prose {
    all: usize,
    in_sight: usize,
    title: Option<usize>,
}

/// The line, and the byte at which it belongs.
pub(crate) fn furniture(draft: &Draft) -> Option<(usize, String)> {
    let Prose { all, in_sight, title } = prose(draft);
    if all < SHORT {
        return None;
    }
    let read = format!("{} min to read", in_sight.div_ceil(PACE));
    let line = match running(draft) {
        Some(run) => format!("{read}<span class=\"dot\"> · </span>{run}"),
        None => read,
    };
    Some((title?, format!("\n\n<p class=\"furniture\">{line}</p>\n\n")))
}

/// What is to be said of a page that nobody reads in one go.
pub(crate) fn too_long(draft: &Draft) -> Option<String> {
    let (written, minutes) =
        (draft.page.text.split_whitespace().count(), prose(draft).all.div_ceil(PACE));
    let too_long = written > LONG.0 || minutes > LONG.1;
    too_long.then(|| {
        format!(
            "{written} words and {minutes} minutes, at most {} and {}: split the page, or fold and cut",
            LONG.0, LONG.1
        )
    })
}

fn prose(draft: &Draft) -> Prose {
    let (mut prose, mut code, mut folds) = (Prose::default(), false, 0_usize);
    for (event, range) in events(&draft.text) {
        match event {
            Event::End(TagEnd::Heading(_)) if prose.title.is_none() => {
                prose.title = Some(range.end);
            }
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Html(html) | Event::InlineHtml(html) => {
                folds += html.matches("<details").count();
                folds = folds.saturating_sub(html.matches("</details").count());
            }
            Event::Text(text) if !code => {
                let words = text.split_whitespace().count();
                prose.all += words;
                prose.in_sight += if folds == 0 { words } else { 0 };
            }
            _ => {}
        }
    }
    prose
}

/// How long the cells of the page take together.
fn running(draft: &Draft) -> Option<String> {
    let count = |class: &str| draft.cells.values().filter(|time| *time == class).count();
    let time = match (draft.cells.len(), count("seconds"), count("long")) {
        (0, _, _) => return None,
        (1, _, 1) => return Some("its cell takes minutes".to_owned()),
        (all, _, long) if all == long => {
            return Some(format!("its {all} cells take minutes each"));
        }
        (_, 0, 0) => "instantly".to_owned(),
        (_, few, 0) if few <= 3 => "in seconds".to_owned(),
        (_, _, 0) => "in a minute or two".to_owned(),
        (_, _, 1) => "in minutes, one of them takes long".to_owned(),
        (_, _, long) => format!("in minutes, {long} of them take long"),
    };
    let cells = match draft.cells.len() {
        1 => "its cell runs".to_owned(),
        count => format!("its {count} cells run"),
    };
    Some(format!("{cells} {time}"))
}
