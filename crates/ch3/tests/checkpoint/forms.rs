//! What is written is read back to the bit, in each form.

use ch3::objective::{Loss, Output};
use ch3::spelling::Spelled;
use ch3::{
    Adam, AdamW, Checkpoint, Expansion, Initializer, Momentum, Net, Objective, Recipe,
    Regularization, RmsProp, Rule, Schedule, Unit,
};
use ndarray::{Array1, Array2};
use numerics::stream;
use rand::Rng;
use serde_json::{Value, json};

use crate::small::{model, network};

/// Any finite number, of every size that there is.
fn number(rng: &mut impl Rng) -> f64 {
    loop {
        let number = f64::from_bits(rng.next_u64());
        if number.is_finite() {
            return number;
        }
    }
}

#[test]
fn ten_thousand_networks_come_back_to_the_bit() {
    let rng = &mut stream(1, "networks", 0);
    for _ in 0..10_000 {
        let [inputs, hidden, outputs] = [(); 3].map(|()| 1 + rng.next_u32() as usize % 3);
        let mut model = model();
        model.training = None;
        model.net.layers.weights = vec![
            Array2::from_shape_simple_fn((hidden, inputs), || number(rng)),
            Array2::from_shape_simple_fn((outputs, hidden), || number(rng)),
        ];
        model.net.layers.biases = vec![
            Array1::from_shape_simple_fn(hidden, || number(rng)),
            Array1::from_shape_simple_fn(outputs, || number(rng)),
        ];
        let text = model.to_json().unwrap();
        let read = Checkpoint::from_json(&text).unwrap();
        assert_eq!((read.hash(), &read), (model.hash(), &model)); // the hash tells 0 from −0
        assert_eq!(read.to_json().unwrap(), text);
    }
}

#[test]
fn a_training_comes_back_with_all_its_choices() {
    let optimizers = [
        Rule::Descent,
        Rule::Momentum(Momentum { mu: 0.5 }),
        Rule::RmsProp(RmsProp { rho: 0.99, epsilon: 1e-6 }),
        Rule::AdamW(AdamW { adam: Adam::RECOMMENDED, lambda: 0.1 + 0.2 }),
    ];
    let schedules = [
        Schedule::Constant,
        Schedule::Step { every: 5, factor: 0.1 },
        Schedule::Exponential { factor: 1.0 / 3.0 },
        Schedule::Cosine { epochs: 60 },
    ];
    let prices = [
        Regularization::None,
        Regularization::L1(5.0),
        Regularization::L2(1e-9),
        Regularization::L2(0.0),
    ];
    let expansions =
        [Expansion::None, Expansion::Shifts, Expansion::Affine, Expansion::Elastic];
    for i in 0..4 {
        let mut model = model();
        let training = model.training.as_mut().unwrap();
        training.recipe = Recipe {
            optimizer: optimizers[i],
            schedule: schedules[i],
            regularization: prices[i],
            expansion: expansions[i],
            seed: u64::MAX,
            ..training.recipe.clone()
        };
        assert_eq!(Checkpoint::from_json(&model.to_json().unwrap()), Ok(model));
    }
}

#[test]
fn a_choice_that_came_later_is_in_the_file_only_if_it_was_made() {
    let mut model = model();
    assert!(!model.to_json().unwrap().contains("clip"));
    model.training.as_mut().unwrap().recipe.clip = Some(2.5);
    let text = model.to_json().unwrap();
    assert!(text.contains(r#""clip": 2.5"#), "{text}");
    assert_eq!(Checkpoint::from_json(&text), Ok(model));
}

#[test]
fn an_optimizer_without_its_numbers_has_the_usual_ones() {
    assert_eq!(Rule::read("adam"), Some(Rule::Adam(Adam::RECOMMENDED)));
    assert_eq!(Rule::read("momentum"), Rule::read("momentum:0.9"));
    assert_eq!(Rule::read("adamw:0.5"), Rule::read("adamw:0.5:0.9:0.999:1e-8"));
}

#[test]
fn a_network_with_infinite_numbers_is_not_written() {
    let mut model = model();
    model.net.layers.biases[1][0] = f64::INFINITY;
    assert_eq!(
        model.to_json().unwrap_err().to_string(),
        "`biases[1][0]`: expected a finite number, found inf; nothing was written; train with a \
         smaller learning rate"
    );
    model.net.layers.biases[1][0] = 0.0;
    model.net.layers.weights[0][[1, 2]] = f64::NAN;
    let message = model.to_json().unwrap_err().to_string();
    assert!(message.starts_with("`weights[0][1][2]`: expected a finite number, found NaN; "));
}

#[test]
fn the_file_is_laid_out_for_people() {
    let text = model().to_json().unwrap();
    let lines: Vec<&str> = text.lines().take(9).map(str::trim_end).collect();
    let head = [
        "{",
        "  \"format\": \"neural-networks-from-scratch\",",
        "  \"version\": 2,",
        "  \"sizes\": [3,2,2],",
        "  \"activation\": \"tanh\",",
        "  \"output\": \"sigmoid\",",
        "  \"cost\": \"cross-entropy\",",
        "  \"weights\": [",
        "    [",
    ];
    assert_eq!(lines, head);
    assert!(lines.len() < text.lines().count());
}

#[test]
fn a_file_of_version_1_is_read_as_a_training_between_two_epochs() {
    let mut expected = model();
    expected.training.as_mut().unwrap().batches = 0;
    let read = Checkpoint::from_json(include_str!("version-1.json")).unwrap();
    assert_eq!(read, expected);
    assert_eq!(Checkpoint::from_json(&read.to_json().unwrap()), Ok(expected));
}

/// As Python writes it.
const NETWORK2: &str = r#"{"sizes": [2, 3, 1], "weights": [[[1.5, -2], [0.25, 1e-05], [3, 4]], [[5, 6, 7]]], "biases": [[[0.1], [0.2], [0.3]], [[-0.4]]], "cost": "CrossEntropyCost"}"#;

#[test]
fn a_file_of_network2_is_read_with_every_number_in_its_place() {
    let Checkpoint { net, training } = Checkpoint::from_json(NETWORK2).unwrap();
    assert_eq!(training, None);
    assert_eq!(net.sizes(), [2, 3, 1]);
    let choices = (net.hidden, net.objective);
    assert_eq!(choices, (Unit::Sigmoid, Objective::CROSS_ENTROPY));
    assert_eq!(net.layers.weights[0], ndarray::array![[1.5, -2.0], [0.25, 1e-5], [3.0, 4.0]]);
    assert_eq!(net.layers.weights[1], ndarray::array![[5.0, 6.0, 7.0]]);
    assert_eq!(net.layers.biases[0], ndarray::array![0.1, 0.2, 0.3]);
    assert_eq!(net.layers.biases[1], ndarray::array![-0.4]);
    let quadratic = NETWORK2.replace("CrossEntropyCost", "QuadraticCost");
    let quadratic = Checkpoint::from_json(&quadratic).unwrap().net;
    assert_eq!(quadratic.objective, Objective::QUADRATIC);
}

#[test]
fn what_is_exported_to_network2_has_its_shape_and_comes_back() {
    let rng = &mut stream(3, "network", 0);
    let sigmoid = Unit::Sigmoid;
    for objective in [Objective::QUADRATIC, Objective::CROSS_ENTROPY] {
        let net = Net::new(&[4, 3, 2], sigmoid, objective, Initializer::Large, rng);
        let model = Checkpoint::from(net);
        let text = model.to_network2().unwrap();
        assert_eq!(Checkpoint::from_json(&text), Ok(model));
    }
    let model = Checkpoint::from_json(NETWORK2).unwrap();
    let (ours, theirs): (Value, Value) = (
        serde_json::from_str(&model.to_network2().unwrap()).unwrap(),
        serde_json::from_str(NETWORK2).unwrap(),
    );
    assert_eq!(ours["biases"], theirs["biases"]);
    assert_eq!(ours["sizes"], theirs["sizes"]);
    assert_eq!(ours["cost"], theirs["cost"]);
    assert_eq!(ours["weights"][0][1], json!([0.25, 1e-5]));
    assert_eq!(ours.as_object().unwrap().len(), 4);
}

#[test]
fn network2_gets_no_network_that_it_cannot_run() {
    assert_eq!(
        model().to_network2().unwrap_err().to_string(),
        "`activation`: expected sigmoid, found tanh; network2 has no other; export to safetensors, or \
         train with this one"
    );
    let mut softmax = Checkpoint::from(network(1));
    softmax.net.hidden = Unit::Sigmoid;
    softmax.net.objective = Objective::SOFTMAX;
    let message = softmax.to_network2().unwrap_err().to_string();
    assert!(message.starts_with("`output`: expected sigmoid, found softmax; "), "{message}");
    softmax.net.objective = Objective::new(Output::Sigmoid, Loss::Absolute).unwrap();
    let message = softmax.to_network2().unwrap_err().to_string();
    assert!(
        message.starts_with("`cost`: expected quadratic or cross-entropy, found absolute; ")
    );
}

#[test]
fn broken_files_of_network2_name_the_field() {
    let damaged = "; the file is damaged or was edited: take an earlier copy or train again";
    for (good, bad, expected) in [
        ("[[-0.4]]", "[-0.4]", "`biases[1][0]`: expected a list [ … ], found -0.4"),
        ("[-0.4]", "[-0.4, 1]", "`biases[1][0]`: expected 1 number, found 2"),
        (
            "[0.2], ",
            "",
            "`biases[0]`: expected 3 lists of one number, one for each neuron of the layer, found 2",
        ),
        (
            "CrossEntropyCost",
            "MyCost",
            "`cost`: expected QuadraticCost or CrossEntropyCost, found \"MyCost\"",
        ),
        ("\"sizes\": [2, 3, 1], ", "", "`sizes`: expected this field, found none"),
        (
            "[2, 3, 1]",
            "[3, 3, 1]",
            "`weights[0][0]`: expected 3 numbers, one for each neuron of the layer before, found 2",
        ),
    ] {
        assert!(NETWORK2.contains(good));
        let message =
            Checkpoint::from_json(&NETWORK2.replace(good, bad)).unwrap_err().to_string();
        assert_eq!(message, format!("{expected}{damaged}"));
    }
}

#[test]
fn the_crate_safetensors_reads_what_we_write() {
    let model = model();
    let bytes = model.to_safetensors();
    let tensors = safetensors::SafeTensors::deserialize(&bytes).unwrap();
    assert_eq!(tensors.len(), 4);
    for l in 0..2 {
        let (w, b) = (&model.net.layers.weights[l], &model.net.layers.biases[l]);
        let tensor = tensors.tensor(&format!("layers.{l}.weight")).unwrap();
        assert_eq!((tensor.dtype(), tensor.shape()), (safetensors::Dtype::F64, w.shape()));
        let row_by_row: Vec<u8> = w.iter().flat_map(|w| w.to_le_bytes()).collect();
        assert_eq!(tensor.data(), row_by_row);
        let tensor = tensors.tensor(&format!("layers.{l}.bias")).unwrap();
        let numbers: Vec<u8> = b.iter().flat_map(|b| b.to_le_bytes()).collect();
        assert_eq!((tensor.shape(), tensor.data()), (b.shape(), &numbers[..]));
    }
    let (_, head) = safetensors::SafeTensors::read_metadata(&bytes).unwrap();
    assert_eq!(head.metadata().as_ref().unwrap()["sha256"], model.hash());
}
