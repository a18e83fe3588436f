//! Four programs with a fault each, and their logs.

use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, permutation, stream};

use crate::cells::known;
use crate::cells::training::answers;
use crate::network::Network;

parameters! { P { epochs = 3, hidden = 30, eta = 3.0, batch = 10, seed = 7 } }

pub(crate) const BROKEN: Cell = cell! {
    "broken", Seconds, "Four programs with a fault each, and their logs"; broken(P)
};

/// What is wrong with a program.
#[derive(Clone, Copy)]
enum Fault {
    Uphill,
    OtherImage,
    Copied,
    NeverCleared,
}

const FAULTS: [(&str, Fault, &str); 4] = [
    ("A", Fault::OtherImage, "each image has the label of some other image"),
    ("B", Fault::Copied, "the network that is trained is a copy of the one that reads"),
    ("C", Fault::Uphill, "the step has the wrong sign"),
    ("D", Fault::NeverCleared, "the gradient is never set back to zero"),
];

fn broken(nb: &mut Notebook, p: P) -> CellResult {
    let test = &nb.data()?.test;
    let columns = (0..=p.epochs).map(|epoch| format!("epoch {epoch}"));
    let columns = ["program".to_owned()].into_iter().chain(columns);
    let mut logs = Table::new(columns.chain(["different answers".to_owned()]));
    for (name, fault, _) in FAULTS {
        let (counts, network) = log(nb, p, name, fault)?;
        let different = answers(&network, test).iter().filter(|&&times| times > 0).count();
        let key = name.to_lowercase();
        values!(nb, "{key}_last" = counts[p.epochs], "{key}_answers" = different);
        let counts = counts.iter().map(usize::to_string);
        let line = [name.to_owned()].into_iter().chain(counts);
        logs.push(line.chain([different.to_string()]));
    }
    say!(nb, "Test images read correctly, of {}:\n", test.len());
    nb.table("logs", logs);
    say!(nb);
    let faults = Table::new(["program", "fault"]);
    let told = FAULTS.iter().fold(faults, |table, (name, _, what)| table.row(row![name, what]));
    nb.table("faults", told);
    Ok(())
}

/// What the program reads before the training and after each epoch, and its network in the end.
fn log(
    nb: &mut Notebook,
    p: P,
    name: &str,
    fault: Fault,
) -> Result<(Vec<usize>, Network), Stop> {
    let P { epochs, hidden, eta, batch, seed } = p;
    let (training, test) = (&nb.data()?.training, &nb.data()?.test);
    let mut network = Network::new(&[784, hidden, 10], &mut stream(seed, "network", 0));
    let mut held = Network::shaped(&network.sizes(), || 0.0);
    let mut counts = vec![network.evaluate(test)];
    let mislabelled = with_other_labels(training, seed)?;
    for epoch in 1..=epochs {
        let mut rng = stream(seed, "shuffle", epoch as u64);
        match fault {
            Fault::Uphill => network.train_epoch(training, batch, -eta, &mut rng)?,
            Fault::OtherImage => network.train_epoch(&mislabelled, batch, eta, &mut rng)?,
            Fault::Copied => network.clone().train_epoch(training, batch, eta, &mut rng)?,
            Fault::NeverCleared => {
                for mini_batch in permutation(&mut rng, training.len()).chunks(batch) {
                    for &i in mini_batch {
                        network.backprop(&training.input(i), &training.target(i), &mut held);
                    }
                    step(&mut network, &held, eta / mini_batch.len() as Float);
                }
            }
        }
        counts.push(network.evaluate(test));
        nb.progress(epoch, epochs, format!("{name}: {}", counts[epoch]))?;
    }
    Ok((counts, network))
}

/// The images, each with the label of another one.
fn with_other_labels(data: &Dataset, seed: u64) -> Result<Dataset, Stop> {
    let order = permutation(&mut stream(seed, "labels", 0), data.len());
    let labels = order.iter().map(|&i| data.labels()[i]).collect();
    Ok(Dataset::new(data.all_pixels().to_vec(), labels)?)
}

/// Moves every weight and bias against this gradient.
fn step(network: &mut Network, gradient: &Network, rate: Float) {
    for (w, nabla_w) in network.weights.iter_mut().zip(&gradient.weights) {
        w.scaled_add(-rate, nabla_w);
    }
    for (b, nabla_b) in network.biases.iter_mut().zip(&gradient.biases) {
        b.scaled_add(-rate, nabla_b);
    }
}
