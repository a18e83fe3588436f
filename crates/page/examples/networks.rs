//! Makes the two networks that the page brings along, and the record of what they can do.
//!
//! The final network is the one that the page *The final network* saves; chapter 1's is trained here.
//!
//! ```sh
//! cargo run -p digits -- train --sizes 784,800,10 --activation relu --expansion elastic \
//!     --eta 0.1 --schedule cosine:20 --epochs 20 --seed 1 --save final.json
//! cargo run -p page --example networks -- final.json
//! ```

#![allow(clippy::print_stdout, reason = "a program")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::Write;

use ch1::network::Network;
use ch2::mini_batch::train_epoch;
use ch3::softmax::log_sum_exp;
use ch3::{Checkpoint, Distortion, Examples, Net};
use flate2::{Compression, GzBuilder};
use mnist::{Dataset, Mnist};
use ndarray::{Array1, Axis};
use numerics::{Float, matvec, stream};
use page::networks::{Networks, write};
use page::rounding::{Inputs, RoundedLayer, Rounding, network};
use page::trial;
use record::{CellFile, Entry};

type Values = BTreeMap<String, record::Value>;

/// Where the networks go, and their record.
const FILE: &str = "book/wasm/networks.bin.gz";
const RECORD: &str = "book/generated/bench/networks.json";

/// How the layers are rounded. Chosen on the validation images: as coarse as they do not mind.
const FIRST: Rounding = Rounding { step: 0.3, price: 0.05 };
const LAST: Rounding = Rounding { step: 2.0, price: 0.2 };
const OUTPUTS: Rounding = Rounding { step: 0.1, price: 0.0 };

/// So many images tell how the inputs of a layer vary.
const WATCHED: usize = 20_000;
/// So many in a thousand validation images are weaker than the limit.
const WEAK: usize = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name the file of the final network")?;
    let model = Checkpoint::from_json(&fs::read_to_string(&path)?)?;
    let (hash, last) = (model.hash(), model.net);
    let mnist = Mnist::load()?;
    let first = Net::from(trained(&mnist)?);
    let bent = Distortion::ELASTIC.apply(&mnist.training, 1, 21); // an epoch more than it was trained
    let small = rounded(&first, &mnist.training, FIRST, Watch::Together);
    let large = rounded(&last, &bent, LAST, Watch::Together);
    let limit = limit(&Networks::new(&small, &large, 0.0).last, &mnist.validation) as f32;
    let packed = pack(&write(&small, &large, limit))?;
    fs::create_dir_all("book/wasm")?;
    fs::write(FILE, &packed)?;

    let networks = Networks::new(&small, &large, limit);
    let apart = rounded(&last, &bent, LAST, Watch::Apart);
    let apart = Net { layers: network(&apart), ..last.clone() };
    let mut values = trial::values(&networks, &mnist);
    for (name, net) in [
        ("first_exact", &first),
        ("first_rounded", &networks.first),
        ("last_exact", &last),
        ("last_rounded", &networks.last),
        ("last_apart", &apart),
    ] {
        judge(name, net, &mnist, &mut values);
    }
    let weights = |net: &Net| net.layers.weights.iter().map(|w| w.len()).sum::<usize>();
    values.insert("weights".into(), (weights(&first) + weights(&last)).into());
    values.insert("kilobytes".into(), (packed.len() as Float / 1e3).into());
    values.insert("step".into(), LAST.step.into());
    values.insert("hash".into(), hash.into());
    values.iter().for_each(|(name, value)| println!("{name}: {value}"));
    store(values, &networks)
}

/// How many images a network reads, and its cost on the test images.
fn judge(name: &str, net: &Net, mnist: &Mnist, values: &mut Values) {
    let [validation, test] =
        [&mnist.validation, &mnist.test].map(|images| net.score(&Examples::from(images)));
    values.insert(format!("{name}_validation"), validation.correct.into());
    values.insert(format!("{name}_test"), test.correct.into());
    values.insert(format!("{name}_cost"), test.cost.into());
}

fn pack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut file = GzBuilder::new().write(vec![], Compression::best());
    file.write_all(bytes)?;
    file.finish()
}

/// The network of the cell `first-network`.
fn trained(mnist: &Mnist) -> Result<Network, Box<dyn Error>> {
    let mut network = Network::new(&[784, 30, 10], &mut stream(7, "network", 0));
    let examples = Examples::from(&mnist.training);
    for epoch in 1..=30 {
        train_epoch(&mut network, &examples, 10, 3.0, &mut stream(7, "shuffle", epoch))?;
    }
    Ok(network)
}

/// What is taken into account of how inputs vary.
#[derive(Clone, Copy)]
enum Watch {
    /// That they vary together.
    Together,
    /// Only how much each varies.
    Apart,
}

impl Watch {
    fn of(self, n: usize, inputs: impl Iterator<Item = Array1<Float>>) -> Inputs {
        let inputs = Inputs::of(n, inputs);
        match self {
            Watch::Together => inputs,
            Watch::Apart => inputs.apart(),
        }
    }
}

/// A network rounded for such images: the first layer for their pixels, the second for what the rounded first makes of
/// them.
fn rounded(net: &Net, images: &Dataset, rounding: Rounding, watch: Watch) -> Vec<RoundedLayer> {
    let Network { weights, biases } = &net.layers;
    let watched = || (0..WATCHED).map(|i| images.input(i));
    let pixels = watch.of(weights[0].ncols(), watched());
    let first = RoundedLayer::new(&weights[0], &biases[0], &pixels, rounding);
    let (w, b) = first.numbers();
    let hidden = |input: Array1<Float>| {
        let z = (matvec(&w, &input) + &b).insert_axis(Axis(0));
        net.hidden.activate(z).0.remove_axis(Axis(0))
    };
    let activations = watch.of(weights[1].ncols(), watched().map(hidden));
    let second = RoundedLayer::new(&weights[1], &biases[1], &activations, OUTPUTS);
    vec![first, second]
}

/// Few images leave the outputs weaker than this.
fn limit(net: &Net, images: &Dataset) -> Float {
    let logits = net.logits(&Examples::from(images));
    let mut strengths: Vec<Float> = logits.outer_iter().map(|z| log_sum_exp(&z)).collect();
    strengths.sort_by(Float::total_cmp);
    strengths[WEAK * images.len() / 1_000]
}

fn store(values: Values, networks: &Networks) -> Result<(), Box<dyn Error>> {
    let entry = Entry {
        cell: "networks".into(),
        title: "The networks that the page brings along".into(),
        command: "cargo run -p page --example networks -- final.json".into(),
        duration: "long".into(),
        parameters: vec![],
    };
    let tables = BTreeMap::from([("pens".to_owned(), trial::pens(networks))]);
    let file = CellFile { entry, values, tables, figures: BTreeMap::new() };
    Ok(fs::write(RECORD, serde_json::to_string_pretty(&file)? + "\n")?)
}
