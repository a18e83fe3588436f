//! rejected by digits_1_have_two_shares_each: of the 10 images of a 3 one is found
//!
//! The right ones are left out of what they are compared with.

fn found_and_right(
    counts: &[[usize; CLASSES]; CLASSES],
) -> Vec<(Option<Float>, Option<Float>)> {
    let share = |part, of| (of > 0).then(|| part as Float / of as Float);
    let of_digit = |digit: usize| {
        let right = counts[digit][digit];
        let images = counts[digit].iter().sum::<usize>() - right;
        let answers = counts.iter().map(|row| row[digit]).sum::<usize>() - right;
        (share(right, images), share(right, answers))
    };
    (0..CLASSES).map(of_digit).collect()
}
