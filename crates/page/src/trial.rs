//! How the networks of the page do: on test images, on the sixty drawings, and on signs that are no digits.

use std::collections::BTreeMap;

use ch3::{Examples, Net};
use mnist::Mnist;
use numerics::Float;
use record::{Table, Value};

use crate::drawings::{DRAWINGS, Drawing, SIDE, SIGNS};
use crate::networks::Networks;
use crate::pad::{Seen, Verdict};

/// The pens of a table: the thickness as a share of the digit's size, in words and as a number.
const PENS: [(&str, Float); 6] = [
    ("a quarter", 1.0 / 4.0),
    ("a sixth", 1.0 / 6.0),
    ("a tenth", 0.1),
    ("a twentieth", 0.05),
    ("a thirtieth", 1.0 / 30.0),
    ("a fortieth", 1.0 / 40.0),
];

/// A network that gives its answer more than this is very sure.
const SURE: Float = 0.9;

/// What became of drawings.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    /// How many chapter 1's network reads.
    pub first: usize,
    /// How many the final network reads.
    pub last: usize,
    /// How many are said to be no digit.
    pub refused: usize,
    /// Of how many of the others the final network is very sure.
    pub sure: usize,
    /// What the final network misreads: number, digit, answer.
    pub misread: Vec<(usize, u8, usize)>,
}

impl Trial {
    /// Of some drawings.
    pub fn of(networks: &Networks, drawings: impl Iterator<Item = Drawing>) -> Trial {
        let mut trial = Trial::default();
        for (i, drawing) in drawings.enumerate() {
            let digit = usize::from(drawing.digit);
            let Some(seen) = Seen::new(networks, SIDE, &drawing.greys()) else { continue };
            trial.first += usize::from(seen.first.answer == digit);
            trial.last += usize::from(seen.last.answer == digit);
            let refused = seen.verdict != Verdict::Digit;
            trial.refused += usize::from(refused);
            let sure = seen.last.outputs[seen.last.answer] > SURE;
            trial.sure += usize::from(sure && !refused);
            if seen.last.answer != digit {
                trial.misread.push((i, drawing.digit, seen.last.answer));
            }
        }
        trial
    }
}

/// What a page says of the networks.
pub fn values(networks: &Networks, mnist: &Mnist) -> BTreeMap<String, Value> {
    let test = Examples::from(&mnist.test);
    let right = |net: &Net| net.score(&test);
    let (first, last) = (right(&networks.first), right(&networks.last));
    let drawn = Trial::of(networks, DRAWINGS.into_iter());
    let signs = Trial::of(networks, SIGNS.map(|(_, sign)| sign).into_iter());
    let a = |digit: usize| if digit == 8 { "an 8".to_owned() } else { format!("a {digit}") };
    let misread = drawn.misread.iter();
    let misread: Vec<String> = misread
        .map(|&(_, digit, answer)| format!("{} for {}", a(digit.into()), a(answer)))
        .collect();
    let logits = networks.last.logits(&test);
    let strengths = logits.outer_iter().map(|z| ch3::softmax::log_sum_exp(&z));
    let weak = strengths.filter(|&strength| strength < networks.limit).count();
    let values: [(&str, Value); 13] = [
        ("first_right", first.correct.into()),
        ("first_percent", first.percent().into()),
        ("last_right", last.correct.into()),
        ("last_percent", last.percent().into()),
        ("drawings", DRAWINGS.len().into()),
        ("drawings_first", drawn.first.into()),
        ("drawings_last", drawn.last.into()),
        ("drawings_refused", drawn.refused.into()),
        ("misread", misread.join(", ").into()),
        ("signs", SIGNS.len().into()),
        ("signs_refused", signs.refused.into()),
        ("signs_sure", signs.sure.into()),
        ("test_refused", weak.into()),
    ];
    values.map(|(name, value)| (name.to_owned(), value)).into()
}

/// The drawings again, with other pens.
pub fn pens(networks: &Networks) -> Table {
    let mut table = Table::new([
        "the pen's thickness, of the digit's size",
        "final network",
        "chapter 1's",
    ]);
    for (name, share) in PENS {
        let trial = Trial::of(networks, DRAWINGS.into_iter().map(|it| it.with_pen(share)));
        table.push([name.to_owned(), trial.last.to_string(), trial.first.to_string()]);
    }
    table
}
