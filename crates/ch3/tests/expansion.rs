//! What invented images have in common with those they are made from.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch2::examples::Examples;
use ch3::activation::Unit;
use ch3::expansion::{Distortion, Expansion, rotated, shifted, with_shifts};
use ch3::initializer::Initializer;
use ch3::lessons::Lessons;
use ch3::network::Net;
use ch3::objective::Objective;
use ch3::recipe::Recipe;
use ch3::regularization::Regularization;
use ch3::trainer::Trainer;
use mnist::{COLUMNS, Dataset, Mnist, PIXELS};
use numerics::stream;

fn digits(n: usize) -> Dataset {
    Mnist::load().unwrap().training.first(n)
}

fn ink(image: &[u8]) -> u64 {
    image.iter().map(|&pixel| u64::from(pixel)).sum()
}

/// The middle of the ink: (row, column).
fn middle(image: &[u8]) -> (f64, f64) {
    let mean = |place: fn(usize) -> usize| {
        let weighed =
            image.iter().enumerate().map(|(i, &p)| (place(i) * usize::from(p)) as f64);
        weighed.sum::<f64>() / ink(image) as f64
    };
    (mean(|i| i / COLUMNS), mean(|i| i % COLUMNS))
}

#[test]
fn a_shift_moves_every_pixel_and_brings_in_paper() {
    let image: Vec<u8> = (0..PIXELS).map(|i| (1 + i % 251) as u8).collect();
    let down = shifted(&image, 1, 0);
    assert_eq!(down[..COLUMNS], [0; COLUMNS]);
    assert_eq!(down[COLUMNS..], image[..PIXELS - COLUMNS]);
    let left = shifted(&image, 0, -1);
    for row in 0..28 {
        assert_eq!(left[row * 28..][..27], image[row * 28 + 1..][..27]);
        assert_eq!(left[row * 28 + 27], 0, "paper comes in from the right");
    }
    assert_eq!(shifted(&image, 28, 0), [0; PIXELS]);
    assert_eq!(shifted(&image, 0, 0), image);
}

#[test]
fn opposite_shifts_restore_the_interior_and_no_shift_adds_ink() {
    let digits = digits(50);
    for i in 0..50 {
        let image = digits.pixels(i);
        for (down, right) in [(1, 0), (-1, 0), (0, 1), (0, -1), (2, -3)] {
            let moved = shifted(image, down, right);
            assert!(ink(&moved) <= ink(image));
            let back = shifted(&moved, -down, -right);
            for row in 3..25 {
                assert_eq!(back[row * 28 + 3..][..22], image[row * 28 + 3..][..22]);
            }
        }
    }
}

#[test]
fn shifts_make_five_images_of_one_with_the_same_label() {
    let few = digits(7);
    let many = with_shifts(&few);
    assert_eq!(many.len(), 35);
    for i in 0..7 {
        assert_eq!(many.pixels(5 * i), few.pixels(i));
        assert!((0..5).all(|k| many.label(5 * i + k) == few.label(i)));
        let (row, column) = middle(few.pixels(i));
        for (k, (down, right)) in
            [(1, (-1.0, 0.0)), (2, (1.0, 0.0)), (3, (0.0, -1.0)), (4, (0.0, 1.0))]
        {
            let moved = middle(many.pixels(5 * i + k));
            assert!(
                (moved.0 - row - down).abs() < 1e-9 && (moved.1 - column - right).abs() < 1e-9
            );
        }
    }
}

#[test]
fn four_right_angles_and_no_angle_change_nothing() {
    let few = digits(5);
    for i in 0..5 {
        let image = few.pixels(i).to_vec();
        assert_eq!(rotated(&image, 0.0), image);
        let quarter = rotated(&image, 90.0);
        assert_ne!(quarter, image);
        // Clockwise: the top row becomes the right column.
        for row in 0..28 {
            for column in 0..28 {
                assert_eq!(quarter[column * 28 + 27 - row], image[row * 28 + column]);
            }
        }
        assert_eq!(rotated(&rotated(&rotated(&quarter, 90.0), 90.0), 90.0), image);
    }
}

#[test]
fn distortions_follow_from_seed_and_epoch_and_keep_the_labels() {
    let few = digits(20);
    for how in [Distortion::AFFINE, Distortion::ELASTIC] {
        let made = how.apply(&few, 7, 3);
        assert_eq!(made, how.apply(&few, 7, 3));
        assert_ne!(made, how.apply(&few, 7, 4));
        assert_ne!(made, how.apply(&few, 8, 3));
        assert_eq!(made.labels(), few.labels());
        assert!((0..20).all(|i| made.pixels(i) != few.pixels(i)));
    }
    assert_eq!(Distortion::NONE.apply(&few, 7, 3), few);
}

#[test]
fn distorted_digits_keep_their_ink_and_place_on_average() {
    let few = digits(500);
    for how in [Distortion::AFFINE, Distortion::ELASTIC] {
        let made = how.apply(&few, 7, 1);
        let (before, after) = (ink(few.all_pixels()) as f64, ink(made.all_pixels()) as f64);
        assert!((after / before - 1.0).abs() < 0.02, "{how:?}: {before} became {after}");
        let mut moved = (0.0, 0.0);
        for i in 0..500 {
            let (old, new) = (middle(few.pixels(i)), middle(made.pixels(i)));
            let step = (new.0 - old.0, new.1 - old.1);
            assert!(
                step.0.abs() < 8.0 && step.1.abs() < 8.0,
                "{how:?} moves image {i} by {step:?}"
            );
            moved = (moved.0 + step.0 / 500.0, moved.1 + step.1 / 500.0);
        }
        assert!(moved.0.abs() < 0.15 && moved.1.abs() < 0.15, "{how:?}: {moved:?} on average");
    }
}

fn trainer<'a>(lessons: impl Into<Lessons<'a>>) -> Trainer<'a> {
    let rng = &mut stream(7, "network", 0);
    let objective = Objective::CROSS_ENTROPY;
    let network = Net::new(&[784, 10, 10], Unit::Sigmoid, objective, Initializer::Scaled, rng);
    let regularization = Regularization::L2(0.1);
    let settings = Recipe { eta: 0.5, regularization, ..Recipe::default() };
    Trainer::of(network, &settings, lessons).unwrap()
}

#[test]
fn every_epoch_has_the_images_of_its_expansion() {
    let few = digits(100);
    let outputs = |examples: &Examples| trainer(examples).net().outputs(examples);
    for (expansion, how) in
        [(Expansion::Affine, Distortion::AFFINE), (Expansion::Elastic, Distortion::ELASTIC)]
    {
        let lessons = Lessons::new(&few, expansion);
        for epoch in 1..=2 {
            let own = Examples::from(&how.apply(&few, 7, epoch));
            assert_eq!(outputs(&lessons.epoch(7, epoch)), outputs(&own), "{expansion:?}");
        }
        assert_ne!(outputs(&lessons.epoch(7, 1)), outputs(&lessons.epoch(7, 2)));
    }
    let shifts = Lessons::new(&few, Expansion::Shifts);
    assert_eq!(outputs(&shifts.epoch(7, 1)), outputs(&Examples::from(&with_shifts(&few))));
    assert_eq!((shifts.len(), Lessons::new(&few, Expansion::None).len()), (500, 100));
}

#[test]
fn training_on_distorted_images_is_training_on_each_epochs_images() {
    let few = digits(100);
    let mut fed = trainer(Lessons::new(&few, Expansion::Affine));
    for epoch in 1..=2 {
        let today = Examples::from(&Distortion::AFFINE.apply(&few, 7, epoch));
        let recipe =
            Recipe { eta: 0.5, regularization: Regularization::L2(0.1), ..Recipe::default() };
        let mut state = fed.state();
        state.record.truncate(epoch as usize - 1);
        let mut usual = Trainer::resume(fed.net().clone(), &recipe, &today, state).unwrap();
        usual.next().unwrap().unwrap();
        fed.next().unwrap().unwrap();
        assert_eq!(usual.net(), fed.net(), "epoch {epoch}");
    }
}
