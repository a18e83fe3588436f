//! An exercise that is solved in code: its block gets the command that runs its tests, links to its file and its
//! solution, and the hints of `info.toml`, folded.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::blocks::{Task, fold};
use super::fault::Told;
use super::html::escape;
use super::library::Library;
use super::page::{Page, line_of};
use crate::exercises::{Header, Set};

/// What a block adds to the words of its page.
#[derive(Debug)]
pub(crate) struct Workplace {
    name: String,
    command: String,
    /// Where its file and its solution are, as seen from the page.
    file: String,
    solution: String,
    hints: [String; 2],
}

impl Workplace {
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

    /// What stands before the answer or, if there is none, at the end.
    pub(crate) fn html(&self) -> String {
        let [first, second] = &self.hints;
        let (file, solution) = (escape(&self.file), escape(&self.solution));
        format!(
            "\n\n<div class=\"output\">\n<div class=\"run\"><span class=\"prompt\" \
             aria-hidden=\"true\">$</span><pre class=\"command\"><code class=\"nohighlight\">{}\
             </code></pre></div>\n</div>\n\nWrite in <a href=\"{file}\"><code>{}.rs</code></a>; a \
             <a href=\"{solution}\">solution</a> lies beside it.\n{}{first}\n\n</details>\n{}{second}\n\n\
             </details>\n\n",
            escape(&self.command),
            self.name,
            fold("hint", "Hint"),
            fold("hint", "Second hint"),
        )
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

/// The exercises to be solved in code that stand on the pages of a repository: file and line, name, and what the
/// block says.
pub(crate) fn tasks(root: &Path) -> io::Result<Vec<(String, String, Header)>> {
    let mut found = vec![];
    for path in pages(&root.join("book/src"))? {
        let text = fs::read_to_string(&path)?;
        let place = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        let title = text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default();
        for (at, _) in text.match_indices("\n{{#exercise ") {
            let argument = text[at..].trim_start().trim_start_matches("{{#exercise ");
            let argument = argument.split_once("}}").map_or(argument, |(argument, _)| argument);
            if let Ok(task) = Task::parse(argument)
                && let Some(name) = &task.name
            {
                let line = line_of(&text, at + 1);
                found.push((format!("{place}:{line}"), name.clone(), block(&task, title)));
            }
        }
    }
    Ok(found)
}

/// The Markdown files below a folder.
fn pages(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = vec![];
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(pages(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
