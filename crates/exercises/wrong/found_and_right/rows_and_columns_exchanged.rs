//! rejected by digits_2_shown_stand_in_a_row: 40 fours were shown
//!
//! The shares in each other's place.

fn found_and_right(
    counts: &[[usize; CLASSES]; CLASSES],
) -> Vec<(Option<Float>, Option<Float>)> {
    let share = |part, of| (of > 0).then(|| part as Float / of as Float);
    let of_digit = |digit: usize| {
        let right = counts[digit][digit];
        let images = counts[digit].iter().sum::<usize>();
        let answers = counts.iter().map(|row| row[digit]).sum::<usize>();
        (share(right, answers), share(right, images))
    };
    (0..CLASSES).map(of_digit).collect()
}
