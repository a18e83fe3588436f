//! What a measurement depends on: processor, day, compiler, versions.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fmt, fs};

use record::{CellFile, Entry, Table, Value};

/// Where and when something was measured.
#[derive(Debug, Clone)]
pub(crate) struct Machine {
    processor: String,
    cores: usize,
    date: String,
    rustc: String,
    /// By crate.
    versions: BTreeMap<String, String>,
}

impl Machine {
    /// This machine, now, with the versions of these crates in a lock file.
    pub(crate) fn this(lock: &Path, crates: &[&str]) -> Self {
        let lock = fs::read_to_string(lock).unwrap_or_default();
        let rustc = output("rustc", &["--version"]).unwrap_or_default();
        let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self {
            processor: processor().unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            date: date(elapsed.as_secs() / 86_400),
            rustc: rustc.split_whitespace().nth(1).unwrap_or("of unknown version").to_owned(),
            versions: versions(&lock, crates),
        }
    }

    /// What was measured on it as pages read it: like a cell, with values and tables.
    pub(crate) fn record(
        &self,
        name: &str,
        title: String,
        command: String,
        values: BTreeMap<String, Value>,
        tables: BTreeMap<String, Table>,
    ) -> CellFile {
        let (cell, duration) = (name.to_owned(), "long".to_owned());
        let entry = Entry { cell, title, command, duration, parameters: vec![] };
        let values = self.values().into_iter().chain(values).collect();
        CellFile { entry, values, tables, figures: BTreeMap::new() }
    }

    /// All of it as values, and `measured` as words for a sentence.
    fn values(&self) -> BTreeMap<String, Value> {
        let Self { processor, cores, date, rustc, versions } = self;
        let mut values = BTreeMap::from([
            ("measured".to_owned(), self.to_string().into()),
            ("processor".to_owned(), processor.into()),
            ("cores".to_owned(), (*cores).into()),
            ("date".to_owned(), date.into()),
            ("rustc".to_owned(), rustc.into()),
        ]);
        values.extend(versions.iter().map(|(name, version)| {
            (format!("{}_version", name.replace('-', "_")), version.into())
        }));
        values
    }

    #[cfg(test)]
    pub(crate) fn for_tests() -> Self {
        Self {
            processor: "a test machine".to_owned(),
            cores: 2,
            date: "2026-11-22".to_owned(),
            rustc: "1.95.0".to_owned(),
            versions: BTreeMap::new(),
        }
    }
}

/// When and on what something was measured, in words for a sentence.
impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { processor, cores, date, rustc, .. } = self;
        let plural = if *cores == 1 { "" } else { "s" };
        write!(f, "{date} on {processor} with {cores} core{plural}, by rustc {rustc}")
    }
}

/// The name of the processor, where the system tells it.
fn processor() -> Option<String> {
    let linux = fs::read_to_string("/proc/cpuinfo").ok();
    let line = linux.as_deref().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    });
    line.or_else(|| output("sysctl", &["-n", "machdep.cpu.brand_string"]))
}

fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && !text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// The versions of these crates in a lock file.
fn versions(lock: &str, crates: &[&str]) -> BTreeMap<String, String> {
    let mut versions = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(key))?;
            Some(line.trim_start_matches([' ', '=']).trim_matches('"').to_owned())
        };
        if let (Some(name), Some(version)) = (field("name"), field("version"))
            && crates.contains(&name.as_str())
        {
            versions.insert(name, version);
        }
    }
    versions
}

/// The date so many days after 1 January 1970. Years are counted from March, so that the leap day
/// comes last; a cycle of the calendar has 400 years and 146,097 days.
fn date(days: u64) -> String {
    let days = days + 719_468; // from 1 March of the year 0
    let (cycle, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{day:02}", cycle * 400 + year + next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        let days = [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_779, "2026-11-22"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ];
        for (day, expected) in days {
            assert_eq!(date(day), expected);
        }
    }

    #[test]
    fn versions_are_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"libm\"\nversion = \"0.2.16\"\n\n\
                    [[package]]\nname = \"ndarray\"\nversion = \"0.17.1\"\nsource = \"x\"\n";
        let expected = BTreeMap::from([("ndarray".to_owned(), "0.17.1".to_owned())]);
        assert_eq!(versions(lock, &["ndarray", "numerics"]), expected);
    }

    #[test]
    fn this_machine_has_a_name() {
        let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock");
        let machine = Machine::this(Path::new(lock), &["ndarray", "math-core"]);
        assert!(
            !machine.processor.is_empty() && machine.rustc.starts_with("1."),
            "{machine:?}"
        );
        let values = machine.values();
        assert!(values.contains_key("ndarray_version"), "{values:?}");
        assert!(values.contains_key("math_core_version"), "{values:?}");
    }
}
