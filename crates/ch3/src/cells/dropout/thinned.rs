//! Many thinned networks, and the one that stands for them.

use ch1::network::argmax;
use ch1::statistics::mean;
use ch2::examples::Batch;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

use crate::cells::known;
use crate::cells::training::{plain, trained};
use crate::{Dropout, Examples, Net, Recipe};

parameters! {
    Thinned {
        epochs = 10,
        eta = 0.5,
        batch = 10,
        p: f64 = 0.5 in 0.0..=0.99, "share of hidden neurons that is left out",
        networks: usize = 100 in 1..=10_000, "how many thinned networks",
        seed = 7,
    }
}

pub(crate) const MEAN: Cell = cell! {
    "thinned-networks", Seconds, "Many thinned networks, and the one that stands for them";
    thinned_networks(Thinned)
};

fn thinned_networks(nb: &mut Notebook, p: Thinned) -> CellResult {
    let (mnist, Thinned { epochs, eta, batch, networks, seed, .. }) = (nb.data()?, p);
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let without = Recipe { sizes: vec![784, 100, 10], epochs, eta, batch, seed, ..plain() };
    let with = Recipe { dropout: Dropout::new(p.p)?, ..without.clone() };
    let mean_of = format!("mean of {networks}");
    let headings = [
        "trained",
        "a thinned one",
        &mean_of,
        "the whole",
        "agree",
        "off the mean",
        "off the odds",
    ];
    let mut table = Table::new(headings);
    for (name, key, recipe) in
        [("without dropout", "without", without), ("with dropout", "with", with)]
    {
        let net = trained(nb, &recipe, &training, name)?;
        let Judged { one, mean, whole, agree, difference, odds } = thin(nb, &net, p, &test)?;
        values!(nb, "{key}_one" = one, "{key}_mean" = mean, "{key}_whole" = whole);
        values!(nb, "{key}_difference" = difference, "{key}_agree" = agree);
        values!(nb, "{key}_odds_difference" = odds);
        let [one, mean, whole, agree] =
            [one, mean, whole, agree].map(|share| format!("{share:.2} %"));
        table.push(row![name, one, mean, whole, agree, "{difference:.4}", "{odds:.4}"]);
    }
    say!(nb, "784-100-10, test images read correctly:\n");
    nb.table("thinned", table);
    values!(nb, networks);
    Ok(())
}

/// Thinned networks and the whole one on the same images; shares in percent.
struct Judged {
    /// Read correctly by a single thinned network, on average.
    one: Float,
    /// Read correctly by the mean of the outputs of all thinned networks.
    mean: Float,
    /// Read correctly by the whole network.
    whole: Float,
    /// How often both give the same answer.
    agree: Float,
    /// The mean distance between an output of the whole network and that mean.
    difference: Float,
    /// The same from the geometric mean of the odds, as an output.
    odds: Float,
}

fn thin(nb: &mut Notebook, net: &Net, p: Thinned, examples: &Examples) -> Result<Judged, Stop> {
    let (mut images, dropout) = (Batch::default(), Dropout::new(p.p)?);
    examples.gather(&(0..examples.len()).collect::<Vec<_>>(), &mut images);
    let right = |outputs: &Array2<Float>| same(outputs, &images.targets);
    let rng = &mut stream(p.seed, "thinned", 0);
    let (mut total, mut ones) = (Array2::zeros((examples.len(), 10)), vec![]);
    let mut z = total.clone(); // ln a/(1 − a), so its mean is the logarithm of the geometric mean
    for number in 1..=p.networks {
        let thin = |a: &mut _, slope: &mut _| dropout.thin(a, slope, rng);
        let pass = net.forward_thinned(&images.inputs, thin);
        ones.push(right(pass.outputs()));
        total += pass.outputs();
        z += &pass.z;
        nb.progress(number, p.networks, "thinned")?;
    }
    total /= p.networks as Float;
    let pass = net.forward(&images.inputs);
    let whole = pass.outputs();
    let of_odds = net.objective.output().activate(&(z / p.networks as Float));
    let distance = |other: &Array2<Float>| {
        mean(&(whole - other).iter().map(|d| d.abs()).collect::<Vec<_>>())
    };
    Ok(Judged {
        one: mean(&ones),
        mean: right(&total),
        whole: right(whole),
        agree: same(&total, whole),
        difference: distance(&total),
        odds: distance(&of_odds),
    })
}

/// In how many rows, in percent, the largest number is in the same place.
fn same(a: &Array2<Float>, b: &Array2<Float>) -> Float {
    let pairs = a.outer_iter().zip(b.outer_iter());
    let same = pairs.filter(|(a, b)| argmax(*a) == argmax(*b)).count();
    100.0 * same as Float / a.nrows() as Float
}
