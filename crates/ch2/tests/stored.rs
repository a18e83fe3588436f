//! What the book shows of the batched program is what it shows of chapter 1's.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::Path;

use serde_json::Value;

/// The record of a run as the book stores it.
fn record(run: &str) -> Value {
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/generated");
    let path = generated.join(format!("{run}.json"));
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_batched_program_has_the_table_of_chapter_1() {
    let (first, again) = (record("ch1/first-network"), record("ch2/first-network-again"));
    let table = |record: &Value| record["tables"]["epochs"].clone();
    let rows = table(&first)["rows"].as_array().unwrap().clone();
    assert_eq!(rows.len(), 31, "before the training and after each of thirty epochs");
    for (first, again) in rows.iter().zip(table(&again)["rows"].as_array().unwrap()) {
        assert_eq!(first, again);
    }
    assert_eq!(table(&first), table(&again));
    assert_eq!(first["values"]["last_percent"], again["values"]["last_percent"]);
}
