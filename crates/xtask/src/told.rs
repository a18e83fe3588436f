//! Records of what scripts and tests of the browser tell while they run: what was the same to the bit, and where
//! (`cargo xtask bench same-bits`); how fast the page is beside the program (`cargo xtask bench page`).
//!
//! A line `ran: A | B` is a row of the record's table `ran`, and `value: NAME NUMBER` a value; a text will do for a
//! number. If a program fails, nothing is stored: whoever reads a record knows that all of it ran, and was equal.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use record::{CellFile, Table, Value};

use crate::Error;
use crate::cargo::cargo;
use crate::machine::Machine;

/// A record, and the programs that tell what it holds.
pub(crate) struct Told {
    name: &'static str,
    title: &'static str,
    columns: &'static [&'static str],
    /// The crates whose versions are kept beside it.
    crates: &'static [&'static str],
    programs: &'static [Program],
}

/// A program, and where the project's own check runs it, if it does.
struct Program {
    command: &'static str,
    /// What a line of `.ci/run` then contains.
    step: &'static str,
}

const CHECK: &str = ".ci/run";
/// The last column if the programs do not fill it: whether the project's own check runs them too.
const AGAIN: &str = "again";

const RECORDS: [Told; 2] = [
    Told {
        name: "same-bits",
        title: "What was the same to the bit, and where",
        columns: &["processor", "compiled", "instructions", "the same", AGAIN],
        crates: &["libm", "ndarray", "numerics", "rand"],
        programs: &[
            Program { command: "scripts/same-bits.sh", step: "step scripts/same-bits.sh" },
            Program {
                command: "cargo test --locked -p browser -- --show-output --test-threads 1 \
                          every_instant_cell both_modules thirty_epochs",
                step: "cargo test --locked -p preprocessor -p xtask -p browser",
            },
            Program {
                command: "scripts/same-bits-aarch64.sh",
                step: "step scripts/same-bits-aarch64.sh",
            },
        ],
    },
    Told {
        name: "page",
        title: "An epoch in the page and in the program",
        columns: &["what runs", "an epoch", "times as long", "least to greatest"],
        crates: &["ndarray", "numerics", "wasm-bindgen"],
        programs: &[Program {
            command: "cargo test --locked -p browser -- --show-output --ignored \
                      an_epoch_in_the_page",
            step: "",
        }],
    },
];

/// The record of this name, if it is one of these.
pub(crate) fn find(name: &str) -> Option<&'static Told> {
    RECORDS.iter().find(|told| told.name == name)
}

impl Told {
    /// Runs the programs; gives what they have told.
    pub(crate) fn record(&self, repository: &Path) -> Result<CellFile, Error> {
        let path = repository.join(CHECK);
        let check = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
        let mut tale =
            Tale { values: BTreeMap::new(), table: Table::new(self.columns.to_vec()) };
        for program in self.programs {
            let again = check.lines().any(|line| line.contains(program.step));
            let again = if again { "at every change" } else { "by hand" };
            let failed = |told| Error::Bench { command: program.command.to_owned(), told };
            let before = tale.table.rows().len();
            let lines = program.run(repository)?.ok_or_else(|| failed("failed"))?;
            lines.iter().try_for_each(|line| tale.hear(line, again)).map_err(failed)?;
            if tale.table.rows().len() == before {
                return Err(failed("has told nothing"));
            }
        }
        Ok(self.file(&Machine::this(&repository.join("Cargo.lock"), self.crates), tale))
    }

    /// The record as pages read it.
    fn file(&self, machine: &Machine, Tale { values, table }: Tale) -> CellFile {
        let command = format!("cargo xtask bench {}", self.name);
        let tables = BTreeMap::from([("ran".to_owned(), table)]);
        machine.record(self.name, self.title.to_owned(), command, values, tables)
    }
}

impl Program {
    /// The lines that it prints, if all goes well; they are shown too.
    fn run(&self, repository: &Path) -> Result<Option<Vec<String>>, Error> {
        let mut words = self.command.split_whitespace();
        let mut command = match words.next() {
            Some("cargo") => cargo(repository),
            script => Command::new(repository.join(script.unwrap_or_default())),
        };
        command.current_dir(repository).args(words).stdout(Stdio::piped());
        let file = || repository.join(self.command);
        let mut child = command.spawn().map_err(Error::file("run", &file()))?;
        let mut lines = vec![];
        for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines())
        {
            let line = line.map_err(Error::file("read", &file()))?;
            crate::tell(format_args!("{line}"));
            lines.push(line);
        }
        let status = child.wait().map_err(Error::file("run", &file()))?;
        Ok(status.success().then_some(lines))
    }
}

/// What has been told so far.
struct Tale {
    values: BTreeMap<String, Value>,
    table: Table,
}

impl Tale {
    /// Takes a line in.
    fn hear(&mut self, line: &str, again: &str) -> Result<(), &'static str> {
        if let Some(row) = line.strip_prefix("ran: ") {
            let mut row: Vec<String> = row.split(" | ").map(str::to_owned).collect();
            let columns = self.table.columns();
            if row.len() + 1 == columns.len() && columns.ends_with(&[AGAIN.to_owned()]) {
                row.push(again.to_owned());
            }
            if row.len() != columns.len() {
                return Err("has told a row that does not fit the table");
            }
            self.table.push(row);
        } else if let Some(value) = line.strip_prefix("value: ") {
            let (name, text) =
                value.split_once(' ').ok_or("has told a name without a value")?;
            let value = text.parse().map(Value::Real).unwrap_or_else(|_| text.into());
            self.values.insert(name.to_owned(), value);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    #[test]
    fn what_is_told_becomes_a_record_with_the_day_and_whether_it_is_repeated() {
        let told = find("same-bits").unwrap();
        let mut tale =
            Tale { values: BTreeMap::new(), table: Table::new(told.columns.to_vec()) };
        for line in
            ["ran: x | 3 | Avx2 | a hash", "value: ratio 1.5", "value: browser C 1", "."]
        {
            tale.hear(line, "by hand").unwrap();
        }
        tale.hear("ran: x | 3", "by hand").unwrap_err();
        let record = told.file(&Machine::for_tests(), tale);
        assert_eq!(record.entry.command, "cargo xtask bench same-bits");
        assert_eq!(record.values["ratio"], Value::Real(1.5));
        assert_eq!(record.values["browser"].to_string(), "C 1");
        assert_eq!(record.values["date"].to_string(), "2026-11-22");
        assert_eq!(record.tables["ran"].rows().len(), 1);
        assert_eq!(record.tables["ran"].rows()[0][4].to_string(), "by hand");
    }

    #[test]
    fn the_page_says_of_its_runs_whether_the_check_of_today_repeats_them() {
        let check = fs::read_to_string(Path::new(ROOT).join(CHECK)).unwrap();
        let steps = find("same-bits").unwrap().programs.iter().map(|program| program.step);
        let repeated: Vec<bool> = steps.map(|step| check.contains(step)).collect();
        let stored = Path::new(ROOT).join("book/generated/bench/same-bits.json");
        let stored: CellFile =
            serde_json::from_str(&fs::read_to_string(stored).unwrap()).unwrap();
        let rows = stored.tables["ran"].rows();
        let says = |of: &str| {
            let row = rows.iter().find(|row| row[0].to_string().starts_with(of)).unwrap();
            row[4].to_string() == "at every change"
        };
        assert_eq!(["x86-64", "wasm32", "aarch64"].map(says).to_vec(), repeated);
    }
}
