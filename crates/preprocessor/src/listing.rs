//! Sets a piece of source code, or the difference between two, as a listing with its caption.

use similar::{ChangeTag, TextDiff};

use super::anchors::{Excerpt, excerpt};
use super::fault::Told;
use super::html::escape;
use super::library::{Library, place};

/// A piece of source that a page names: `ch1/src/network.rs:backprop`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Quote {
    pub(crate) path: String,
    pub(crate) anchor: String,
}

impl Quote {
    pub(crate) fn parse(text: &str) -> Told<Self> {
        let (path, anchor) = text
            .split_once(':')
            .filter(|(path, anchor)| !path.is_empty() && !anchor.is_empty())
            .ok_or_else(|| format!("`{text}` should be PATH:ANCHOR, the path below crates/"))?;
        Ok(Self { path: path.to_owned(), anchor: anchor.to_owned() })
    }

    fn excerpt(&self, library: &Library) -> Told<Excerpt> {
        let source = library.source(&self.path)?;
        excerpt(&source, &self.anchor).map_err(|told| format!("{}: {told}", place(&self.path)))
    }
}

/// A listing, and the quotes it is made of.
pub(crate) type Listing = (String, Vec<Quote>);

/// `{{#code ch2/src/network.rs:backprop since=ch1/src/network.rs:backprop}}`: lines that do not
/// stand in the older listing are marked as new.
pub(crate) fn code(library: &Library, argument: &str, to_root: &str) -> Told<Listing> {
    let mut words = argument.split_whitespace();
    let quote = Quote::parse(words.next().unwrap_or_default())?;
    let found = quote.excerpt(library)?;
    let mut old = None;
    for word in words {
        let name = word.strip_prefix("since=");
        let name =
            name.ok_or_else(|| format!("`{word}` is not understood; only since=PATH:ANCHOR"))?;
        old = Some(Quote::parse(name)?);
    }
    let new = match &old {
        Some(old) => new_lines(old, &old.excerpt(library)?, &quote, &found)?,
        None => vec![false; found.lines.len()],
    };
    let language = language(&quote.path);
    let code = marked(&found, &new);
    let caption = caption(library, &quote, &found, to_root);
    let quotes = std::iter::once(quote).chain(old).collect();
    Ok((figure("listing", &caption, language, &code), quotes))
}

/// For each line of the younger excerpt, whether the older lacks it.
fn new_lines(old: &Quote, before: &Excerpt, new: &Quote, after: &Excerpt) -> Told<Vec<bool>> {
    let (left, right) = (before.text(), after.text());
    let changes = TextDiff::from_lines(&left, &right);
    let changes = changes.iter_all_changes().map(|change| change.tag());
    let kept = changes.filter(|tag| *tag != ChangeTag::Delete);
    let marks: Vec<bool> = kept.map(|tag| tag == ChangeTag::Insert).collect();
    if marks.iter().all(|&mark| mark == marks[0]) {
        let which = if marks[0] { "every line" } else { "no line" };
        return Err(format!("{which} of {} is new since {}", new.anchor, old.anchor));
    }
    Ok(marks)
}

/// The lines of an excerpt; new lines that stand together share a span.
fn marked(found: &Excerpt, new: &[bool]) -> String {
    let mut code = String::new();
    let mut was_new = false;
    for (line, &new) in found.lines.iter().zip(new) {
        match (was_new, new) {
            (false, true) => code += "<span class=\"new\">",
            (true, false) => code += "</span>",
            _ => {}
        }
        code += &(escape(line) + "\n");
        was_new = new;
    }
    code.trim_end().to_owned() + if was_new { "</span>" } else { "" }
}

/// `{{#test ch2/tests/gradients/forms.rs:the_index_form_gives_the_same}}`: a link to a test.
pub(crate) fn test(library: &Library, argument: &str, to_root: &str) -> Told<String> {
    let Quote { path, anchor: name } = Quote::parse(argument)?;
    let source = library.source(&path)?;
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let head = format!("fn {name}(");
    let found = lines.iter().position(|line| line.starts_with(&head));
    let at = found.filter(|&at| lines[..at].last() == Some(&"#[test]"));
    let at = at.ok_or_else(|| format!("{} has no test `{name}`", place(&path)))?;
    let href = escape(&library.address(&path, (at + 1, at + 1), to_root));
    Ok(format!(
        "<a class=\"test\" href=\"{href}\" title=\"tested: {name}\" aria-label=\"tested: {name}\">✓</a>"
    ))
}

/// `{{#diff a.rs:one b.rs:two}}`.
pub(crate) fn diff(library: &Library, argument: &str, to_root: &str) -> Told<Listing> {
    let words: Vec<&str> = argument.split_whitespace().collect();
    let &[old, new] = words.as_slice() else {
        return Err("a diff is between two: {{#diff PATH:ANCHOR PATH:ANCHOR}}".to_owned());
    };
    let (old, new) = (Quote::parse(old)?, Quote::parse(new)?);
    let (before, after) = (old.excerpt(library)?, new.excerpt(library)?);
    let (left, right) = (before.text(), after.text());
    let changes = TextDiff::from_lines(&left, &right);
    if changes.ratio() >= 1.0 {
        return Err(format!("{} and {} do not differ", old.anchor, new.anchor));
    }
    let lines = changes.iter_all_changes().map(|change| {
        let line = escape(change.value().trim_end_matches('\n'));
        match change.tag() {
            ChangeTag::Equal => format!("  {line}\n"),
            ChangeTag::Delete => format!("<del>- {line}\n</del>"),
            ChangeTag::Insert => format!("<ins>+ {line}\n</ins>"),
        }
    });
    let code: String = lines.collect();
    let (from, to) =
        (caption(library, &old, &before, to_root), caption(library, &new, &after, to_root));
    let caption =
        if old.path == new.path { to } else { format!("{from} <span>→</span> {to}") };
    Ok((figure("listing diff", &caption, "nohighlight", &code), vec![old, new]))
}

fn figure(class: &str, caption: &str, language: &str, code: &str) -> String {
    // A newline would be harmless here, but a blank line would end the HTML block.
    let code = code.trim_end().replace('\n', "&#10;");
    format!(
        "\n\n<div class=\"{class}\">\n<div class=\"caption\">{caption}</div>\n\
         <pre><code class=\"{language}\">{code}</code></pre>\n</div>\n\n"
    )
}

fn caption(library: &Library, quote: &Quote, found: &Excerpt, to_root: &str) -> String {
    let href = escape(&library.address(&quote.path, found.span, to_root));
    let (path, (first, last)) = (escape(&quote.path), found.span);
    let inside: Vec<String> =
        found.inside.iter().map(|item| format!("<code>{}</code>", escape(item))).collect();
    let inside = match inside.is_empty() {
        true => String::new(),
        false => format!(" <span class=\"inside\">in {}</span>", inside.join(" › ")),
    };
    let title = escape(&format!("{}, lines {first} to {last}", place(&quote.path)));
    format!("<a class=\"file\" href=\"{href}\" title=\"{title}\">{path}</a>{inside}")
}

fn language(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "rs" => "language-rust",
        "toml" => "language-toml",
        "sh" => "language-bash",
        "py" => "language-python",
        _ => "nohighlight",
    }
}
