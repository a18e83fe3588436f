//! A field missing, unknown or changed, and files that are none of ours.

use ch3::checkpoint::GOAL;
use ch3::{Checkpoint, Recipe};
use serde_json::{Value, json};

use crate::small::model;

pub(crate) const DAMAGED: &str =
    "; the file is damaged or was edited: take an earlier copy or train again";

fn file() -> Value {
    serde_json::from_str(&model().to_json().unwrap()).unwrap()
}

pub(crate) fn message(text: &str) -> String {
    Checkpoint::from_json(text).expect_err("a broken file").to_string()
}

/// The place of a field in the JSON, from how messages name it: `a.b[0]` becomes `/a/b/0`.
fn pointer(field: &str) -> String {
    format!("/{}", field.replace(['.', '['], "/").replace(']', ""))
}

/// A file of which one field is another value.
pub(crate) fn with(field: &str, value: Value) -> String {
    let mut file = file();
    *file.pointer_mut(&pointer(field)).unwrap_or_else(|| panic!("no {field}")) = value;
    file.to_string()
}

#[test]
fn the_file_is_sound_before_it_is_broken() {
    assert_eq!(Checkpoint::from_json(&file().to_string()), Ok(model()));
}

#[test]
fn every_missing_field_is_named() {
    let mut count = 0;
    let mut places = vec![String::new()];
    while let Some(place) = places.pop() {
        let whole = file();
        let object = whole.pointer(&place).unwrap();
        let Value::Object(map) = object else {
            let list = object.as_array().into_iter().flatten();
            places.extend((0..list.count()).map(|i| format!("{place}/{i}")));
            continue;
        };
        for key in map.keys() {
            places.push(format!("{place}/{key}"));
            let mut broken = whole.clone();
            broken.pointer_mut(&place).unwrap().as_object_mut().unwrap().shift_remove(key);
            let parts = place[..].split('/').skip(1).chain([key.as_str()]);
            let name = parts.fold(String::new(), |name, part| match part.parse::<usize>() {
                Ok(i) => format!("{name}[{i}]"),
                Err(_) if name.is_empty() => part.to_owned(),
                Err(_) => format!("{name}.{part}"),
            });
            let expected = format!("`{name}`: expected this field, found none{DAMAGED}");
            assert_eq!(message(&broken.to_string()), expected);
            count += 1;
        }
    }
    assert_eq!(count, 54, "fields of the file, down to those of each epoch and memory");
}

#[test]
fn an_optimizer_that_does_not_exist_is_told_from_those_that_do() {
    for optimizer in
        ["adamant", "momentum:1", "adam:0.9:0.9:0.1:0.1", "descent:0.1", "adam:NaN"]
    {
        let message = message(&with("training.choices.optimizer", json!(optimizer)));
        assert!(message.starts_with("`training.choices.optimizer`: expected one of descent, "));
        assert!(message.contains(&format!("found \"{optimizer}\"; ")), "{message}");
    }
}

#[test]
fn other_formats_and_versions_are_told_apart() {
    assert_eq!(
        message(&with("format", json!("onnx"))),
        "`format`: expected \"neural-networks-from-scratch\", found \"onnx\"; this is another \
         program's file"
    );
    assert_eq!(
        message(&with("version", json!(3))),
        "`version`: expected at most 2, found 3; read it with the version of the program that wrote it"
    );
}

#[test]
fn outputs_and_costs_that_do_not_fit_are_refused() {
    assert_eq!(
        message(&with("cost", json!("log-likelihood"))),
        "`cost`: expected a cost that fits the output, found \"log-likelihood\"; LogLikelihood is a \
         cost for Softmax outputs, not for Sigmoid: change the one or the other"
    );
}

#[test]
fn a_changed_number_is_noticed() {
    let network = model().hash();
    for field in ["weights[0][0][0]", "biases[1][1]"] {
        let message = message(&with(field, json!(0.125)));
        assert!(message.starts_with("`sha256`: expected the hash of the weights and biases, "));
        assert!(message.contains(", found a text of 64 characters; a number was changed"));
    }
    for (field, value) in [
        ("training.latest.weights[0][0][0]", json!(0.125)),
        ("training.choices.eta", json!(0.02)),
        ("training.choices.seed", json!(8)),
        ("training.record[0].correct", json!(10)),
        ("training.batches", json!(4)),
        ("training.memories[0].steps", json!(6)),
        ("training.patience", json!(null)),
        ("training.examples", json!("other images")),
    ] {
        let message = message(&with(field, value));
        let start = "`training.sha256`: expected the hash of the training as it stands, ";
        assert!(message.starts_with(start), "{field}: {message}");
    }
    let message = message(&with("sha256", json!("0000")));
    assert_eq!(
        message,
        format!(
            "`sha256`: expected the hash of the weights and biases, {network}, found \"0000\"; a \
             number was changed after the file was written: take an earlier copy"
        )
    );
}

#[test]
fn fields_that_the_format_does_not_have_are_refused() {
    let mut file = file();
    file["training"]["choices"]["warmup"] = json!(5);
    let words = Recipe::WORDS.iter().map(|&(word, _)| word);
    let choices: Vec<&str> = words.filter(|word| !GOAL.contains(word)).collect();
    assert_eq!(choices[..2], ["init", "optimizer"]);
    assert_eq!(
        message(&file.to_string()),
        format!(
            "`training.choices.warmup`: expected one of the fields {}, found a field that the format does \
             not have{DAMAGED}",
            choices.join(", ")
        )
    );
}

#[test]
fn what_is_no_json_says_where_it_breaks() {
    let advice = "; is it a model? If it was one, it is damaged: take an earlier copy";
    let whole = r#"{"format": 1}"#;
    for (text, found) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        (&whole[..12], "EOF while parsing an object at line 1 column 12"),
        ("<!DOCTYPE html>", "expected value at line 1 column 1"),
        (r#"{"biases": [NaN]}"#, "expected value at line 1 column 13"),
        (r#"{"biases": [1e999]}"#, "number out of range at line 1 column 17"),
        (r#"{"format": 1} {}"#, "trailing characters at line 1 column 15"),
    ] {
        assert_eq!(message(text), format!("`the file`: expected JSON, found {found}{advice}"));
    }
    assert_eq!(
        message("[]"),
        format!("`the file`: expected an object {{ … }}, found a list of 0{DAMAGED}")
    );
    let deep = "[".repeat(100_000);
    assert!(message(&deep).contains("recursion limit exceeded"));
}

#[test]
fn no_beginning_of_a_file_is_taken_for_the_whole() {
    let text = model().to_json().unwrap();
    let text = text.trim_end();
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
        assert!(Checkpoint::from_json(&text[..end]).is_err(), "{end} of {} bytes", text.len());
    }
}

#[test]
fn sizes_that_no_memory_could_hold_are_only_numbers() {
    let message = message(&with("sizes", json!([3, u64::MAX, 2])));
    let expected =
        format!("expected {} rows, one for each neuron of the layer, found 2", u64::MAX);
    assert_eq!(message, format!("`weights[0]`: {expected}{DAMAGED}"));
}
