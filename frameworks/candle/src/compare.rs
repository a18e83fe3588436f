//! Both programs beside each other: accuracy over some seeds, how far their weights are apart, and
//! what an epoch takes. Every training is a process of its own, one after the other, since candle asks
//! once in its life how many threads it may use.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use candle_core::{DType, Device, Tensor};
use ch1::statistics::{mean, standard_deviation};
use mnist::Mnist;
use notebook::{Table, Value};

use crate::network::{Examples, Network};
use crate::training::{Epoch, Job};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The network of the comparison, and a wide one.
const SIZES: [usize; 3] = [784, 100, 10];
const WIDE: [usize; 3] = [784, 800, 10];

/// Mini-batches with their learning rates: the same change for each image.
const BATCHES: [(usize, f64); 2] = [(10, 0.1), (100, 1.0)];

const EPOCHS: u64 = 5;
const SEEDS: u64 = 3;

/// How often the clock is stopped: so many processes for each, of so many epochs.
const ROUNDS: usize = 2;
const TIMED: u64 = 2;

/// Who is timed, and whether on all threads. Ours knows but one.
const CONTESTANTS: [(&str, bool); 4] =
    [("ours", false), ("f64", false), ("f32", false), ("f32", true)];

/// What the page shows, without the machine: `cargo xtask bench` adds that.
#[derive(Default)]
struct Record {
    values: BTreeMap<String, Value>,
    tables: BTreeMap<String, Table>,
}

/// Runs everything; gives the record as JSON.
pub fn compare() -> Outcome<String> {
    let folder = tempfile::tempdir()?;
    let mut record = Record::default();
    accuracy(&mut record, folder.path())?;
    distances(&mut record, folder.path())?;
    exported(&mut record, folder.path())?;
    threads(&mut record, folder.path())?;
    speed(&mut record)?;
    let crates = include_str!("../Cargo.lock").matches("[[package]]").count();
    record.value("crates", crates);
    let title = "The network of chapter 3 in candle";
    Ok(serde_json::to_string(&serde_json::json!({
        "title": title,
        "values": record.values,
        "tables": record.tables,
    }))?)
}

/// Test images read after the last epoch, over the seeds.
fn accuracy(record: &mut Record, folder: &Path) -> Outcome<()> {
    let mut table = Table::new(["m", "η", "ours", "candle", "largest difference"]);
    for (batch, eta) in BATCHES {
        let (mut lists, mut apart) = ([vec![], vec![]], 0.0_f64);
        for seed in 1..=SEEDS {
            for (who, list) in ["ours", "f32"].into_iter().zip(&mut lists) {
                let save = (seed == 1).then(|| file(folder, who, batch, EPOCHS));
                let job = Job { seed, save, ..job(who, &SIZES, batch, eta, EPOCHS) };
                let epochs = run(&job, false)?;
                let last = epochs.last().ok_or("no epoch")?.0;
                list.push(last as f64 / 100.0);
            }
            let [ours, candle] = lists.each_ref().map(|list| list[list.len() - 1]);
            apart = apart.max((ours - candle).abs());
        }
        let mut words = vec![batch.to_string(), eta.to_string()];
        for (who, list) in ["ours", "candle"].iter().zip(&lists) {
            let (mean, deviation) = (mean(list), standard_deviation(list));
            words.push(format!("{mean:.2} ± {deviation:.2} %"));
            record.value(format!("{who}_{batch}_mean"), mean);
            record.value(format!("{who}_{batch}_sd"), deviation);
        }
        words.push(format!("{apart:.2} points"));
        record.value(format!("apart_{batch}"), apart);
        table.push(words);
    }
    record.value("epochs", EPOCHS);
    record.value("seeds", SEEDS);
    record.tables.insert("accuracy".to_owned(), table);
    Ok(())
}

/// How far candle's weights and biases are from ours, after one epoch and after the last.
fn distances(record: &mut Record, folder: &Path) -> Outcome<()> {
    let (batch, eta) = BATCHES[0];
    let mut table = Table::new(["epochs", "candle, 64 bits", "candle, 32 bits"]);
    for epochs in [1, EPOCHS] {
        for who in ["ours", "f64", "f32"] {
            let save = file(folder, who, batch, epochs);
            if !save.exists() {
                run(&Job { save: Some(save), ..job(who, &SIZES, batch, eta, epochs) }, false)?;
            }
        }
        let ours = numbers(&file(folder, "ours", batch, epochs))?;
        record.value("parameters", ours.len());
        let mut row = vec![epochs.to_string()];
        for who in ["f64", "f32"] {
            let theirs = numbers(&file(folder, who, batch, epochs))?;
            let pairs = ours.iter().zip(&theirs);
            let far = pairs.map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            row.push(format!("{far:.0e}"));
        }
        table.push(row);
    }
    record.tables.insert("distances".to_owned(), table);
    Ok(())
}

/// Our network, trained and exported, in the hands of both.
fn exported(record: &mut Record, folder: &Path) -> Outcome<()> {
    let (batch, eta) = BATCHES[0];
    let saved = folder.join("exported.safetensors");
    let job = Job { save: Some(saved.clone()), ..job("ours", &SIZES, batch, eta, EPOCHS) };
    let ours = run(&job, false)?.last().ok_or("no epoch")?.0;
    let test = Examples::new(&Mnist::load()?.test, DType::F64)?;
    let theirs = Network::load(&std::fs::read(saved)?, DType::F64)?.correct(&test)?;
    record.value("exported_ours", ours);
    record.value("exported_candle", theirs);
    Ok(())
}

/// How many of candle's numbers depend on the number of threads.
fn threads(record: &mut Record, folder: &Path) -> Outcome<()> {
    let (batch, eta) = BATCHES[1];
    let mut found = vec![];
    for all in [false, true] {
        let save = folder.join(format!("threads-{all}.safetensors"));
        run(&Job { save: Some(save.clone()), ..job("f32", &WIDE, batch, eta, 1) }, all)?;
        found.push(numbers(&save)?);
    }
    let differ = found[0].iter().zip(&found[1]).filter(|(a, b)| a != b).count();
    record.value("threads_differ", differ);
    record.value("threads_of", found[0].len());
    Ok(())
}

/// What an epoch takes: the shortest of some, taken in turn.
fn speed(record: &mut Record) -> Outcome<()> {
    let cores = std::thread::available_parallelism()?;
    let all = format!("candle f32, {cores} threads");
    let mut table =
        Table::new(["network", "m", "ours", "candle f64", "candle f32", all.as_str(), "ratio"]);
    let [(ten, slow), (hundred, fast)] = BATCHES;
    let cases = [
        ("small_ten", SIZES, ten, slow),
        ("small_hundred", SIZES, hundred, fast),
        ("wide", WIDE, hundred, fast),
    ];
    for (key, sizes, batch, eta) in cases {
        let mut shortest = [f64::INFINITY; CONTESTANTS.len()];
        for _ in 0..ROUNDS {
            for ((who, all), shortest) in CONTESTANTS.into_iter().zip(&mut shortest) {
                let epochs = run(&job(who, &sizes, batch, eta, TIMED), all)?;
                *shortest = epochs.iter().map(|epoch| epoch.1).fold(*shortest, f64::min);
            }
        }
        let [ours, double, single, many] = shortest;
        let ratio = double.min(single).min(many) / ours;
        for (name, seconds) in
            [("ours", ours), ("f64", double), ("f32", single), ("f32_all", many)]
        {
            record.value(format!("{key}_{name}_seconds"), seconds);
            record.value(format!("{key}_{name}_ratio"), seconds / ours);
        }
        record.value(format!("{key}_best_ratio"), ratio);
        record.value(format!("{key}_best_inverse"), ratio.recip());
        let mut row = vec![sizes.map(|n| n.to_string()).join("-"), batch.to_string()];
        row.extend(shortest.map(|seconds| format!("{seconds:.2} s")));
        row.push(format!("{ratio:.1}"));
        table.push(row);
    }
    record.value("timed_epochs", ROUNDS * TIMED as usize);
    record.tables.insert("speed".to_owned(), table);
    Ok(())
}

impl Record {
    fn value(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        self.values.insert(name.into(), value.into());
    }
}

fn job(who: &str, sizes: &[usize], batch: usize, eta: f64, epochs: u64) -> Job {
    let (who, sizes) = (who.to_owned(), sizes.to_vec());
    Job { who, sizes, batch, eta, epochs, seed: 1, save: None }
}

fn file(folder: &Path, who: &str, batch: usize, epochs: u64) -> PathBuf {
    folder.join(format!("{who}-{batch}-{epochs}.safetensors"))
}

/// Runs a training as a process, on one thread or on all.
fn run(job: &Job, all: bool) -> Outcome<Vec<Epoch>> {
    let words = job.words();
    eprintln!("train {}{}", words.join(" "), if all { " on all threads" } else { "" });
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("train").args(words).stderr(Stdio::inherit());
    match all {
        true => command.env_remove("RAYON_NUM_THREADS"),
        false => command.env("RAYON_NUM_THREADS", "1"),
    };
    let output = command.output()?;
    if !output.status.success() {
        return Err("a training has failed".into());
    }
    let epoch = |line: &str| -> Outcome<Epoch> {
        let (correct, seconds) = line.split_once(' ').ok_or("an epoch is two numbers")?;
        Ok((correct.parse()?, seconds.parse()?))
    };
    String::from_utf8(output.stdout)?.lines().map(epoch).collect()
}

/// All weights and biases of a file, in the order of their names.
pub fn numbers(path: &Path) -> Outcome<Vec<f64>> {
    let tensors = candle_core::safetensors::load(path, &Device::Cpu)?;
    let tensors: BTreeMap<String, Tensor> = tensors.into_iter().collect();
    let mut all = vec![];
    for tensor in tensors.values() {
        all.extend(tensor.flatten_all()?.to_dtype(DType::F64)?.to_vec1::<f64>()?);
    }
    Ok(all)
}
