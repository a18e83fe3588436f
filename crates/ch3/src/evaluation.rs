//! How good a network is on images of digits: how many it reads and how well that is known, which
//! digits it confuses, and its worst mistakes. Page: *A digit of your own*.

use ch1::network::argmax;
use ch2::examples::Examples;
use figures::{DigitGrid, Figure};
use mnist::{CLASSES, Dataset};
use notebook::Table;
use numerics::Float;

use crate::network::Net;
use crate::score::Score;
use crate::threads::Threads;

/// What is found when a network reads a set of images.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// Mean cost and right answers.
    pub score: Score,
    /// How often the row's digit was read as the column's.
    pub counts: [[usize; CLASSES]; CLASSES],
    /// The images that were misread, those first in which the wrong output leads most.
    misread: Vec<Misread>,
}

#[derive(Clone, Debug)]
struct Misread {
    image: usize,
    label: usize,
    read: usize,
    lead: Float,
}

impl Evaluation {
    /// Lets a network read images.
    pub fn new(net: &Net, images: &Dataset, threads: Threads) -> Evaluation {
        let data = Examples::from(images);
        let score = net.score_on(&data, threads);
        let (mut counts, mut misread) = ([[0; CLASSES]; CLASSES], vec![]);
        for (image, a) in net.outputs_on(&data, threads).outer_iter().enumerate() {
            let (label, read) = (images.label(image), argmax(a));
            counts[label][read] += 1;
            if read != label {
                misread.push(Misread { image, label, read, lead: a[read] - a[label] });
            }
        }
        misread.sort_by(|one, other| other.lead.total_cmp(&one.lead));
        Evaluation { score, counts, misread }
    }

    /// The standard deviation of the share of right answers.
    pub fn deviation(&self) -> Float {
        self.score.deviation()
    }

    /// All of it as text; `set` is what the images are called.
    pub fn text(&self, set: &str) -> String {
        let Score { cost, correct, of } = self.score;
        let (percent, deviation) = (share(correct, of), 100.0 * self.deviation());
        format!(
            "{correct} of {of} {set} images, {percent} ± {deviation:.2}; cost {cost:.4}\n\n\
             by digit:\n\n{}\nshown (rows) and read (columns):\n\n{}\nmost often confused:\n\n{}",
            self.by_digit(),
            self.matrix(),
            self.confused(5)
        )
    }

    /// How often each digit was read as each.
    pub fn matrix(&self) -> Table {
        let digits = (0..CLASSES).map(|digit| digit.to_string());
        let mut table = Table::new([String::new()].into_iter().chain(digits));
        for (digit, row) in self.counts.iter().enumerate() {
            table.push([digit].iter().chain(row).copied());
        }
        table
    }

    /// For each digit: how many of its images were found, and how many of the answers that name it are
    /// right.
    pub fn by_digit(&self) -> Table {
        let mut table =
            Table::new(["digit", "images", "found (recall)", "answers", "right (precision)"]);
        for digit in 0..CLASSES {
            let right = self.counts[digit][digit];
            let images = self.counts[digit].iter().sum::<usize>();
            let answers = self.counts.iter().map(|row| row[digit]).sum::<usize>();
            table.push([
                digit.to_string(),
                images.to_string(),
                share(right, images),
                answers.to_string(),
                share(right, answers),
            ]);
        }
        table
    }

    /// The pairs of digits that are taken for each other most often, and how often.
    pub fn confused(&self, most: usize) -> Table {
        let pairs = (0..CLASSES).flat_map(|one| (0..one).map(move |other| (other, one)));
        let times = |one: usize, other: usize| self.counts[one][other];
        let pairs =
            pairs.map(|(one, other)| (times(one, other) + times(other, one), one, other));
        let mut pairs: Vec<_> = pairs.filter(|&(both, ..)| both > 0).collect();
        pairs.sort_by_key(|&(both, ..)| std::cmp::Reverse(both));
        let mut table =
            Table::new(["pair", "times", "first read as second", "second as first"]);
        for (both, one, other) in pairs.into_iter().take(most) {
            table.push([
                format!("{one} and {other}"),
                both.to_string(),
                times(one, other).to_string(),
                times(other, one).to_string(),
            ]);
        }
        table
    }

    /// The worst mistakes, so many at most, on the images that were read.
    pub fn worst(&self, images: &Dataset, most: usize) -> Figure {
        let grid = DigitGrid::new("The worst mistakes: digit → answer", 10);
        let worst = self.misread.iter().take(most);
        let drawn = worst.fold(grid, |grid, &Misread { image, label, read, .. }| {
            grid.image(images.pixels(image), format!("{label} → {read}"))
        });
        drawn.draw()
    }
}

/// A part as a percentage of the whole.
fn share(part: usize, of: usize) -> String {
    match of {
        0 => "–".to_owned(),
        _ => format!("{:.2} %", 100.0 * part as Float / of as Float),
    }
}
