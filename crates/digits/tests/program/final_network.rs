//! The book's final network, trained by the program.

use mnist::Mnist;
use notebook::Data;
use tempfile::tempdir;

use crate::small::run;

/// The flags that the page *The final network* shows, for a single epoch.
const TRAIN: [&str; 17] = [
    "train",
    "--sizes",
    "784,800,10",
    "--activation",
    "relu",
    "--expansion",
    "elastic",
    "--eta",
    "0.1",
    "--schedule",
    "cosine:1",
    "--epochs",
    "1",
    "--seed",
    "1",
    "--save",
    "final.json",
];

/// What the cell of this name prints with other parameters than the book's.
fn cell(name: &str, parameters: &[(&str, &str)]) -> String {
    let cell = ch3::CHAPTER.cells.iter().find(|cell| cell.name == name).unwrap();
    let mut settings = cell.defaults();
    parameters.iter().for_each(|(name, text)| settings.set(name, text).unwrap());
    let data = Data::new(Mnist::load);
    cell.record(&settings, &data).unwrap().transcript
}

#[test]
fn the_program_trains_the_final_network_to_the_same_hash() {
    let folder = tempdir().unwrap();
    let (program, stderr, code) = run(folder.path(), &TRAIN);
    assert_eq!(code, Some(0), "{stderr}");
    let cell = cell("final-network", &[("epochs", "1"), ("seeds", "1")]);
    let hash = program.lines().rev().find_map(|line| line.split("parameters: ").nth(1));
    let hash = hash.unwrap_or_else(|| panic!("a hash in {program}"));
    let row = cell.lines().find(|line| line.trim_start().starts_with("1 ")).unwrap();
    let short = row.split_whitespace().last().unwrap();
    assert_eq!((short.len(), short), (8, &hash[..8]), "{cell}");
}
