//! The network of chapter 3 in candle, a framework, beside ours. The page "Where to go from here" shows it.
//!
//! It lies outside the workspace, since a framework compiles for minutes; nothing of the book's build
//! needs it. In the folder `frameworks/candle`:
//!
//! ```sh
//! cargo run --release -- train f32 784,100,10 10 0.1 5 1   # who, sizes, m, η, epochs, seed
//! cargo run --release -- evaluate model.safetensors         # a network that ch3's `export` has written
//! cargo run --release -- compare                            # both programs, accuracy and speed, as JSON
//! cargo test --release
//! ```
//!
//! `who` is `ours`, `f32` or `f64`: our library, or candle with numbers of so many bits. candle uses
//! all cores; `RAYON_NUM_THREADS=1` keeps it to one. In the top folder, `cargo xtask bench
//! frameworks/candle` runs `compare` and stores what it says for the page.

mod compare;
mod network;
mod training;

use std::error::Error;
use std::process::ExitCode;

use candle_core::DType;
use mnist::Mnist;

use crate::network::{Examples, Network};
use crate::training::Job;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["train", job @ ..] => train(job),
        ["evaluate", file] => evaluate(file),
        ["compare"] => compare::compare().map(|record| println!("{record}")),
        _ => Err("train WHO SIZES M ETA EPOCHS SEED [FILE], evaluate FILE, or compare".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Trains and prints, for each epoch, how many of the test images are read, and its seconds.
fn train(words: &[&str]) -> Result<(), Box<dyn Error>> {
    Job::parse(words)?.run(|(correct, seconds)| println!("{correct} {seconds:.3}"))
}

fn evaluate(file: &str) -> Result<(), Box<dyn Error>> {
    let network = Network::load(&std::fs::read(file)?, DType::F64)?;
    let test = Examples::new(&Mnist::load()?.test, DType::F64)?;
    println!("{} of {} test images", network.correct(&test)?, test.len());
    Ok(())
}

impl Job {
    /// `who sizes m η epochs seed`, and perhaps a file to save to.
    fn parse(words: &[&str]) -> Result<Job, Box<dyn Error>> {
        let &[who, sizes, batch, eta, epochs, seed, ref save @ ..] = words else {
            return Err("train WHO SIZES M ETA EPOCHS SEED [FILE]".into());
        };
        Ok(Job {
            who: who.to_owned(),
            sizes: sizes.split(',').map(str::parse).collect::<Result<_, _>>()?,
            batch: batch.parse()?,
            eta: eta.parse()?,
            epochs: epochs.parse()?,
            seed: seed.parse()?,
            save: save.first().map(Into::into),
        })
    }

    /// The words that [`Job::parse`] understands.
    fn words(&self) -> Vec<String> {
        let sizes: Vec<String> = self.sizes.iter().map(usize::to_string).collect();
        let Job { who, batch, eta, epochs, seed, save, .. } = self;
        let mut words = vec![who.clone(), sizes.join(",")];
        words.extend([
            batch.to_string(),
            eta.to_string(),
            epochs.to_string(),
            seed.to_string(),
        ]);
        words.extend(save.iter().map(|path| path.display().to_string()));
        words
    }
}

#[cfg(test)]
mod tests;
