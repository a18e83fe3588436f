//! What second derivatives know of a cost, and what optimizers make of narrow valleys.

use ch2::checker::slope;
use ch3::optimizer::{Descent, Memory, Momentum, Nesterov, Optimizer};
use ch3::quasi_newton::Spot;
use ch3::terrain::{
    rosenbrock, rosenbrock_hessian, two_basins, two_basins_hessian, valley, walk,
};
use ndarray::{Array1, Array2, array};
use numerics::{Float, dot, matvec};

type Cost = fn(Array1<Float>) -> Spot;
type Hessian = fn(&Array1<Float>) -> Array2<Float>;
const COSTS: [(Cost, Hessian); 2] =
    [(rosenbrock, rosenbrock_hessian), (two_basins, two_basins_hessian)];

#[test]
fn the_gradients_are_the_slopes_of_the_costs() {
    let narrow = valley(30.0);
    for at in [&narrow as &dyn Fn(Array1<Float>) -> Spot, &rosenbrock, &two_basins] {
        let w = array![-1.2, 0.7];
        let gradient = at(w.clone()).gradient;
        for (i, direction) in [array![1.0, 0.0], array![0.0, 1.0]].iter().enumerate() {
            let measured = slope(|nudge| at(&w + nudge * direction).cost, 1e-4);
            assert!((measured - gradient[i]).abs() < 1e-7 * (1.0 + gradient[i].abs()));
        }
    }
}

/// Halving a step makes what slope and curvature leave out eight times smaller; without the
/// curvature it would be four times.
#[test]
fn a_forecast_with_the_curvature_is_wrong_by_a_cube_of_the_step() {
    for (at, hessian) in COSTS {
        let from = at(array![-1.2, 0.7]);
        let h = hessian(&from.w);
        let error = |length: Float| {
            let step = length * array![0.6, 0.8];
            let curved = dot(&step, &matvec(&h, &step)) / 2.0;
            at(&from.w + &step).cost - from.cost - dot(&from.gradient, &step) - curved
        };
        let ratio = error(1e-3) / error(5e-4);
        assert!((ratio - 8.0).abs() < 0.05, "{ratio}");
    }
}

/// The number of steps after which the point stays within a thousandth of its first distance.
fn steps(optimizer: &dyn Optimizer, eta: Float, kappa: Float) -> usize {
    let far = |w: &Array1<Float>| w.iter().any(|x| x.abs() > 1e-3);
    let path = walk(optimizer, eta, [1.0, 1.0], valley(kappa)).take(100_000);
    path.enumerate().filter(|(_, point)| far(&point.w)).fold(0, |_, (t, _)| t + 1)
}

/// Plain descent needs a multiple of κ steps, a heavy ball a multiple of √κ.
#[test]
fn a_ball_takes_the_root_out_of_the_condition_number() {
    let plain = |kappa: Float| steps(&Descent, 2.0 / (1.0 + kappa), kappa) as Float;
    let ball = |kappa: Float| {
        let root = kappa.sqrt();
        let mu = (root - 1.0) / (root + 1.0);
        let eta = 4.0 / ((root + 1.0) * (root + 1.0));
        steps(&Momentum { mu: mu * mu }, eta, kappa) as Float
    };
    let growth = |steps: &dyn Fn(Float) -> Float| steps(10_000.0) / steps(100.0);
    assert!((growth(&plain) - 100.0).abs() < 1.0, "{}", growth(&plain));
    // The two slowest ways coincide, which costs some steps more.
    assert!((growth(&ball) - 10.0).abs() < 3.0, "{}", growth(&ball));
}

/// v ← μv + g and w ← w − η(g + μv), as in many libraries: it follows the points from which
/// Nesterov's ball looks.
#[test]
fn the_shifted_form_of_libraries_visits_the_points_looked_ahead_to() {
    let (mu, eta) = (0.9, 0.05);
    let (mut w, mut memory) = ([1.0, 1.0], Memory::default());
    let (mut shifted, mut v) = ([1.0, 1.0], [0.0, 0.0]);
    for t in 0..50 {
        Nesterov { mu }.look_ahead(&mut w, &memory);
        for i in 0..2 {
            assert!((shifted[i] - w[i]).abs() < 1e-13, "t = {t}: {shifted:?} and {w:?}");
            let g = [1.0, 10.0][i] * shifted[i];
            v[i] = mu * v[i] + g;
            shifted[i] -= eta * (g + mu * v[i]);
        }
        let g = [w[0], 10.0 * w[1]];
        Nesterov { mu }.step(eta, &mut w, &g, &mut memory);
        if t == 0 {
            assert!((shifted[0] - 0.905).abs() < 1e-15 && (shifted[1] - 0.05).abs() < 1e-15);
        }
    }
}
