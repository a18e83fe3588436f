//! Cuts listings out of source files, by `// ANCHOR: name` … `// ANCHOR_END: name`.

use super::fault::Told;

/// The longest listing of the book, in lines.
pub(crate) const LONGEST: usize = 25;

/// A piece of a source file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The lines without anchors, examples in doc comments and common indentation.
    pub(crate) lines: Vec<String>,
    /// The items around it, the outermost first: `impl Network`.
    pub(crate) inside: Vec<String>,
    /// The first and the last line in the file, counted from 1.
    pub(crate) span: (usize, usize),
}

impl Excerpt {
    /// Its lines as one text.
    pub(crate) fn text(&self) -> String {
        self.lines.join("\n") + "\n"
    }
}

/// A comment that opens or closes an anchor.
enum Mark<'t> {
    Open(&'t str),
    Close(&'t str),
}

fn mark(line: &str) -> Option<Mark<'_>> {
    let comment = line.trim().strip_prefix("//")?.trim_start();
    if let Some(name) = comment.strip_prefix("ANCHOR_END:") {
        return Some(Mark::Close(name.trim()));
    }
    comment.strip_prefix("ANCHOR:").map(|name| Mark::Open(name.trim()))
}

/// The anchors that a file opens, with their lines.
pub(crate) fn anchors(source: &str) -> Vec<(String, usize)> {
    let opens = source.lines().enumerate().filter_map(|(at, line)| match mark(line) {
        Some(Mark::Open(name)) => Some((name.to_owned(), at + 1)),
        _ => None,
    });
    opens.collect()
}

/// The lines between the two comments of an anchor, counted from 0.
fn range(source: &str, anchor: &str) -> Told<std::ops::Range<usize>> {
    let (mut opens, mut closes) = (vec![], vec![]);
    for (at, line) in source.lines().enumerate() {
        match mark(line) {
            Some(Mark::Open(name)) if name == anchor => opens.push(at),
            Some(Mark::Close(name)) if name == anchor => closes.push(at),
            _ => {}
        }
    }
    match (opens.as_slice(), closes.as_slice()) {
        (&[open], &[close]) if open < close => Ok(open + 1..close),
        ([], _) => Err(format!("no line `// ANCHOR: {anchor}`")),
        (&[open], []) => Err(format!("`// ANCHOR: {anchor}` in line {} has no end", open + 1)),
        (&[_], &[_]) => Err(format!("`// ANCHOR_END: {anchor}` stands before its beginning")),
        _ => Err(format!("anchor `{anchor}` stands there more than once")),
    }
}

/// The excerpt of a file at an anchor.
pub(crate) fn excerpt(source: &str, anchor: &str) -> Told<Excerpt> {
    let range = range(source, anchor)?;
    let all: Vec<&str> = source.lines().collect();
    let kept: Vec<usize> = range.filter(|&at| mark(all[at]).is_none()).collect();
    let kept = without_examples(kept, &all);
    let kept = trim(&kept, &all);
    let (Some(&first), Some(&last)) = (kept.first(), kept.last()) else {
        return Err(format!("anchor `{anchor}` is empty"));
    };
    if kept.len() > LONGEST {
        return Err(format!("anchor `{anchor}` has {} lines, at most {LONGEST}", kept.len()));
    }
    let filled = kept.iter().filter(|&&at| !all[at].trim().is_empty());
    let margin = filled.map(|&at| depth(all[at])).min().unwrap_or(0);
    let lines = kept.iter().map(|&at| all[at].get(margin..).unwrap_or_default().to_owned());
    Ok(Excerpt {
        lines: lines.collect(),
        inside: enclosing(&all[..first], margin),
        span: (first + 1, last + 1),
    })
}

/// Without the examples of doc comments: they are tests, and the page has its own. The empty comment
/// line above one goes with it.
fn without_examples(kept: Vec<usize>, all: &[&str]) -> Vec<usize> {
    let mut shown: Vec<usize> = vec![];
    let mut in_example = false;
    for at in kept {
        let is_fence = all[at].trim_start().starts_with("/// ```");
        if is_fence && !in_example && shown.last().is_some_and(|&at| all[at].trim() == "///") {
            shown.pop();
        }
        if !is_fence && !in_example {
            shown.push(at);
        }
        in_example ^= is_fence;
    }
    shown
}

/// Without the blank lines at both ends.
fn trim<'a>(kept: &'a [usize], all: &[&str]) -> &'a [usize] {
    let blank = |&&at: &&usize| all[at].trim().is_empty();
    let before = kept.iter().take_while(blank).count();
    let after = kept[before..].iter().rev().take_while(blank).count();
    &kept[before..kept.len() - after]
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The items that enclose a line of so much indentation. It relies on rustfmt: the nearest item
/// above with less indentation is the one around it.
fn enclosing(above: &[&str], margin: usize) -> Vec<String> {
    let mut margin = margin;
    let mut items = vec![];
    for line in above.iter().rev() {
        if depth(line) < margin
            && let Some(item) = item(line.trim())
        {
            margin = depth(line);
            items.insert(0, item);
        }
    }
    items
}

/// The head of an item: `impl Network`, `fn train`, `mod tests`.
fn item(line: &str) -> Option<String> {
    let line = line.strip_prefix("pub(crate) ").or(line.strip_prefix("pub ")).unwrap_or(line);
    let line = line.strip_prefix("const ").unwrap_or(line);
    let head = line.trim_end_matches(['{', ' ', '}', '(']);
    let (keyword, rest) = line.split_once([' ', '<'])?;
    match keyword {
        "impl" | "trait" => Some(head.to_owned()),
        "fn" | "struct" | "enum" | "mod" => {
            let name = rest.split(['(', '<', ' ', '{', ';']).next()?;
            Some(format!("{keyword} {name}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
//! Neurons.

impl Network {
    /// Learns.
    pub fn learn(
        &mut self,
    ) {
        // ANCHOR: loop
        for w in &mut self.weights {

            // ANCHOR: step
            *w -= eta;
            // ANCHOR_END: step
        }
        // ANCHOR_END: loop
    }
}
// ANCHOR: empty

// ANCHOR_END: empty
// ANCHOR: open
";

    #[test]
    fn an_excerpt_knows_its_lines_and_its_place() {
        let found = excerpt(SOURCE, "loop").unwrap();
        assert_eq!(found.lines, ["for w in &mut self.weights {", "", "    *w -= eta;", "}"]);
        assert_eq!(found.inside, ["impl Network", "fn learn"]);
        assert_eq!(found.span, (9, 14));
    }

    #[test]
    fn what_is_wrong_with_an_anchor_is_told() {
        let told = |anchor| excerpt(SOURCE, anchor).unwrap_err();
        assert_eq!(told("lop"), "no line `// ANCHOR: lop`");
        assert_eq!(told("empty"), "anchor `empty` is empty");
        assert_eq!(told("open"), "`// ANCHOR: open` in line 21 has no end");
        let long = format!("// ANCHOR: a\n{}// ANCHOR_END: a\n", "x\n".repeat(26));
        assert_eq!(excerpt(&long, "a").unwrap_err(), "anchor `a` has 26 lines, at most 25");
        let twice = "// ANCHOR: a\nx\n// ANCHOR_END: a\n".repeat(2);
        let told = excerpt(&twice, "a").unwrap_err();
        assert_eq!(told, "anchor `a` stands there more than once");
    }

    #[test]
    fn examples_in_doc_comments_are_left_out() {
        let example = "    ///\n    /// ```\n    /// assert!(true);\n    /// ```\n";
        for after in ["", "    /// More.\n"] {
            let source = format!(
                "    // ANCHOR: a\n    /// Halves.\n{example}{after}    fn half() {{}}\n    // ANCHOR_END: a\n"
            );
            let found = excerpt(&source, "a").unwrap();
            let expected = format!("/// Halves.\n{}fn half() {{}}", after.trim_start());
            assert_eq!(found.lines.join("\n"), expected);
            assert_eq!(found.span, (2, 7 + after.lines().count()));
        }
    }

    #[test]
    fn the_heads_of_items_are_short() {
        let heads = [
            ("impl<R: Rng> Draw for R {", "impl<R: Rng> Draw for R"),
            ("pub fn run<T>(x: T) -> T {", "fn run"),
            ("pub(crate) struct Network {", "struct Network"),
        ];
        for (line, head) in heads {
            assert_eq!(item(line).as_deref(), Some(head));
        }
        assert_eq!(item(") -> usize {"), None);
    }
}
