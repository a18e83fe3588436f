//! The pad with the networks that the page brings along: what it reads, and what it refuses.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::Read;
use std::path::Path;
use std::sync::LazyLock;

use flate2::read::GzDecoder;
use mnist::Mnist;
use numerics::Float;
use page::drawings::{DRAWINGS, Ground, SIDE};
use page::networks::Networks;
use page::pad::{Seen, Verdict};
use page::trial::{Trial, pens, values};
use record::CellFile;

/// At least so many of a hundred drawings must be read.
const ENOUGH: usize = 93;

fn stored(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

static NETWORKS: LazyLock<Networks> = LazyLock::new(|| {
    let mut bytes = vec![];
    let packed = stored("book/wasm/networks.bin.gz");
    GzDecoder::new(&packed[..]).read_to_end(&mut bytes).unwrap();
    Networks::read(&bytes).unwrap()
});

fn seen(paint: impl Fn(usize, usize) -> u8) -> Option<Seen> {
    let greys: Vec<u8> = (0..SIDE * SIDE).map(|i| paint(i / SIDE, i % SIDE)).collect();
    Seen::new(&NETWORKS, SIDE, &greys)
}

#[test]
fn the_final_network_reads_nearly_all_of_sixty_drawings() {
    let trial = Trial::of(&NETWORKS, DRAWINGS.into_iter());
    for (number, digit, answer) in &trial.misread {
        println!("drawing {number}, a {digit}, is read as {answer}");
    }
    assert!(
        100 * trial.last >= ENOUGH * DRAWINGS.len(),
        "{} of {}",
        trial.last,
        DRAWINGS.len()
    );
}

#[test]
fn every_digit_is_drawn_by_six_hands_on_paper_and_on_a_blackboard() {
    for digit in 0..10 {
        let hands: Vec<_> = DRAWINGS.iter().filter(|drawing| drawing.digit == digit).collect();
        assert!(hands.len() >= 6, "{digit}");
    }
    let chalk = DRAWINGS.iter().filter(|drawing| drawing.ground == Ground::Chalk).count();
    assert!((15..45).contains(&chalk), "{chalk}");
    let within = |at: &[Float; 2]| at.iter().all(|&x| (0.0..=SIDE as Float).contains(&x));
    for (i, drawing) in DRAWINGS.iter().enumerate() {
        assert!(drawing.strokes().iter().flatten().all(within), "drawing {i} leaves the sheet");
    }
}

#[test]
fn what_the_book_says_of_the_networks_is_what_they_do() {
    let record: CellFile =
        serde_json::from_slice(&stored("book/generated/bench/networks.json")).unwrap();
    for (name, value) in values(&NETWORKS, &Mnist::load().unwrap()) {
        assert_eq!(record.values[&name], value, "{name}");
    }
    assert_eq!(record.tables["pens"], pens(&NETWORKS));
}

#[test]
fn an_empty_sheet_shows_nothing_and_a_dot_is_no_digit() {
    assert!(seen(|_, _| 255).is_none());
    assert!(seen(|_, _| 0).is_none());
    let dot = |row: usize, column: usize| row.abs_diff(90).pow(2) + column.abs_diff(40).pow(2);
    let dot = seen(|row, column| if dot(row, column) < 170 { 0 } else { 255 }).unwrap();
    assert_eq!(dot.verdict, Verdict::Dot);
}

#[test]
fn chalk_is_as_good_as_ink() {
    let paper = DRAWINGS.iter().find(|drawing| drawing.ground == Ground::Paper).unwrap();
    let ink = paper.greys();
    let chalk: Vec<u8> = ink.iter().map(|grey| 255 - grey).collect();
    let [ink, chalk] = [ink, chalk].map(|greys| Seen::new(&NETWORKS, SIDE, &greys).unwrap());
    assert_eq!(ink.steps.placed, chalk.steps.placed);
}

/// The weighted input of an answer is not linear in the ink, but between two pixels of a small change it is: so the
/// parts add up to what the ink as a whole does when it grows by a thousandth.
#[test]
fn what_speaks_for_an_answer_adds_up() {
    let seen = Seen::new(&NETWORKS, SIDE, &DRAWINGS[20].greys()).unwrap();
    let net = &NETWORKS.last;
    let z = |growth: Float| {
        let ink = seen.steps.placed.iter().map(|&ink| growth * Float::from(ink) / 255.0);
        let input = ndarray::Array2::from_shape_vec((1, 784), ink.collect()).unwrap();
        let z = net.forward(&numerics::Inputs::from(input)).z;
        z[[0, seen.last.answer]] - z[[0, seen.last.second]]
    };
    let slope = (z(1.001) - z(0.999)) / 0.002;
    let sum: Float = seen.last.speaks.iter().sum();
    assert!((slope - sum).abs() < 1e-2 * sum.abs(), "{slope} and {sum}");
}
