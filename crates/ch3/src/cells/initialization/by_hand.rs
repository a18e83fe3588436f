//! The start turned by hand: how widely the weights are drawn, and what becomes of z and of the output.

use ch1::sigmoid::sigmoid;
use ch1::statistics::{Share, standard_deviation};
use figures::{Axis, Histogram, Role, Series};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::{Float, exp, normal, stream};

use super::FLAT;

parameters! {
    P {
        deviation: f64 = 1.0 in 0.001..=2.0, "standard deviation of the weights",
        inputs: usize = 1_000 in 2..=2_000, "inputs, of which half are 1 and half 0",
        neurons: usize = 1_000 in 100..=1_000, "how many neurons are drawn",
        seed = 7,
    }
}

pub(crate) const BY_HAND: Cell =
    cell! { "start-by-hand", Instant, "How widely the weights are drawn"; by_hand(P) };

fn by_hand(nb: &mut Notebook, P { deviation, inputs, neurons, seed }: P) -> CellResult {
    let rng = &mut stream(seed, "by hand", 0);
    let lit = inputs / 2; // the other inputs are 0, and their weights do not matter
    let mut z = || deviation * (0..lit).map(|_| normal(rng)).sum::<Float>();
    let z: Vec<Float> = (0..neurons).map(|_| z()).collect();
    let (measured, predicted) = (standard_deviation(&z), deviation * (lit as Float).sqrt());
    let saturated = Share::of(&z, |z| z.abs() > FLAT);
    let advised = 1.0 / (inputs as Float).sqrt();
    say!(
        nb,
        "Weights with the standard deviation {deviation}, biases 0, {lit} of {inputs} inputs lit:"
    );
    say!(nb, "  z has the standard deviation {measured:.3}, predicted {predicted:.3}");
    say!(nb, "  {saturated:.1} of {neurons} neurons are saturated; 1/√n is {advised:.4}");
    values!(nb, deviation, inputs, neurons, measured, predicted, advised);
    values!(nb, saturated = saturated.percent());
    let bell = (-200..=200).map(|i| Float::from(i) / 10.0).map(|z| {
        let t = z / predicted;
        (z, exp(-t * t / 2.0) / (predicted * (2.0 * std::f64::consts::PI).sqrt()))
    });
    let axis = Axis::new("z").range(-20.0, 20.0);
    let figure =
        Histogram::new("Weighted inputs of neurons that have learned nothing", axis, 80)
            .density()
            .sample(Role::First, "z", z.iter().copied())
            .curve(Series::line(Role::Second, "predicted", bell));
    nb.figure("inputs", figure.draw());
    let figure = Histogram::new("Their outputs", Axis::new("a = σ(z)").range(0.0, 1.0), 50)
        .sample(Role::First, "a", z.iter().map(|&z| sigmoid(z)));
    nb.figure("outputs", figure.draw());
    Ok(())
}
