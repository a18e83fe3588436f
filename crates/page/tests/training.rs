//! A training in the page is the program's training: same bits, same file, same words.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::sync::LazyLock;

use ch3::checkpoint::Checkpoint;
use ch3::{Examples, Lessons, Recipe, Trainer};
use mnist::Mnist;
use page::training::{Flags, Training, settings};

static MNIST: LazyLock<Mnist> = LazyLock::new(|| Mnist::load().unwrap());

/// Flags for a small training: 61 mini-batches an epoch.
const SMALL: &str = "--sizes 784,12,10 --images 610 --epochs 2 --seed 3";
/// Choices that have something to remember.
const CHOICES: [&str; 4] = [
    "",
    "--optimizer adam --eta 0.002 --dropout 0.2 --activation relu",
    "--cost quadratic --eta 3 --lambda 0.1 --optimizer momentum",
    "--expansion affine --patience 1 --epochs 3",
];

fn begin(flags: &str) -> Training {
    Training::begin(&Flags::read(flags).unwrap(), &MNIST).unwrap()
}

/// The checkpoint that the program has after so many whole epochs and mini-batches, as `digits train` comes to it.
fn program(recipe: &Recipe, images: usize, epochs: usize, batches: usize) -> Checkpoint {
    let images = MNIST.training.first(images);
    let mut model = Checkpoint::new(recipe, &images);
    let (lessons, validation) =
        (Lessons::new(&images, recipe.expansion), Examples::from(&MNIST.validation));
    let mut trainer: Trainer = model.trainer(lessons, &validation).unwrap();
    while trainer.record().len() < epochs && !trainer.is_over() {
        trainer.epoch_until(|| false).unwrap();
    }
    if batches > 0 {
        let mut begun = 0..batches;
        trainer.epoch_until(|| begun.next().is_none()).unwrap();
    }
    model.follow(&trainer);
    model
}

#[test]
fn in_pieces_of_any_size_it_ends_where_the_program_ends_and_writes_its_file() {
    for choices in CHOICES {
        let mut training = begin(&format!("{SMALL} {choices}"));
        let recipe = training.recipe().unwrap().clone();
        for piece in [1, 7, 2, 31, 19, 1, 5].into_iter().cycle() {
            if training.is_over() {
                break;
            }
            training.take(piece).unwrap();
        }
        let model = program(&recipe, 610, recipe.epochs, 0);
        assert_eq!(training.hash(), model.hash(), "{choices}");
        assert_eq!(training.save().unwrap(), model.to_json().unwrap(), "{choices}");
        assert!(training.transcript().ends_with(&model.end()), "{}", training.transcript());
    }
}

#[test]
fn saved_in_the_midst_it_goes_on_on_either_side() {
    for choices in CHOICES {
        let mut here = begin(&format!("{SMALL} {choices}"));
        let recipe = here.recipe().unwrap().clone();
        here.take(61 + 18).unwrap();
        let file = here.save().unwrap();
        if recipe.expansion.to_string() == "none" {
            assert_eq!(file, program(&recipe, 610, 1, 18).to_json().unwrap(), "{choices}");
        }
        let mut again = Training::open(&file, &MNIST).unwrap();
        let model = Checkpoint::from_json(&file).unwrap();
        let images = MNIST.training.first(610);
        let validation = Examples::from(&MNIST.validation);
        let lessons = Lessons::new(&images, recipe.expansion);
        let mut there = model.trainer(lessons, &validation).unwrap();
        for epoch in there.by_ref() {
            epoch.unwrap();
        }
        let mut model = model.clone();
        model.follow(&there);
        for training in [&mut here, &mut again] {
            training.take(1_000).unwrap();
            assert!(training.is_over());
            assert_eq!(training.save().unwrap(), model.to_json().unwrap(), "{choices}");
        }
    }
}

#[test]
fn reset_leads_back_to_the_same_start() {
    let mut training = begin(SMALL);
    let start = training.save().unwrap();
    training.take(70).unwrap();
    let there = training.save().unwrap();
    assert_ne!(there, start);
    training.reset().unwrap();
    assert_eq!(training.save().unwrap(), start);
    training.take(70).unwrap();
    assert_eq!(training.save().unwrap(), there);
}

#[test]
fn a_divergence_is_named_as_in_the_program_and_the_model_stays_as_it_was() {
    let flags = format!("{SMALL} --activation identity --output identity --eta 5");
    let mut training = begin(&flags);
    training.take(1_000).unwrap();
    let recipe = training.recipe().unwrap().clone();
    let examples = Examples::from(&MNIST.training.first(610));
    let failed = Trainer::new(&recipe, &examples).unwrap().find_map(Result::err).unwrap();
    assert_eq!(training.status()["failed"], failed.to_string());
    assert!(failed.to_string().contains("too large, try 0.5"), "{failed}");
    assert!(training.is_over());
    assert!(Checkpoint::from_json(&training.save().unwrap()).is_ok());
}

#[test]
fn what_cannot_be_is_refused_with_what_can() {
    let refused = |flags: &str| {
        let begun = Flags::read(flags).and_then(|flags| Training::begin(&flags, &MNIST));
        begun.map(|_| ()).unwrap_err().to_string()
    };
    for (flags, words) in [
        ("--eta 0", "--eta: expected a finite number above 0, found 0"),
        ("--eta", "--eta: expected a finite number above 0, found nothing"),
        ("--batch 2 5", "--batch: expected a whole number, at least 1, found 2 5"),
        ("--sizes 784,0,10", "--sizes: expected the neurons of each layer, such as 784,30,10"),
        ("--activation step", "--activation: expected one of sigmoid, tanh, relu"),
        ("--optimizer adam:2", "--optimizer: expected one of descent, momentum:μ"),
        ("--images 0", "--images: expected a whole number, at least 1, found 0"),
        ("--size 3", "expected one of --sizes, --activation, "),
        ("3", "found 3"),
        ("--output softmax --cost cross-entropy", "CrossEntropy is a cost for Sigmoid outputs"),
        ("--lambda 1000 --images 100 --eta 1", "make η or λ smaller (ηλ < 100)"),
        ("--sizes 784,9000,10", "at most 2000000 weights and biases in a page, found 7155010"),
    ] {
        let found = refused(flags);
        assert!(found.contains(words), "{flags}: {found}");
    }
}

#[test]
fn files_that_are_no_training_on_these_images_are_refused() {
    let refused =
        |text: &str| Training::open(text, &MNIST).map(|_| ()).unwrap_err().to_string();
    let file = begin(SMALL).save().unwrap();
    assert!(refused("{").starts_with("`the file`: expected JSON"));
    let other = file.replace("\"images\": 610", "\"images\": 611");
    assert!(refused(&other).contains("sha256"), "{}", refused(&other));
    let bare = Checkpoint::from(Checkpoint::from_json(&file).unwrap().net).to_json().unwrap();
    assert!(refused(&bare).contains("says nothing of a training"));
    let recipe = Recipe { sizes: vec![784, 12, 10], ..Recipe::default() };
    let strange = Checkpoint::new(&recipe, &MNIST.test.first(610)).to_json().unwrap();
    assert!(refused(&strange).contains("first 610 training images"), "{}", refused(&strange));
}

#[test]
fn a_training_that_is_over_goes_on_when_it_is_to_end_later() {
    let mut training = begin(SMALL);
    training.take(1_000).unwrap();
    assert!(training.is_over());
    training.aim(&Flags::read("--epochs 3").unwrap()).unwrap();
    training.take(1_000).unwrap();
    let longer = training.recipe().unwrap().clone();
    assert_eq!(training.save().unwrap(), program(&longer, 610, 3, 0).to_json().unwrap());
    let late = training.aim(&Flags::read("--patience 2").unwrap()).unwrap_err().to_string();
    assert!(late.starts_with("--patience: expected a training that began with it"), "{late}");
    let wrong = training.aim(&Flags::read("--eta 1").unwrap()).unwrap_err().to_string();
    assert!(wrong.contains("--eta, which cannot change"), "{wrong}");
}

#[test]
fn figures_tell_of_the_same_moments_however_it_was_cut() {
    let [mut whole, mut cut] = [(); 2].map(|()| begin(SMALL));
    whole.take(100).unwrap();
    (0..100).for_each(|_| cut.take(1).unwrap());
    assert_eq!(whole.figures(), cut.figures());
    let [accuracy, cost, weights, gradient] = whole.figures().map(|(_, figure)| figure.alt);
    assert!(accuracy.contains("500 training images: 7 points"), "{accuracy}");
    assert!(cost.contains("validation: 1 point"), "{cost}");
    assert!(weights.contains("12 images of 28 × 28 weights"), "{weights}");
    assert!(gradient.contains("layer 2") && gradient.contains("layer 3"), "{gradient}");
}

#[test]
fn every_setting_can_be_said_as_it_is_usual() {
    for setting in settings().as_array().unwrap() {
        let (word, usual) =
            (setting["word"].as_str().unwrap(), setting["usual"].as_str().unwrap());
        assert!(setting["meaning"].as_str().unwrap().len() > 5, "{word}");
        if !usual.is_empty() {
            let flags = Flags::read(&format!("--{word} {usual}")).unwrap();
            let begun = Training::begin(&flags, &MNIST).map(|training| training.hash());
            assert_eq!(begun.unwrap(), begin("").hash(), "{word}");
        }
    }
}
