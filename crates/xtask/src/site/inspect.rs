//! Inspects the pages that came out: every link, fragment and id, and what nothing has expanded.
//! The preprocessor has followed the links of the Markdown; this is the last word on the HTML.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use preprocessor::{Fault, Faults, line_of};

use super::tags::{Token, tokens};

/// What is known of a page that came out.
#[derive(Debug, Default)]
struct Sheet {
    ids: BTreeSet<String>,
    links: Vec<String>,
    faults: Vec<String>,
}

/// Inspects all pages of a folder. `root` is the repository.
///
/// # Errors
/// Everything that is wrong, with the line of the Markdown where it can be found.
pub fn inspect(folder: &Path, root: &Path) -> Result<(), Faults> {
    let mut sheets = BTreeMap::new();
    gather(folder, folder, &mut sheets);
    let mut faults = Faults::default();
    for (name, sheet) in &sheets {
        let mut told: Vec<(String, String)> =
            sheet.faults.iter().map(|fault| (fault.clone(), fault.clone())).collect();
        for link in &sheet.links {
            if let Some(fault) = follow(link, name, &sheets, folder) {
                told.push((link.clone(), fault));
            }
        }
        faults
            .0
            .extend(told.into_iter().map(|(clue, message)| place(root, name, &clue, message)));
    }
    faults.settle()
}

fn gather(folder: &Path, top: &Path, sheets: &mut BTreeMap<String, Sheet>) {
    let entries = fs::read_dir(folder).into_iter().flatten();
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        // Two pages of mdBook's own: the first knows absolute paths only, the second is a frame.
        if path.is_dir() {
            gather(&path, top, sheets);
        } else if name.ends_with(".css") {
            sheets.insert(name, style(&fs::read_to_string(&path).unwrap_or_default()));
        } else if name.ends_with(".html") && name != "404.html" && name != "toc.html" {
            sheets.insert(name, sheet(&fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}

fn sheet(html: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let mut code = 0_usize;
    for token in tokens(html) {
        match token {
            Token::Open { name: "code" | "pre" | "annotation", .. } => code += 1,
            Token::Close("code" | "pre" | "annotation") => code = code.saturating_sub(1),
            Token::Open { name, attributes } => element(name, &attributes, &mut sheet),
            Token::Text(text) if code == 0 => {
                for mark in ["{{#", "{{/", "[@", "[["] {
                    if text.contains(mark) {
                        sheet.faults.push(format!("`{mark}` was left unexpanded"));
                    }
                }
            }
            _ => {}
        }
    }
    sheet
}

/// What a style sheet asks for.
fn style(css: &str) -> Sheet {
    let mut sheet = Sheet::default();
    for rest in css.split("url(").skip(1) {
        let link = rest.split(')').next().unwrap_or_default().trim_matches(['"', '\'']);
        if link.starts_with("data:") {
            continue;
        }
        if link.contains("//") {
            sheet.faults.push(format!("a style asks another origin for {link}"));
        } else {
            sheet.links.push(link.to_owned());
        }
    }
    sheet
}

fn element(name: &str, attributes: &[(&str, String)], sheet: &mut Sheet) {
    let get = |key: &str| attributes.iter().find(|(name, _)| *name == key).map(|(_, v)| v);
    if let Some(id) = get("id")
        && !sheet.ids.insert(id.clone())
    {
        sheet.faults.push(format!("id `{id}` is there twice"));
    }
    if name == "img" && get("alt").is_none_or(|alt| alt.trim().is_empty()) {
        sheet.faults.push("an image without alt text".to_owned());
    }
    let link = get("href").or(get("src"));
    let Some(link) = link else { return };
    let elsewhere = link.contains("://") || link.starts_with("//");
    if elsewhere && name != "a" {
        sheet.faults.push(format!("<{name}> asks another origin for {link}"));
    } else if !elsewhere && !link.starts_with("mailto:") && !link.starts_with("data:") {
        sheet.links.push(link.clone());
    }
}

/// What is wrong with a link, if anything.
fn follow(
    link: &str,
    from: &str,
    sheets: &BTreeMap<String, Sheet>,
    folder: &Path,
) -> Option<String> {
    let (path, fragment) = link.split_once('#').map_or((link, None), |(p, f)| (p, Some(f)));
    let base = Path::new(from).parent().unwrap_or(Path::new(""));
    let target: PathBuf = if path.is_empty() { from.into() } else { base.join(path) };
    if !folder.join(&target).exists() {
        return Some(format!("link `{link}` leads nowhere"));
    }
    let fragment = fragment.filter(|fragment| !fragment.is_empty())?;
    let sheet = sheets.get(&normal(&target))?;
    let known = sheet.ids.contains(fragment) || sheet.ids.contains(&decoded(fragment));
    (!known).then(|| format!("link `{link}`: there is no `#{fragment}`"))
}

fn normal(path: &Path) -> String {
    let mut parts: Vec<String> = vec![];
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => drop(parts.pop()),
            std::path::Component::Normal(part) => {
                parts.push(part.to_string_lossy().into_owned());
            }
            _ => {}
        }
    }
    parts.join("/")
}

/// Without percent signs: `%C3%BC` is ü.
fn decoded(text: &str) -> String {
    let mut bytes = vec![];
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The line of the Markdown that has the clue: a link, an id, a mark.
fn place(root: &Path, name: &str, clue: &str, message: String) -> Fault {
    let page = format!("book/src/{}.md", name.trim_end_matches(".html"));
    let Ok(text) = fs::read_to_string(root.join(&page)) else {
        return Fault { file: format!("book/book/{name}"), line: 1, message };
    };
    let quoted = clue.split('`').nth(1).unwrap_or(clue);
    let fragment = quoted.rsplit('#').next().unwrap_or(quoted);
    let clues = [quoted.replace(".html", ".md"), quoted.to_owned(), fragment.to_owned()];
    let at = clues.iter().find_map(|clue| text.find(clue.as_str()));
    Fault { file: page, line: at.map_or(1, |at| line_of(&text, at)), message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(pages: &[(&str, &str)]) -> String {
        let folder = tempfile::tempdir().unwrap();
        for (name, html) in pages {
            fs::write(folder.path().join(name), html).unwrap();
        }
        inspect(folder.path(), folder.path()).unwrap_err().to_string()
    }

    #[test]
    fn what_is_wrong_with_the_html_is_found() {
        let cases = [
            ("<a href=\"b.html\">b</a>", "link `b.html` leads nowhere"),
            ("<a href=\"a.html#x\">x</a>", "link `a.html#x`: there is no `#x`"),
            ("<p id=\"x\"></p><p id=\"x\"></p>", "id `x` is there twice"),
            ("<p>{{#cell x}}</p>", "`{{#` was left unexpanded"),
            ("<img src=\"a.html\" alt=\"\">", "an image without alt text"),
            (
                "<script src=\"https://cdn.example/x.js\"></script>",
                "<script> asks another origin for https://cdn.example/x.js",
            ),
        ];
        for (html, told) in cases {
            assert_eq!(faults(&[("a.html", html)]), format!("book/book/a.html:1: {told}"));
        }
    }

    #[test]
    fn sound_pages_pass() {
        let folder = tempfile::tempdir().unwrap();
        let html = "<p id=\"ü\"><code>{{#cell x}}</code> <a href=\"a.html#%C3%BC\">x</a></p>";
        fs::write(folder.path().join("a.html"), html).unwrap();
        assert_eq!(inspect(folder.path(), folder.path()), Ok(()));
    }
}
