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
use page::rounding::{Inputs, RoundedLayer, Rounding};
use page::trial;
use record::{CellFile, Entry};

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
    let together: Watch = |inputs| inputs;
    let layers = [
        rounded(&first, &mnist.training, FIRST, together),
        rounded(&last, &bent, LAST, together),
    ];
    let unlimited = Networks::new(&layers[0], &layers[1], 0.0);
    let limit = limit(&unlimited.last, &mnist.validation) as f32;
    let bytes = write(&layers[0], &layers[1], limit);
    let mut file = GzBuilder::new().write(vec![], Compression::best());
    file.write_all(&bytes)?;
    let packed = file.finish()?;
    fs::create_dir_all("book/wasm")?;
    fs::write(FILE, &packed)?;
    println!("{FILE}: {} bytes", packed.len());

    let networks = Networks::read(&bytes)?;
    let mut values = trial::values(&networks, &mnist);
    let sets = [("validation", &mnist.validation), ("test", &mnist.test)];
    for (set, images) in sets.map(|(set, images)| (set, Examples::from(images))) {
        for (name, exact, small) in
            [("first", &first, &networks.first), ("last", &last, &networks.last)]
        {
            let [exact, small] = [exact, small].map(|net| net.score(&images));
            println!("{name}, {set}: {exact}; rounded: {small}");
            values.insert(format!("{name}_{set}_exact"), exact.correct.into());
            values.insert(format!("{name}_{set}_rounded"), small.correct.into());
        }
    }
    let apart = rounded(&last, &bent, LAST, |inputs| inputs.apart());
    let apart = Net { layers: page::rounding::network(&apart), ..last.clone() };
    let test = Examples::from(&mnist.test);
    for (name, net) in [("exact", &last), ("rounded", &networks.last), ("apart", &apart)] {
        let score = net.score(&test);
        values.insert(format!("last_test_{name}"), score.correct.into());
        values.insert(format!("last_cost_{name}"), score.cost.into());
    }
    let weights = |net: &Net| net.layers.weights.iter().map(|w| w.len()).sum::<usize>();
    values.insert("weights".into(), (weights(&first) + weights(&last)).into());
    values.insert("kilobytes".into(), (packed.len() as Float / 1e3).into());
    values.insert("step".into(), LAST.step.into());
    values.insert("hash".into(), hash.into());
    values.iter().for_each(|(name, value)| println!("{name}: {value}"));
    store(values, &networks)
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
type Watch = fn(Inputs) -> Inputs;

/// A network rounded for such images: the first layer for their pixels, the second for what the rounded first makes of
/// them.
fn rounded(net: &Net, images: &Dataset, rounding: Rounding, watch: Watch) -> Vec<RoundedLayer> {
    let Network { weights, biases } = &net.layers;
    let watched = || (0..WATCHED).map(|i| images.input(i));
    let pixels = watch(Inputs::of(weights[0].ncols(), watched()));
    let first = RoundedLayer::new(&weights[0], &biases[0], &pixels, rounding);
    let (w, b) = first.numbers();
    let hidden = |input: Array1<Float>| {
        let z = (matvec(&w, &input) + &b).insert_axis(Axis(0));
        net.hidden.activate(z).0.remove_axis(Axis(0))
    };
    let activations = watch(Inputs::of(weights[1].ncols(), watched().map(hidden)));
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

fn store(
    values: BTreeMap<String, record::Value>,
    networks: &Networks,
) -> Result<(), Box<dyn Error>> {
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
