//! The tests of `found_and_right`; leave them as they are.

use numerics::{below, stream};

use super::*;

/// A table with these counts, (shown, read, how often), and 0 elsewhere.
fn table(entries: &[(usize, usize, usize)]) -> [[usize; CLASSES]; CLASSES] {
    let mut counts = [[0; CLASSES]; CLASSES];
    entries.iter().for_each(|&(shown, read, often)| counts[shown][read] = often);
    counts
}

#[test]
fn digits_1_have_two_shares_each() {
    let found = found_and_right(&[[1; CLASSES]; CLASSES]);
    assert_eq!(found.len(), CLASSES, "a pair for each of the ten digits");
    assert_eq!(
        found[3],
        (Some(0.1), Some(0.1)),
        "each digit read once as each: of the 10 images of a 3 one is found, of the 10 answers 3 one is right"
    );
}

#[test]
fn digits_2_shown_stand_in_a_row() {
    let found = found_and_right(&table(&[(4, 4, 30), (4, 9, 10), (9, 9, 40)]))[4];
    assert_eq!(
        found.0,
        Some(0.75),
        "40 fours were shown, 30 read as 4 and 10 as 9: three quarters are found"
    );
    assert_eq!(found.1, Some(1.0), "every answer that says 4 is right");
}

#[test]
fn digits_3_read_stand_in_a_column() {
    let found = found_and_right(&table(&[(4, 4, 30), (4, 9, 10), (9, 9, 40)]))[9];
    assert_eq!(found.0, Some(1.0), "all 40 nines were read as 9");
    assert_eq!(found.1, Some(0.8), "50 answers say 9, and 40 of them are right");
}

#[test]
fn digits_4_that_are_never_answered_have_no_share_of_right_answers() {
    let found = found_and_right(&table(&[(1, 8, 7), (8, 8, 3)]));
    assert_eq!(
        found[1],
        (Some(0.0), None),
        "seven ones, none of them found; nobody answered 1, so nothing is divided"
    );
    assert_eq!(
        found[8],
        (Some(1.0), Some(0.3)),
        "whoever always says 8 finds each 8, and is right with 3 of 10"
    );
    assert_eq!(found[5], (None, None), "no 5 was shown or answered");
}

#[test]
fn digits_5_add_up_to_the_accuracy() {
    let rng = &mut stream(36, "counts", 0);
    for table in 0..20 {
        let counts: [[usize; CLASSES]; CLASSES] =
            std::array::from_fn(|_| std::array::from_fn(|_| below(rng, 90)));
        let mut sums = [0.0, 0.0];
        for (digit, (found, right)) in found_and_right(&counts).into_iter().enumerate() {
            let images: usize = counts[digit].iter().sum();
            let answers: usize = counts.iter().map(|row| row[digit]).sum();
            sums[0] += found.unwrap_or(0.0) * images as Float;
            sums[1] += right.unwrap_or(0.0) * answers as Float;
        }
        let right = (0..CLASSES).map(|digit| counts[digit][digit]).sum::<usize>() as Float;
        for (found, what) in
            sums.into_iter().zip(["found, times the images", "right, times the answers"])
        {
            // Rounding: sums of ten products of some hundreds.
            assert!(
                (found - right).abs() < 1e-9,
                "table {table}: over all digits the share {what}, makes {found:.3}; it should be the {right} \
                 right answers, both ways"
            );
        }
    }
}
