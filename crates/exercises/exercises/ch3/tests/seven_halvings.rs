//! The tests of `seven_halvings`; leave them as they are.

use super::*;

/// The rates, as shares of η, with which `train` asks for epochs. The accuracies are these, and then the
/// last of them for ever.
fn shares(n: usize, accuracies: &[Float]) -> Vec<Float> {
    let mut rates = vec![];
    train(0.5, n, |rate| {
        let last = accuracies[rates.len().min(accuracies.len() - 1)];
        rates.push(rate / 0.5);
        let of = format!("{:?} …", &rates[..rates.len().min(12)]);
        assert!(
            rates.len() < 500,
            "nothing improves, and the training goes on for ever: shares of η {of}"
        );
        last
    });
    rates
}

/// Compares the first shares, as many as are wanted.
fn check(n: usize, accuracies: &[Float], wanted: &[Float], why: &str) {
    let mut found = shares(n, accuracies);
    found.truncate(wanted.len());
    assert!(
        found == wanted,
        "n = {n}, accuracies {accuracies:?}: the first epochs were trained with the shares {found:?} of η, and \
         not with {wanted:?}: {why}"
    );
}

#[test]
fn rate_1_stays_while_the_accuracy_rises() {
    check(1, &[0.5, 0.6, 0.7, 0.8], &[1.0; 5], "every epoch was an improvement");
}

#[test]
fn rate_2_is_halved_after_n_epochs_without_a_gain() {
    let why = "the halving shows in the epoch after the last one in vain";
    check(
        1,
        &[0.0],
        &[1.0, 1.0, 0.5],
        "the first epoch is an improvement, even with an accuracy of 0",
    );
    check(1, &[0.9], &[1.0, 1.0, 0.5], why);
    check(2, &[0.9, 0.8], &[1.0, 1.0, 1.0, 0.5], why);
    check(3, &[0.7, 0.9], &[1.0, 1.0, 1.0, 1.0, 1.0, 0.5], why);
}

#[test]
fn rate_3_gets_new_patience_after_a_halving() {
    let why = "each halved rate has n epochs before it is halved again, no more and no fewer";
    check(2, &[0.9], &[1.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25, 0.125], why);
}

#[test]
fn rate_4_gets_new_patience_after_a_gain() {
    let script = [0.80, 0.70, 0.81, 0.70, 0.82, 0.70];
    check(
        2,
        &script,
        &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5],
        "an improvement starts the count again",
    );
}

#[test]
fn rate_5_asks_for_more_than_the_best_of_all_epochs() {
    let script = [0.80, 0.90, 0.70, 0.75, 0.85, 0.88];
    check(
        3,
        &script,
        &[1.0, 1.0, 1.0, 1.0, 1.0, 0.5],
        "0.90 was reached before, 0.75 is no improvement",
    );
    let script = [0.80, 0.70, 0.75, 0.76];
    check(1, &script, &[1.0, 1.0, 0.5, 0.25], "the best accuracy outlives a halving");
}

#[test]
fn rate_6_is_not_fooled_by_what_is_not_a_number() {
    let nan = Float::NAN;
    check(2, &[0.8, nan, nan, nan], &[1.0, 1.0, 1.0, 0.5], "NaN is no improvement");
    check(1, &[nan, 0.5], &[1.0, 0.5, 0.5, 0.25], "NaN is not the best of all either");
}

#[test]
fn training_ends_with_the_seventh_halving() {
    for n in [1, 2, 3, 10] {
        let found = shares(n, &[0.9]);
        let (epochs, wanted) = (found.len(), 1 + 7 * n);
        let last = 1.0 / found[epochs - 1];
        assert_eq!(
            last, 64.0,
            "η/64 is the smallest rate that is used; here the last epoch had η/{last}"
        );
        assert_eq!(
            epochs, wanted,
            "n = {n} and no gain after the first epoch: the training is over after {wanted} epochs, and \
             here after {epochs}"
        );
    }
}
