//! The tests of `by_sender`; leave them as they are.

use ndarray::{Array, array};
use numerics::{below, normal, stream};

use super::*;

#[test]
fn step_1_what_a_sender_says_stands_in_its_row() {
    let said = array![[1.0, 2.0, 3.0], [40.0, 50.0, 60.0], [700.0, 800.0, 900.0]];
    for k in 0..3 {
        let a = Array1::from_shape_fn(3, |sender| if sender == k { 1.0 } else { 0.0 });
        let z = weighted_inputs(&said, &Array1::zeros(3), &a);
        assert_eq!(
            z,
            said.row(k),
            "the biases are 0 and only sender {} of 3 speaks, with activation 1; its weights are {}, \
             and z came out as {z}. (Column {} is {}: what all senders say to one receiver.)",
            k + 1,
            said.row(k),
            k + 1,
            said.column(k)
        );
    }
}

#[test]
fn step_2_the_page_s_network() {
    let said = array![[0.5, 1.5, 1.0], [-1.0, 1.0, -2.0]];
    let b = array![0.0, -1.0, -3.0];
    for (a, wanted) in [
        (array![0.0, 0.0], array![0.0, -1.0, -3.0]),
        (array![1.0, 0.5], array![0.0, 1.0, -3.0]),
        (array![0.0, 1.0], array![-1.0, 0.0, -5.0]),
        (array![-1.0, 0.5], array![-1.0, -2.0, -5.0]),
    ] {
        let z = weighted_inputs(&said, &b, &a);
        assert_eq!(
            z, wanted,
            "the input {a} gave z = {z}, with pencil {wanted}; every sender that is not 0 speaks, and the \
             biases {b} count once each"
        );
    }
}

#[test]
fn step_3_silent_senders_are_not_listened_to() {
    let said = array![[1.0, 2.0], [Float::NAN, Float::NAN], [3.0, 4.0]];
    let z = weighted_inputs(&said, &array![0.5, 0.5], &array![1.0, 0.0, -1.0]);
    assert_eq!(
        z,
        array![-1.5, -1.5],
        "of three senders the second has activation 0, and NaNs for weights; z came out as {z}. A NaN says \
         that its row was used: 0 times NaN is NaN. (A sender with a negative activation is not silent.)"
    );
}

#[test]
fn step_4_the_receivers_order_gives_the_same() {
    let mut rng = stream(1, "by sender", 0);
    for _ in 0..200 {
        let (senders, receivers) = (1 + below(&mut rng, 6), 1 + below(&mut rng, 6));
        let said = Array::from_shape_simple_fn((senders, receivers), || normal(&mut rng));
        let b = Array::from_shape_simple_fn(receivers, || normal(&mut rng));
        let a = Array::from_shape_simple_fn(senders, || normal(&mut rng));
        let z = weighted_inputs(&said, &b, &a);
        assert_eq!(z.len(), receivers, "{receivers} receivers, and z has {} elements", z.len());
        for j in 0..receivers {
            let wanted = (0..senders).map(|k| said[[k, j]] * a[k]).sum::<Float>() + b[j];
            // Sums in another order may differ in the last digits, no more.
            assert!(
                (z[j] - wanted).abs() < 1e-12,
                "{senders} senders, {receivers} receivers: z of receiver {} came out as {}, and the sum \
                 over its senders is {wanted}",
                j + 1,
                z[j]
            );
        }
    }
}

#[test]
#[ignore = "`cargo exercises speed by_sender` runs it"]
fn speed() {
    let mut rng = numerics::stream(0, "by sender", 1);
    let said = Array2::from_shape_simple_fn((784, 30), || numerics::normal(&mut rng));
    let image = Array1::from_shape_fn(784, |k| if k % 5 == 0 { 0.5 } else { 0.0 });
    let start = std::time::Instant::now();
    for _ in 0..1000 {
        std::hint::black_box(weighted_inputs(&said, &Array1::zeros(30), &image));
    }
    let seconds = start.elapsed().as_secs_f64() / 1000.0;
    println!(
        "{seconds:.7} s per layer of 30 neurons and 784 pixels, four of five of them silent"
    );
}
