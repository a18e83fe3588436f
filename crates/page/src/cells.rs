//! Running a cell.

use std::sync::Mutex;

use mnist::Mnist;
use notebook::{Cell, Chapter, Record};
use record::{Format, TEST_LABELS, WEIGHTS, digest};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use crate::desk::{Desk, Listener};
use crate::sheet::Sheet;
use crate::training::Training;

/// The chapters that can be run.
const CHAPTERS: [&Chapter; 3] = [&ch1::CHAPTER, &ch2::CHAPTER, &ch3::CHAPTER];

/// What the last panic said: JavaScript hears only that there was one.
static PANIC: Mutex<String> = Mutex::new(String::new());

/// What a page can run.
#[wasm_bindgen]
#[derive(Default)]
pub struct Page {
    pub(crate) images: Option<Mnist>,
    pub(crate) sheet: Sheet,
    pub(crate) training: Option<Training>,
}

#[wasm_bindgen]
impl Page {
    /// A page without images.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Page {
        std::panic::set_hook(Box::new(|panic| {
            if let Ok(mut told) = PANIC.lock() {
                *told = panic.to_string();
            }
        }));
        Page::default()
    }

    /// Takes the four compressed files of MNIST: training images, training labels, test images, test labels.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn take_images(
        &mut self,
        training_images: &[u8],
        training_labels: &[u8],
        test_images: &[u8],
        test_labels: &[u8],
    ) -> Result<(), JsError> {
        let files = [training_images, training_labels, test_images, test_labels];
        self.images = Some(Mnist::from_bytes(files)?);
        Ok(())
    }

    /// Runs a cell, `ch1/first-network`, with some parameters changed: `--epochs 3 --eta 0.5`. Of what it leaves
    /// comes back, as JSON, what the listener has not heard: the digests of transcript, figures and weights, and the values
    /// that are `wanted`, a line each like `last_percent .2 %`, as a sentence has them. Nothing comes back if the
    /// cell asks for images and there are none: it can be run again when they have arrived.
    ///
    /// # Errors
    /// There is no such cell, a parameter does not take its value, or the cell has failed.
    pub fn run(
        &self,
        name: &str,
        changes: &str,
        wanted: &str,
        listener: &Listener,
    ) -> Result<Option<String>, JsError> {
        let cell =
            find(name).ok_or_else(|| JsError::new(&format!("there is no cell {name}")))?;
        let mut settings = cell.defaults();
        let words: Vec<&str> = changes.split_whitespace().collect();
        for change in words.chunks(2) {
            let [flag, text] = *change else {
                return Err(JsError::new(&format!("{}: no value", change[0])));
            };
            let name = flag.trim_start_matches('-');
            if settings.get(name).is_none() {
                return Err(JsError::new(&format!(
                    "{flag}: {} has no such parameter",
                    cell.name
                )));
            }
            settings.set(name, text).map_err(|bad| JsError::new(&format!("{flag}: {bad}")))?;
        }
        let desk = Desk::new(self.images.as_ref(), listener);
        match cell.record(&settings, &desk) {
            _ if desk.lacks_images() => Ok(None),
            Ok(mut record) => {
                record.values.insert(TEST_LABELS.to_owned(), desk.looks().into());
                Ok(Some(left(&record, wanted).to_string()))
            }
            Err(stop) => Err(JsError::new(&stop.to_string())),
        }
    }
}

/// What the last panic said.
#[wasm_bindgen]
pub fn panic_message() -> String {
    PANIC.lock().map(|told| told.clone()).unwrap_or_default()
}

fn find(name: &str) -> Option<&'static Cell> {
    let (chapter, cell) = name.split_once('/')?;
    CHAPTERS.into_iter().find(|known| known.name == chapter)?.cell(cell)
}

fn left(record: &Record, wanted: &str) -> Value {
    let written = wanted.lines().filter_map(|line| {
        let (name, format) = line.split_once(' ').unwrap_or((line, ""));
        let text = Format::parse(format).ok()?.write(record.values.get(name)?).ok()?;
        Some((line.to_owned(), text.into()))
    });
    let figures = record.figures.iter();
    let figures = figures.map(|(name, drawing)| (name.clone(), digest(&drawing.svg).into()));
    json!({
        "transcript": digest(&record.transcript),
        "figures": Value::Object(figures.collect()),
        "weights": record.values.get(WEIGHTS).map(ToString::to_string),
        "values": Value::Object(written.collect()),
    })
}
