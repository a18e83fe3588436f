//! The differences between the stored files and those of a run, as a reader can see them.

use std::collections::BTreeMap;
use std::fmt;

use similar::TextDiff;

/// The contents of files by their names.
pub type Files = BTreeMap<String, String>;

/// The most lines of a diff that help anybody.
const LINES: usize = 60;

/// A file of the book that a run would have otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The file's name.
    pub file: String,
    /// What is the matter with it.
    pub change: Change,
}

/// What is the matter with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The run left it, but it is not stored.
    Missing {
        /// What should be stored.
        fresh: String,
    },
    /// It is stored, but no run leaves it.
    Extra,
    /// The stored one is not what the run left.
    Changed {
        /// What is stored.
        stored: String,
        /// What should be stored.
        fresh: String,
    },
}

/// All differences, in the order of the files' names. Stored files that the run does not
/// `judge` are no difference.
pub fn compare(stored: &Files, fresh: &Files, judge: impl Fn(&str) -> bool) -> Vec<Difference> {
    let names = stored.keys().filter(|name| !fresh.contains_key(*name) && judge(name));
    let extra = names.map(|name| Difference { file: name.clone(), change: Change::Extra });
    let other = fresh.iter().filter_map(|(name, fresh)| {
        let fresh = fresh.clone();
        let change = match stored.get(name) {
            None => Change::Missing { fresh },
            Some(stored) if *stored != fresh => {
                Change::Changed { stored: stored.clone(), fresh }
            }
            Some(_) => return None,
        };
        Some(Difference { file: name.clone(), change })
    });
    let mut differences: Vec<_> = extra.chain(other).collect();
    differences.sort_by(|a, b| a.file.cmp(&b.file));
    differences
}

/// A sentence that names the file, and for a changed one the lines that differ.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let file = &self.file;
        match &self.change {
            Change::Missing { .. } => writeln!(f, "{file}: missing"),
            Change::Extra => writeln!(f, "{file}: stored, but no cell makes it any more"),
            Change::Changed { stored, fresh } => {
                writeln!(f, "{file}: changed")?;
                f.write_str(&diff(stored, fresh))
            }
        }
    }
}

/// A unified diff, cut off where it gets too long to read.
fn diff(stored: &str, fresh: &str) -> String {
    let diff = TextDiff::from_lines(stored, fresh);
    let text = diff.unified_diff().header("stored", "this run").to_string();
    let mut lines: Vec<&str> = text.lines().collect();
    let more = lines.len().saturating_sub(LINES);
    lines.truncate(LINES);
    let cut = if more > 0 { format!("… and {more} more lines\n") } else { String::new() };
    format!("{}\n{cut}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_diff_is_cut_off() {
        let text = |word: &str| (0..100).map(|n| format!("{word} {n}\n")).collect::<String>();
        let shown = diff(&text("old"), &text("new"));
        assert_eq!(shown.lines().count(), LINES + 1);
        assert!(shown.ends_with("\n… and 143 more lines\n"), "{shown}");
    }
}
