//! Optimizers on the narrow valley C = ½(x² + 10y²), against values computed elsewhere and laws.

use ch3::optimizer::{
    AdaGrad, Adam, AdamW, Descent, Memory, Momentum, Nesterov, Optimizer, RmsProp,
};
use numerics::{Float, powf};

/// The references have twelve decimals, or are exact.
const TOLERANCE: Float = 1e-11;

const ADAGRAD: AdaGrad = AdaGrad { epsilon: 1e-8 };
const RMSPROP: RmsProp = RmsProp { rho: 0.9, epsilon: 1e-8 };
const ADAM: Adam = Adam::RECOMMENDED;
const ADAMW: AdamW = AdamW { adam: ADAM, lambda: 0.01 };

/// The points after each of so many steps from (1, 1), the slopes being those of the valley plus
/// `decay` times the point.
fn path(rule: &dyn Optimizer, eta: Float, decay: Float, steps: usize) -> Vec<[Float; 2]> {
    let (mut w, mut memory) = ([1.0, 1.0], Memory::default());
    let mut step = || {
        rule.look_ahead(&mut w, &memory);
        let g = [w[0] + decay * w[0], 10.0 * w[1] + decay * w[1]];
        rule.step(eta, &mut w, &g, &mut memory);
        w
    };
    (0..steps).map(|_| step()).collect()
}

/// The lengths of the steps of one parameter whose slopes are given.
fn steps(rule: &dyn Optimizer, eta: Float, slopes: &[Float]) -> Vec<Float> {
    let (mut w, mut memory) = ([0.0], Memory::default());
    let mut step = |&g: &Float| {
        let before = w[0];
        rule.step(eta, &mut w, &[g], &mut memory);
        w[0] - before
    };
    slopes.iter().map(&mut step).collect()
}

/// All rows but Nesterov's were also computed with PyTorch 2 in double precision.
#[test]
fn the_first_steps_in_the_valley_are_the_known_ones() {
    type Row<'a> = (&'a str, &'a dyn Optimizer, Float, Float, [[Float; 2]; 4]);
    let rows: [Row; 8] = [
        (
            "descent",
            &Descent,
            0.05,
            0.0,
            [[0.95, 0.5], [0.9025, 0.25], [0.857375, 0.125], [0.7737809375, 0.03125]],
        ),
        (
            "momentum",
            &Momentum { mu: 0.9 },
            0.05,
            0.0,
            [[0.95, 0.5], [0.8575, -0.2], [0.731375, -0.73], [0.4171559375, -0.5218]],
        ),
        (
            "Nesterov",
            &Nesterov { mu: 0.9 },
            0.05,
            0.0,
            [
                [0.95, 0.5],
                [0.85975, 0.025],
                [0.73959875, -0.20125],
                [0.450443604969, -0.101753125],
            ],
        ),
        (
            "AdaGrad",
            &ADAGRAD,
            0.1,
            0.0,
            [
                [0.900000001, 0.9000000001],
                [0.833103528294, 0.833103526983],
                [0.780456183089, 0.780456181522],
                [0.697714864138, 0.697714862253],
            ],
        ),
        (
            "RMSProp",
            &RMSPROP,
            0.01,
            0.0,
            [
                [0.968377224398, 0.968377223498],
                [0.945788026246, 0.945788024882],
                [0.927053099659, 0.927053097972],
                [0.895506712205, 0.895506710055],
            ],
        ),
        (
            "Adam",
            &ADAM,
            0.1,
            0.0,
            [
                [0.900000001, 0.9000000001],
                [0.800412229712, 0.800412227875],
                [0.701586274504, 0.701586271699],
                [0.507963661927, 0.507963657134],
            ],
        ),
        (
            "AdamW",
            &ADAMW,
            0.1,
            0.0,
            [
                [0.899000001, 0.8990000001],
                [0.798519028189, 0.798519026352],
                [0.698911184716, 0.698911181912],
                [0.504080092747, 0.504080087961],
            ],
        ),
        (
            "Adam with the penalty in the slope",
            &ADAM,
            0.1,
            0.01,
            [
                [0.90000000099, 0.9000000000999],
                [0.800412229692, 0.800412227875],
                [0.701586274474, 0.701586271699],
                [0.507963661875, 0.507963657134],
            ],
        ),
    ];
    for (name, rule, eta, decay, references) in rows {
        let path = path(rule, eta, decay, 5);
        for (t, reference) in [1, 2, 3, 5].into_iter().zip(references) {
            for (found, expected) in path[t - 1].into_iter().zip(reference) {
                let error = (found - expected).abs();
                assert!(error < TOLERANCE, "{name}, t = {t}: {found}, not {expected}");
            }
        }
    }
}

#[test]
fn without_momentum_a_ball_is_plain_descent_to_the_last_bit() {
    let plain = path(&Descent, 0.05, 0.0, 50);
    assert_eq!(path(&Momentum { mu: 0.0 }, 0.05, 0.0, 50), plain);
    assert_eq!(path(&Nesterov { mu: 0.0 }, 0.05, 0.0, 50), plain);
    let first = |rule: &dyn Optimizer| path(rule, 0.05, 0.0, 1);
    assert_eq!(first(&Nesterov { mu: 0.9 }), first(&Momentum { mu: 0.9 }));
}

#[test]
fn under_a_constant_slope_velocity_grows_to_its_limit() {
    let (mu, eta, g) = (0.9, 0.1, 0.5);
    let lengths = steps(&Momentum { mu }, eta, &[g; 200]);
    for (t, length) in (1..).zip(&lengths) {
        let expected = -eta * g * (1.0 - powf(mu, Float::from(t))) / (1.0 - mu);
        assert!((length - expected).abs() < 1e-12, "t = {t}: {length}, not {expected}");
    }
    assert!((lengths[199] + 0.5).abs() < 1e-8, "the limit −ηg/(1 − μ)");
}

#[test]
fn under_a_constant_slope_adaptive_steps_follow_their_laws() {
    for g in [1e-3, 0.5, -70.0] {
        let eta = 0.1;
        let adagrad = steps(&AdaGrad { epsilon: 0.0 }, eta, &[g; 20]);
        let rmsprop = steps(&RmsProp { rho: 0.9, epsilon: 0.0 }, eta, &[g; 20]);
        let adam = steps(&Adam { epsilon: 0.0, ..ADAM }, eta, &[g; 20]);
        for t in 1..=20_i32 {
            let expected = [
                eta / Float::from(t).sqrt(),
                eta / (1.0 - powf(0.9, Float::from(t))).sqrt(),
                eta,
            ];
            let i = t as usize - 1;
            for (length, expected) in
                [adagrad[i], rmsprop[i], adam[i]].into_iter().zip(expected)
            {
                let expected = -expected * g.signum();
                assert!((length - expected).abs() < 1e-12, "g = {g}, t = {t}: {length}");
            }
        }
    }
    let then_none = steps(&Adam { epsilon: 0.0, ..ADAM }, 1.0, &[1.0, 0.0]);
    assert!((then_none[1] + 0.670058254137).abs() < TOLERANCE, "{then_none:?}");
}

#[test]
fn adaptive_steps_do_not_depend_on_the_scale_of_the_cost() {
    let slopes = [0.3, -1.2, 0.7, 0.1, -0.4];
    let scaled = slopes.map(|g| 1024.0 * g);
    let rules: [&dyn Optimizer; 3] = [
        &AdaGrad { epsilon: 0.0 },
        &RmsProp { rho: 0.9, epsilon: 0.0 },
        &Adam { epsilon: 0.0, ..ADAM },
    ];
    for rule in rules {
        assert_eq!(steps(rule, 0.1, &slopes), steps(rule, 0.1, &scaled));
    }
    assert_ne!(steps(&Descent, 0.1, &slopes), steps(&Descent, 0.1, &scaled));
}

#[test]
fn where_the_ground_is_level_only_a_moving_ball_moves() {
    let rules: [&dyn Optimizer; 6] =
        [&Descent, &Momentum { mu: 0.9 }, &Nesterov { mu: 0.9 }, &ADAGRAD, &RMSPROP, &ADAM];
    for rule in rules {
        assert_eq!(steps(rule, 0.1, &[0.0; 3]), [0.0; 3]);
    }
    assert!(steps(&Momentum { mu: 0.9 }, 0.1, &[1.0, 0.0])[1] != 0.0);
    let (mut w, mut memory) = ([2.0], Memory::default());
    for _ in 0..10 {
        ADAMW.step(0.1, &mut w, &[0.0], &mut memory);
    }
    assert!((w[0] - 2.0 * powf(1.0 - 0.1 * 0.01, 10.0)).abs() < 1e-14, "{w:?}");
}

/// With slopes up to L = 10: below η = 2/L descent comes nearer, above it runs away; heavy balls may
/// go up to 2(1 + μ)/L.
#[test]
fn steps_are_stable_up_to_the_known_limit() {
    let end = |rule: &dyn Optimizer, eta: Float| path(rule, eta, 0.0, 2_000)[1_999][1].abs();
    assert!(end(&Descent, 0.199) < 1e-3 && end(&Descent, 0.201) > 1e3);
    let heavy = Momentum { mu: 0.9 };
    assert!(end(&heavy, 0.379) < 1e-3 && end(&heavy, 0.381) > 1e3);
}

/// Multiplying slopes by a power of two rounds nothing, so the same path is the same bits.
#[test]
fn adam_does_not_see_how_narrow_a_valley_is_unless_it_is_turned() {
    let adam = Adam { epsilon: 0.0, ..ADAM };
    let walk = |rule: &dyn Optimizer, slope: &dyn Fn([Float; 2]) -> [Float; 2]| {
        let (mut w, mut memory) = ([1.0, 0.5], Memory::default());
        let mut step = || {
            let g = slope(w);
            rule.step(0.01, &mut w, &g, &mut memory);
            w
        };
        (0..50).map(|_| step()).collect::<Vec<_>>()
    };
    let wide = |[x, y]: [Float; 2]| [x, 2.0 * y];
    let narrow = |[x, y]: [Float; 2]| [x, 64.0 * y];
    assert_eq!(walk(&adam, &wide), walk(&adam, &narrow));
    assert_ne!(walk(&Descent, &wide), walk(&Descent, &narrow));
    // ½(u² + κv²) with u = (x + y)/√2 and v = (y − x)/√2.
    let turned = |kappa: Float| {
        move |[x, y]: [Float; 2]| {
            let (u, v) = ((x + y) / 2.0, kappa * (y - x) / 2.0);
            [u - v, u + v]
        }
    };
    assert_ne!(walk(&adam, &turned(2.0)), walk(&adam, &turned(64.0)));
}

/// A weight that no example uses has the slope λw, and all of its path is that of another λ.
#[test]
fn with_the_penalty_in_the_slope_adam_shrinks_an_unused_weight_whatever_lambda_is() {
    let walk = |rule: &dyn Optimizer, decay: Float| {
        let (mut w, mut memory) = ([0.25], Memory::default());
        let mut step = || {
            let g = [decay * w[0]];
            rule.step(0.01, &mut w, &g, &mut memory);
            w[0]
        };
        (0..50).map(|_| step()).collect::<Vec<_>>()
    };
    let adam = Adam { epsilon: 0.0, ..ADAM };
    let path = walk(&adam, 1.0 / 1024.0);
    assert_eq!(path, walk(&adam, 1.0 / 16.0));
    assert!((path[0] - 0.24).abs() < 1e-15, "a first step of η, not to {}", path[0]);
    let beside = |lambda| walk(&AdamW { adam: ADAM, lambda }, 0.0)[49];
    let [weak, strong] = [beside(0.001), beside(0.1)];
    assert!(0.249 < weak && weak < 0.25 && 0.2 < strong && strong < 0.24, "{weak}, {strong}");
}
