//! rejected by digits_4_that_are_never_answered_have_no_share_of_right_answers: nobody answered 1, so nothing is divided
//!
//! No answers, no right ones, so 0: a digit that was never answered looks like one that is always wrong.

fn found_and_right(
    counts: &[[usize; CLASSES]; CLASSES],
) -> Vec<(Option<Float>, Option<Float>)> {
    let share = |part: usize, of: usize| Some(part as Float / of.max(1) as Float);
    let of_digit = |digit: usize| {
        let right = counts[digit][digit];
        let images = counts[digit].iter().sum::<usize>();
        let answers = counts.iter().map(|row| row[digit]).sum::<usize>();
        (share(right, images), share(right, answers))
    };
    (0..CLASSES).map(of_digit).collect()
}
