//! The real book, copied and damaged in one place: the build fails and says where.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mdbook_driver::MDBook;
use tempfile::TempDir;

const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A copy of everything the book is made of.
struct Copy {
    folder: TempDir,
}

/// Something on a page: what stands between two marks, and where.
struct Spot {
    file: String,
    line: usize,
    text: String,
}

impl Copy {
    fn new() -> Self {
        let (root, copy) = (Path::new(REPOSITORY), tempfile::tempdir().unwrap());
        for part in ["book/book.toml", "book/src", "book/generated", "book/theme"] {
            duplicate(&root.join(part), &copy.path().join(part));
        }
        for sources in ["crates", "frameworks"] {
            duplicate(&root.join(sources), &copy.path().join(sources));
        }
        Self { folder: copy }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// Runs `cargo xtask build --strict` on the copy: nothing if all is well, or what is told.
    fn build(&self) -> Option<String> {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let root = self.folder.path();
        let output = xtask.args(["build", "--strict", "--root"]).arg(root).output().unwrap();
        (!output.status.success()).then(|| String::from_utf8(output.stderr).unwrap())
    }

    /// The first place in the pages' text with such marks, code spans left out.
    fn spot(&self, before: &str, after: &str, wanted: impl Fn(&str) -> bool) -> Spot {
        let mut pages = vec![];
        gather(&self.path("book/src"), "md", &mut pages);
        pages.sort();
        for page in pages.iter().filter(|page| !page.ends_with("SUMMARY.md")) {
            let text = fs::read_to_string(page).unwrap();
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.contains('`')) {
                let inner = line.split(before).skip(1);
                let inner = inner.filter_map(|rest| Some(rest.split_once(after)?.0.trim()));
                if let Some(text) = inner.into_iter().find(|text| wanted(text)) {
                    let file = page.strip_prefix(self.folder.path()).unwrap();
                    let (file, text) = (file.to_str().unwrap().to_owned(), text.to_owned());
                    return Spot { file, line: at + 1, text };
                }
            }
        }
        panic!("the book has no `{before}…{after}`");
    }

    /// Replaces a text in a file, wherever it stands.
    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(self.path(file), text.replace(from, to)).unwrap();
    }

    /// Fails unless the build fails at this spot with this message, and with no other complaint
    /// than such as name the same `clue`.
    fn fails_at(&self, spot: &Spot, message: &str, clue: &str) {
        let told = self.build().expect("the build should fail");
        let expected = format!("{}:{}: {message}", spot.file, spot.line);
        let is_told = told.lines().any(|line| line.starts_with(&expected));
        assert!(is_told, "expected\n{expected}\nfound\n{told}");
        let others: Vec<&str> = told.lines().filter(|line| !line.contains(clue)).collect();
        assert!(others.is_empty(), "{others:#?}");
    }
}

/// Copies a folder, but not the images and not what a build has left.
fn duplicate(from: &Path, to: &Path) {
    if ["data", "src/code", "target"].iter().any(|left| from.ends_with(left)) {
        return;
    }
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let name = entry.unwrap().file_name();
            duplicate(&from.join(&name), &to.join(&name));
        }
    } else {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
    }
}

fn gather(folder: &Path, extension: &str, pages: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, extension, pages);
        } else if path.extension().is_some_and(|ending| ending == extension) {
            pages.push(path);
        }
    }
}

/// `ch1/first-network.accuracy` is the cell's file and the name.
fn item(text: &str) -> (String, String) {
    let name = text.split_whitespace().next().unwrap();
    let (cell, name) = name.split_once('.').unwrap();
    (format!("book/generated/{cell}"), name.to_owned())
}

#[test]
fn undamaged_it_builds() {
    assert_eq!(Copy::new().build(), None);
}

/// The installed `mdbook` is this library with a command line around it. Like it, this test runs the
/// command that book.toml names; `mdbook build` and `mdbook serve` make these pages.
#[test]
fn a_reader_s_own_mdbook_makes_the_same_pages() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    assert_eq!(copy.build(), None);
    let mut theirs = MDBook::load(Path::new(REPOSITORY).join("book")).unwrap();
    theirs.config.build.build_dir = folder.path().to_owned();
    theirs.build().unwrap();
    let ours = copy.path("book/book");
    let mut pages = vec![];
    gather(folder.path(), "html", &mut pages);
    assert!(pages.len() > 15, "{pages:?}");
    for page in pages {
        let same = ours.join(page.strip_prefix(folder.path()).unwrap());
        let is_same = fs::read(&page).unwrap() == fs::read(same).unwrap();
        assert!(is_same, "{} differs", page.display());
    }
}

#[test]
fn an_anchor_is_deleted() {
    let book = Copy::new();
    let spot = book.spot("{{#code ", "}}", |_| true);
    let quote = spot.text.split_whitespace().next().unwrap();
    let (path, anchor) = quote.split_once(':').unwrap();
    let file = format!("crates/{path}");
    book.edit(&file, &format!("// ANCHOR: {anchor}\n"), "\n");
    book.edit(&file, &format!("// ANCHOR_END: {anchor}\n"), "\n");
    let message = format!("{file}: no line `// ANCHOR: {anchor}`");
    book.fails_at(&spot, &message, anchor);
}

#[test]
fn a_value_is_renamed() {
    let book = Copy::new();
    // `parameters` is also the name of a field of the file.
    let spot = book.spot("{{#value ", "}}", |value| !value.contains(".parameters"));
    let (cell, name) = item(&spot.text);
    book.edit(&format!("{cell}.json"), &format!("\"{name}\": "), "\"renamed\": ");
    let cell = cell.strip_prefix("book/generated/").unwrap();
    book.fails_at(&spot, &format!("cell {cell} has no value `{name}`; nearest: "), &name);
}

#[test]
fn a_link_leads_nowhere() {
    let book = Copy::new();
    let spot = book.spot("](", ")", |link| link.ends_with(".md"));
    book.edit(&spot.file, &format!("]({})", spot.text), "](nowhere.md)");
    book.fails_at(&spot, "link `nowhere.md` leads to ", "nowhere");
}

#[test]
fn a_fragment_leads_nowhere() {
    let book = Copy::new();
    let spot = book.spot("](", ")", |link| link.contains(".md#"));
    let (page, _) = spot.text.split_once('#').unwrap();
    book.edit(&spot.file, &format!("]({})", spot.text), &format!("]({page}#nowhere)"));
    book.fails_at(&spot, &format!("link `{page}#nowhere`: "), "has no `#nowhere`; nearest: ");
}

#[test]
fn an_equation_is_not_there() {
    let book = Copy::new();
    let spot = book.spot("{{#eq ", "}}", |_| true);
    book.edit(&spot.file, &format!("{{{{#eq {}}}}}", spot.text), "{{#eq nowhere}}");
    book.fails_at(&spot, "there is no equation `nowhere`; nearest: ", "nowhere");
}

#[test]
fn an_alt_text_is_deleted() {
    let book = Copy::new();
    let spot = book.spot("{{#figure ", "|", |_| true);
    let (cell, name) = item(&spot.text);
    let json = fs::read_to_string(book.path(&format!("{cell}.json"))).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let alt = json["figures"][&name]["alt"].to_string();
    book.edit(&format!("{cell}.json"), &alt, "\"\"");
    book.fails_at(&spot, &format!("figure `{name}` of ch"), "has no alt text");
}

#[test]
fn a_drawing_has_lost_its_alt_text() {
    let book = Copy::new();
    let spot = book.spot("{{#figure ", "|", |_| true);
    let (cell, name) = item(&spot.text);
    book.edit(&format!("{cell}.{name}.svg"), "title>", "desc>");
    book.fails_at(&spot, "the stored figure has no <title> and so no alt text", "alt text");
}
