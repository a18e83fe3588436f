//! An output neuron that is badly wrong, and how little the quadratic cost lets it learn.

use ch1::statistics::Sample;
use mnist::Dataset;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::Float;

use crate::cells::known;
use crate::cells::training::{largest, plain, train};
use crate::{Examples, Objective, Recipe};

parameters! { SilentOutput { epochs = 1, eta = 3.0, batch = 10, seed = 7 } }

pub(crate) const SILENT_OUTPUT: Cell = cell! {
    "silent-output", Seconds, "A silent output neuron, and how much it learns";
    silent_output(SilentOutput)
};

fn silent_output(nb: &mut Notebook, p: SilentOutput) -> CellResult {
    let images = &nb.data()?.training;
    let training = Examples::from(images);
    let SilentOutput { epochs, eta, batch, seed } = p;
    let (sizes, objective) = (vec![784, 100, 10], Objective::QUADRATIC);
    let recipe = Recipe { sizes, objective, epochs, eta, batch, seed, ..plain() };
    let (net, _) = train(nb, &recipe, &training, [&training], "")?;
    let outputs = net.outputs(&training);
    let digits: [Own; 10] = std::array::from_fn(|digit| own(&outputs, images, digit));
    let mut table = Table::new(["digit", "mean a", "mean 1 − a", "mean σ′(z)", "mean |δ|"]);
    for (digit, [a, error, slope, delta]) in digits.into_iter().enumerate() {
        table.push(row![digit, "{a:.4}", "{error:.4}", "{slope:.1e}", "{delta:.1e}"]);
    }
    say!(
        nb,
        "784-100-10, epoch {epochs}; each output on the training images of its own digit:\n"
    );
    nb.table("digits", table);
    single_out(nb, &digits);
    Ok(())
}

/// Of an output neuron, over the images of its own digit, where 1 is wanted: the means of a, of 1 − a,
/// of σ′(z) = a (1 − a), and of |δ| = (1 − a) σ′(z).
type Own = [Float; 4];

fn own(outputs: &Array2<Float>, images: &Dataset, digit: usize) -> Own {
    let own = (0..images.len()).filter(|&i| images.label(i) == digit);
    let own: Vec<Float> = own.map(|i| outputs[[i, digit]]).collect();
    let numbers: [fn(&Float) -> Float; 4] =
        [|a| *a, |a| 1.0 - a, |a| a * (1.0 - a), |a| (1.0 - a) * a * (1.0 - a)];
    numbers.map(|of| own.iter().map(of).collect::<Sample>().mean())
}

/// The most silent output, and the nine others on average.
fn single_out(nb: &mut Notebook, digits: &[Own; 10]) {
    let (most, _) = largest(&digits.map(|[a, ..]| -a));
    let silent = most - 1;
    let [_, error, slope, delta] = digits[silent];
    nb.value("silent", silent);
    nb.value("silent_error", error);
    nb.value("silent_slope", slope);
    nb.value("silent_delta", delta);
    let others = |of: fn(&Own) -> Float| {
        let others = digits.iter().enumerate().filter(|&(digit, _)| digit != silent);
        others.map(|(_, own)| of(own)).collect::<Sample>().mean()
    };
    let others_delta = others(|[.., delta]| *delta);
    nb.value("others_over_silent", others_delta / delta);
    nb.value("others_error", others(|[_, error, ..]| *error));
    nb.value("others_delta", others_delta);
}
