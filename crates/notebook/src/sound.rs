//! What must hold of every chapter, whatever its cells do: names that can be typed and told
//! apart.

use std::collections::BTreeSet;

use crate::text::is_name;
use crate::{Cell, Chapter};

/// Names that the command line needs for itself.
const RESERVED: [&str; 10] =
    ["begin", "cells", "data", "figures", "help", "jobs", "list", "long", "only", "record"];

impl Chapter {
    /// Everything that is wrong with the names of the chapter's cells and parameters.
    pub fn faults(&self) -> Vec<String> {
        let cells = self.cells.iter().map(|cell| cell.name);
        let mut faults = faults_of("cell", self.name, cells);
        faults.extend(self.cells.iter().flat_map(Cell::faults));
        faults
    }

    /// Makes sure that there are none.
    ///
    /// # Panics
    /// If [`Chapter::faults`] finds one.
    pub fn assert_sound(&self) {
        let faults = self.faults();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

impl Cell {
    fn faults(&self) -> Vec<String> {
        faults_of(
            "parameter",
            self.name,
            self.parameters.iter().map(|parameter| parameter.name),
        )
    }
}

fn faults_of(
    kind: &str,
    owner: &str,
    names: impl Iterator<Item = &'static str>,
) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for name in names {
        if !is_name(name) || name.contains('_') {
            faults.push(format!("{owner}: the {kind} `{name}` is not in kebab-case"));
        }
        if RESERVED.contains(&name) {
            faults.push(format!(
                "{owner}: `{name}` belongs to the command line, not to a {kind}"
            ));
        }
        if !seen.insert(name) {
            faults.push(format!("{owner}: two {kind}s are called `{name}`"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::cell;

    fn faults(cells: &'static [Cell]) -> Vec<String> {
        Chapter { name: "ch0", title: "A test", cells }.faults()
    }

    #[test]
    fn good_names_have_no_faults() {
        static CELLS: [Cell; 2] = [cell("one", |_| Ok(())), cell("one-more", |_| Ok(()))];
        assert!(faults(&CELLS).is_empty());
    }

    #[test]
    fn every_bad_name_is_a_fault() {
        static CELLS: [Cell; 4] = [
            cell("list", |_| Ok(())),
            cell("same", |_| Ok(())),
            cell("same", |_| Ok(())),
            cell("Not_kebab", |_| Ok(())),
        ];
        let expected = [
            "ch0: `list` belongs to the command line, not to a cell",
            "ch0: two cells are called `same`",
            "ch0: the cell `Not_kebab` is not in kebab-case",
        ];
        assert_eq!(faults(&CELLS), expected);
    }
}
