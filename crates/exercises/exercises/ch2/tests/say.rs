//! The tests of `say`; leave them as they are.

use ch1::network::Network;
use ch2::activation::SIGMOID;
use ch2::cost::QUADRATIC;
use ch2::model::Model;
use ndarray::{Array1, array};
use numerics::{normal, stream};

use super::*;

#[test]
fn step_1_mean() {
    for costs in [vec![0.5], vec![0.1, 0.3], vec![2.0, 0.0, 1.0, 5.0]] {
        let (found, n) = (say_in_mean(&costs), costs.len());
        let wanted = vec![1.0 / n as Float; n];
        assert_eq!(
            found, wanted,
            "costs {costs:?}: if one of {n} grows by 1, their mean grows by 1/{n}; you found {found:?}"
        );
    }
}

#[test]
fn step_2_largest() {
    for (costs, wanted) in [
        (vec![0.1, 0.3, 0.2], vec![0.0, 1.0, 0.0]),
        (vec![3.0, 0.0, 2.9], vec![1.0, 0.0, 0.0]),
        (vec![0.5], vec![1.0]),
    ] {
        let found = say_in_largest(&costs);
        assert_eq!(
            found, wanted,
            "costs {costs:?}: nudge one of them, and see by how much the largest of all grows; you found \
             {found:?}"
        );
    }
}

#[test]
fn step_3_product() {
    for (costs, wanted) in [
        (vec![2.0, 3.0, 5.0], vec![15.0, 10.0, 6.0]),
        (vec![2.0, 0.0, 5.0], vec![0.0, 10.0, 0.0]),
        (vec![0.0, 0.0, 5.0], vec![0.0, 0.0, 0.0]),
        (vec![0.5], vec![1.0]),
    ] {
        let found = say_in_product(&costs);
        assert_eq!(
            found, wanted,
            "costs {costs:?}: if one of them grows by 1, their product grows by that of the others; you \
             found {found:?}"
        );
    }
}

#[test]
fn step_4_slopes_of_a_network_added_up_by_their_say() {
    type Whole = (&'static str, fn(&[Float]) -> Float, fn(&[Float]) -> Vec<Float>);
    let wholes: [Whole; 3] = [
        ("mean", |costs| costs.iter().sum::<Float>() / costs.len() as Float, say_in_mean),
        ("largest", |costs| costs.iter().copied().fold(0.0, Float::max), say_in_largest),
        ("product", |costs| costs.iter().product(), say_in_product),
    ];
    for seed in 0..10 {
        let mut rng = stream(seed, "say", 0);
        let model = Model::new(Network::new(&[2, 3, 2], &mut rng), SIGMOID, QUADRATIC);
        let inputs: Vec<Array1<Float>> =
            (0..4).map(|_| array![normal(&mut rng), normal(&mut rng)]).collect();
        let costs = |nudge| -> Vec<Float> {
            let mut nudged = model.clone();
            nudged.network.weights[1][[0, 1]] += nudge;
            inputs.iter().map(|x| nudged.cost(x, &array![1.0, 0.0])).collect()
        };
        let slope = |f: &dyn Fn(Float) -> Float| (f(1e-4) - f(-1e-4)) / 2e-4;
        for (name, whole, say) in wholes {
            let measured = slope(&|nudge| whole(&costs(nudge)));
            let found: Float = say(&costs(0.0))
                .into_iter()
                .enumerate()
                .map(|(x, say)| say * slope(&|nudge| costs(nudge)[x]))
                .sum();
            // Differences of this width are right to about nine digits.
            assert!(
                (found - measured).abs() < 1e-7,
                "network {seed}, a weight is nudged: the {name} of four costs has the slope {measured:.8}, \
                 and the four slopes, each times its say, add up to {found:.8}"
            );
        }
    }
}
