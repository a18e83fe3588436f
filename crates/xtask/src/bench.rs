//! `cargo xtask bench ch2` times a crate's benchmarks and stores what the book says of them in
//! `book/generated/bench/ch2.json`. A time is a measurement: no check repeats it, and the page says
//! when and on what it was taken. What carries over to other machines is a ratio, so every benchmark
//! is compared with the first of its group.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use record::{CellFile, Table, Value};
use serde::Deserialize;

use crate::cargo::cargo;
use crate::machine::Machine;
use crate::{Error, framework, told};

/// The crates whose versions are kept beside a measurement.
const CRATES: [&str; 3] = ["criterion", "ndarray", "numerics"];

/// What criterion found out about one benchmark, in nanoseconds.
#[derive(Debug, Clone, PartialEq)]
struct Measurement {
    group: String,
    name: String,
    mean: f64,
    interval: [f64; 2],
}

/// criterion's `benchmark.json`.
#[derive(Deserialize)]
struct Identity {
    group_id: String,
    function_id: Option<String>,
    value_str: Option<String>,
}

/// criterion's `estimates.json`.
#[derive(Deserialize)]
struct Estimates {
    mean: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
    confidence_interval: Interval,
}

#[derive(Deserialize)]
struct Interval {
    lower_bound: f64,
    upper_bound: f64,
}

/// Runs the benchmarks of a crate, or the comparison with a framework, or what else has a record by a name of its own;
/// stores the record, and returns its path below the repository.
///
/// # Errors
/// [`Error::Bench`] if the benchmarks fail or there are none, [`Error::Board`] and [`Error::Json`] if
/// criterion's files cannot be read or the record cannot be written.
pub fn bench(repository: &Path, name: &str) -> Result<PathBuf, Error> {
    let record = match (told::find(name), framework::manifest(repository, name)) {
        (Some(told), _) => told.record(repository)?,
        (None, Some(manifest)) => framework::record(repository, name, &manifest)?,
        (None, None) => criterion(repository, name)?,
    };
    let path = PathBuf::from(format!("book/generated/bench/{name}.json"));
    let file = repository.join(&path);
    let folder = repository.join("book/generated/bench");
    fs::create_dir_all(&folder).map_err(Error::file("write", &folder))?;
    let text = serde_json::to_string_pretty(&record)? + "\n";
    fs::write(&file, text).map_err(Error::file("write", &file))?;
    Ok(path)
}

/// The record of a crate's benchmarks.
fn criterion(repository: &Path, name: &str) -> Result<CellFile, Error> {
    let command = format!("cargo bench -p {name}");
    let failed = |told: &'static str| Error::Bench { command: command.clone(), told };
    let home = repository.join("target/measured").join(name);
    // What earlier runs have left is not to be taken for this one's.
    fs::remove_dir_all(&home).ok();
    let mut cargo = cargo(repository);
    cargo.args(["bench", "--package", name]);
    let status = cargo.env("CRITERION_HOME", &home).status();
    if !status.map_err(Error::file("run", &repository.join("cargo bench")))?.success() {
        return Err(failed("failed"));
    }
    let measurements = read(&home)?;
    if measurements.is_empty() {
        return Err(failed("has measured nothing"));
    }
    let machine = Machine::this(&repository.join("Cargo.lock"), &CRATES);
    Ok(record(name, &machine, &measurements))
}

/// The measurements in criterion's folder, in the order in which they were taken.
fn read(home: &Path) -> Result<Vec<Measurement>, Error> {
    let mut found = vec![];
    gather(home, &mut found)?;
    found.sort_by_key(|(time, _)| *time);
    Ok(found.into_iter().map(|(_, measurement)| measurement).collect())
}

fn gather(folder: &Path, found: &mut Vec<(SystemTime, Measurement)>) -> Result<(), Error> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() && path.ends_with("new") {
            let file = path.join("estimates.json");
            let time = fs::metadata(&file).and_then(|meta| meta.modified());
            found.push((time.map_err(Error::file("read", &file))?, measurement(&path)?));
        } else if path.is_dir() {
            gather(&path, found)?;
        }
    }
    Ok(())
}

fn measurement(folder: &Path) -> Result<Measurement, Error> {
    let file = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(Error::file("read", &path))
    };
    let identity: Identity = serde_json::from_str(&file("benchmark.json")?)?;
    let Estimates { mean } = serde_json::from_str(&file("estimates.json")?)?;
    let names: Vec<String> =
        [identity.function_id, identity.value_str].into_iter().flatten().collect();
    Ok(Measurement {
        group: identity.group_id,
        name: names.join(" "),
        mean: mean.point_estimate,
        interval: [mean.confidence_interval.lower_bound, mean.confidence_interval.upper_bound],
    })
}

/// The record as pages read it. Of a benchmark `mini-batch` in
/// group `epoch` it has the values `epoch_mini_batch_seconds` and `epoch_mini_batch_speed`, how many
/// times as fast it is as the first of its group; and of the group, the table `epoch`.
fn record(name: &str, machine: &Machine, measurements: &[Measurement]) -> CellFile {
    let mut values = BTreeMap::new();
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    let mut bases: BTreeMap<&str, f64> = BTreeMap::new();
    for found in measurements {
        let base = *bases.entry(&found.group).or_insert(found.mean);
        let speed = base / found.mean;
        let key = key(&format!("{} {}", found.group, found.name));
        values.insert(format!("{key}_seconds"), Value::Real(found.mean * 1e-9));
        values.insert(format!("{key}_speed"), Value::Real(speed));
        let table = tables.entry(self::key(&found.group)).or_insert_with(|| {
            Table::new(["benchmark", "mean time", "95 % confidence", "times as fast"])
        });
        let title = if found.name.is_empty() { &found.group } else { &found.name };
        let [low, high] = found.interval.map(time);
        table.push([title.clone(), time(found.mean), format!("{low} to {high}"), short(speed)]);
    }
    let title = format!("The benchmarks of {name}");
    machine.record(name, title, format!("cargo bench -p {name}"), values, tables)
}

/// A name for a value: `Epoch, mini-batch` is `epoch_mini_batch`.
fn key(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// A time with its unit.
fn time(nanoseconds: f64) -> String {
    let units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs")];
    let unit = units.into_iter().find(|(size, _)| nanoseconds >= *size);
    let (size, unit) = unit.unwrap_or((1.0, "ns"));
    format!("{} {unit}", short(nanoseconds / size))
}

/// Three digits that count.
fn short(number: f64) -> String {
    let decimals = match number {
        n if n >= 100.0 => 0,
        n if n >= 10.0 => 1,
        _ => 2,
    };
    format!("{number:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(home: &Path, folder: &str, identity: &str, mean: f64) {
        let folder = home.join(folder).join("new");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("benchmark.json"), identity).unwrap();
        let estimates = format!(
            "{{\"mean\": {{\"point_estimate\": {mean}, \"standard_error\": 1.0, \
             \"confidence_interval\": {{\"confidence_level\": 0.95, \"lower_bound\": {}, \
             \"upper_bound\": {}}}}}, \"slope\": null}}",
            mean - 1e6,
            mean + 1e6
        );
        fs::write(folder.join("estimates.json"), estimates).unwrap();
    }

    /// Two benchmarks of a group and one without, measured in this order.
    fn taken() -> Vec<Measurement> {
        let home = tempfile::tempdir().unwrap();
        let grouped = |name: &str| {
            format!(
                "{{\"group_id\": \"An epoch\", \"function_id\": \"{name}\", \"value_str\": null}}"
            )
        };
        let alone = r#"{"group_id": "product", "function_id": null, "value_str": null}"#;
        let pause = || std::thread::sleep(std::time::Duration::from_millis(20));
        store(home.path(), "An epoch/one by one", &grouped("one by one"), 3e9);
        pause();
        store(home.path(), "An epoch/mini-batch", &grouped("mini-batch"), 250e6);
        pause();
        store(home.path(), "product", alone, 12.345e6);
        read(home.path()).unwrap()
    }

    #[test]
    fn measurements_come_in_the_order_of_their_taking() {
        let names: Vec<String> = taken().into_iter().map(|found| found.name).collect();
        assert_eq!(names, ["one by one", "mini-batch", ""]);
    }

    #[test]
    fn a_benchmark_is_compared_with_the_first_of_its_group() {
        let record = record("ch2", &Machine::for_tests(), &taken());
        assert_eq!(record.entry.command, "cargo bench -p ch2");
        assert_eq!(record.values["an_epoch_one_by_one_speed"], Value::Real(1.0));
        assert_eq!(record.values["an_epoch_mini_batch_speed"], Value::Real(12.0));
        assert_eq!(record.values["an_epoch_mini_batch_seconds"], Value::Real(0.25));
        assert_eq!(record.values["product_speed"], Value::Real(1.0));
        let rows: Vec<Vec<String>> = record.tables["an_epoch"]
            .rows()
            .iter()
            .map(|row| row.iter().map(ToString::to_string).collect())
            .collect();
        assert_eq!(rows[0], ["one by one", "3.00 s", "3.00 s to 3.00 s", "1.00"]);
        assert_eq!(rows[1], ["mini-batch", "250 ms", "249 ms to 251 ms", "12.0"]);
        assert_eq!(record.tables["product"].rows()[0][0].to_string(), "product");
        let Value::Text(measured) = &record.values["measured"] else { panic!("a text") };
        assert_eq!(measured, "2026-11-22 on a test machine with 2 cores, by rustc 1.95.0");
    }
}
