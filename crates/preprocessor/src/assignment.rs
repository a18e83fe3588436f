//! An exercise that is solved in code: its block gets the command that runs its tests, links to its file and its
//! solution, and the hints of `info.toml`, folded.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use board::{Header, Set};

use super::blocks::{Task, fold};
use super::fault::Told;
use super::html::escape;
use super::library::Library;
use super::page::{Page, line_of};

/// What a block adds to the words of its page.
#[derive(Debug)]
pub(crate) struct Assignment {
    name: String,
    command: String,
    /// Where its file and its solution are, as seen from the page.
    file: String,
    solution: String,
    hints: [String; 2],
}

impl Assignment {
    /// The exercise that a block names, if it says of itself what the block says.
    pub(crate) fn find(library: &Library, page: &Page, task: &Task, name: &str) -> Told<Self> {
        let set = Set::load(library.root()).map_err(|error| error.to_string())?;
        let found = set.find(name).map_err(|error| error.to_string())?;
        let agreed =
            found.header(&set).and_then(|header| header.agrees(&block(task, &page.title)));
        agreed.map_err(|told| format!("crates/exercises/{}: {told}", found.file()))?;
        let [first, second] = found.hints()[..] else {
            return Err(format!("crates/exercises/info.toml: {name} needs two hints"));
        };
        let address = |path| library.file(&format!("exercises/{path}"), &page.to_root());
        Ok(Self {
            name: name.to_owned(),
            command: found.command(),
            file: address(found.file()),
            solution: address(found.solution()),
            hints: [first, second].map(str::to_owned),
        })
    }

    /// What stands before the answer: the command, the file, the hints.
    pub(crate) fn help(&self) -> String {
        let [first, second] = &self.hints;
        format!(
            "\n\n<div class=\"output\">\n<div class=\"run\"><span class=\"prompt\" \
             aria-hidden=\"true\">$</span><pre class=\"command\"><code class=\"nohighlight\">{}\
             </code></pre></div>\n</div>\n\nWrite in <a href=\"{}\"><code>{}.rs</code></a>.\n\
             {}{first}\n\n</details>\n{}{second}\n\n</details>\n\n",
            escape(&self.command),
            escape(&self.file),
            self.name,
            fold("hint", "Hint"),
            fold("hint", "Second hint"),
        )
    }

    /// The first words of the answer.
    pub(crate) fn solution(&self) -> String {
        let solution = escape(&self.solution);
        format!("The code, with its reasons: <a href=\"{solution}\">solution</a>.\n\n")
    }

    /// Two homes for the hints would be one too many.
    pub(crate) fn no_hint(&self) -> String {
        format!("the hints of {} stand in crates/exercises/info.toml", self.name)
    }
}

fn block(task: &Task, page: &str) -> Header {
    let [number, title, page] = [&*task.number, &*task.title, page].map(str::to_owned);
    Header { number, title, page }
}

/// An exercise to be solved in code, as a page has it.
#[derive(Debug)]
pub struct Placed {
    /// The place of its page in the book.
    pub page: usize,
    /// The file of the page.
    pub file: String,
    line: usize,
    /// The name of the exercise.
    pub name: String,
    /// What its block says.
    pub header: Header,
}

impl Placed {
    /// File and line of its block.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }
}

/// The exercises to be solved in code, in the order of the book.
///
/// # Errors
/// A page cannot be read.
pub fn tasks(root: &Path) -> Result<Vec<Placed>, String> {
    let mut found = vec![];
    for (page, (file, text)) in pages(root)?.into_iter().enumerate() {
        let title = text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default();
        for (at, argument) in directives(&text, "exercise") {
            if let Ok(task) = Task::parse(argument)
                && let Some(name) = &task.name
            {
                let (name, header) = (name.clone(), block(&task, title));
                let (file, line) = (file.clone(), line_of(&text, at));
                found.push(Placed { page, file, line, name, header });
            }
        }
    }
    Ok(found)
}

/// The modules of the chapters that listings show, such as `ch1::network`, each with the first page that does.
///
/// # Errors
/// A page cannot be read.
pub fn shown(root: &Path) -> Result<BTreeMap<String, usize>, String> {
    let mut shown = BTreeMap::new();
    for (page, (_, text)) in pages(root)?.into_iter().enumerate() {
        let listings = ["code", "diff"].map(|name| directives(&text, name).collect::<Vec<_>>());
        let sources =
            listings.iter().flatten().flat_map(|(_, argument)| argument.split_whitespace());
        for (chapter, path) in sources.filter_map(|source| source.split_once("/src/")) {
            let module = path.split(['/', '.']).next().unwrap_or_default();
            shown.entry(format!("{chapter}::{module}")).or_insert(page);
        }
    }
    Ok(shown)
}

/// Where a directive stands in a page, and what it says after its name.
fn directives<'t>(text: &'t str, name: &str) -> impl Iterator<Item = (usize, &'t str)> {
    let opening = format!("{{{{#{name} ");
    let places: Vec<usize> = text.match_indices(&opening).map(|(at, _)| at).collect();
    places.into_iter().filter_map(move |at| {
        let (argument, _) = text[at + opening.len()..].split_once("}}")?;
        Some((at, argument))
    })
}

/// The files of the pages and their texts, in the order of the book.
fn pages(root: &Path) -> Told<Vec<(String, String)>> {
    let folder = root.join("book/src");
    let read = |path: &Path| {
        let text = fs::read_to_string(path);
        text.map_err(|error| format!("cannot read {}: {error}", path.display()))
    };
    let summary = read(&folder.join("SUMMARY.md"))?;
    let links = summary.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let files = links.map(|(file, _)| file).filter(|file| file.ends_with(".md"));
    files.map(|file| Ok((format!("book/src/{file}"), read(&folder.join(file))?))).collect()
}
