//! The pad as a page sees it: a sheet goes in, words and figures come out.

use ch1::network::argmax;
use figures::{DigitGrid, WeightGrid};
use mnist::CLASSES;
use numerics::Float;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use crate::cells::Page;
use crate::desk::Listener;
use crate::drawings::{DRAWINGS, Drawing, Ground};
use crate::kept::Kept;
use crate::networks::Networks;
use crate::pad::{CLOSE, Reading, Seen, Verdict};

/// What a page keeps for its pad.
#[derive(Default)]
pub(crate) struct Sheet {
    networks: Option<Networks>,
    /// What the networks saw last, 28 × 28 pixels.
    pixels: Option<Vec<u8>>,
    kept: Kept,
}

#[wasm_bindgen]
impl Page {
    /// Takes the file of the networks, unpacked.
    ///
    /// # Errors
    /// It is not that file.
    pub fn take_networks(&mut self, file: &[u8]) -> Result<(), JsError> {
        self.sheet.networks = Some(Networks::read(file)?);
        Ok(())
    }

    /// The drawings that a reader may choose, as JSON: strokes, pen and ground.
    pub fn drawings(&self) -> String {
        Value::Array(DRAWINGS.iter().map(described).collect()).to_string()
    }

    /// What the networks see of a sheet, row by row, 0 black and 255 white, and what they say, as JSON. The figures go to
    /// the listener.
    ///
    /// # Errors
    /// The networks have not arrived.
    pub fn look(
        &mut self,
        columns: usize,
        greys: &[u8],
        listener: &Listener,
    ) -> Result<String, JsError> {
        let networks = self.sheet.networks.as_ref();
        let networks = networks.ok_or_else(|| JsError::new("the networks have not arrived"))?;
        let seen = Seen::new(networks, columns, greys);
        if let Some(seen) = &seen {
            for (name, figure) in [("steps", steps(seen)), ("speaks", speaks(seen))] {
                listener.drew(name, &figure.svg);
            }
        }
        let told = told(seen.as_ref()).to_string();
        self.sheet.pixels = seen.map(|seen| seen.steps.placed);
        Ok(told)
    }

    /// Keeps what the networks saw last, as this digit; gives how many drawings are kept.
    pub fn keep(&mut self, digit: u8) -> usize {
        if let Some(pixels) = &self.sheet.pixels {
            self.sheet.kept.keep(pixels, digit);
        }
        self.sheet.kept.len()
    }

    /// The kept drawings, as an archive of the files that the program takes.
    pub fn kept(&self) -> Vec<u8> {
        self.sheet.kept.archive()
    }
}

fn described(drawing: &Drawing) -> Value {
    let Drawing { digit, pen, ground, .. } = drawing;
    let strokes = drawing.strokes();
    json!({ "digit": digit, "pen": pen, "chalk": *ground == Ground::Chalk, "strokes": strokes })
}

/// What a page says of a sheet.
fn told(seen: Option<&Seen>) -> Value {
    let Some(seen) = seen else {
        return json!({ "verdict": "empty", "words": "The sheet is empty." });
    };
    let (sure, first) = (percent(seen.last.outputs[seen.last.answer]), seen.first.answer);
    let said = format!("{}, {sure} sure; chapter 1’s network says {first}.", seen.last.answer);
    let (verdict, words) = match seen.verdict {
        Verdict::Digit => ("digit", said),
        Verdict::Dot => ("dot", "This is no digit: it is too small.".to_owned()),
        Verdict::Strange => {
            ("strange", format!("This is hardly a digit. If it had to be one: {said}"))
        }
    };
    let rows: Vec<Value> = (0..CLASSES).map(|digit| row(seen, digit)).collect();
    json!({
        "verdict": verdict,
        "words": words,
        "answers": { "last": seen.last.answer, "first": first },
        "rows": rows,
    })
}

/// A line of the table of outputs.
fn row(Seen { first, last, .. }: &Seen, digit: usize) -> Value {
    let output = |reading: &Reading, text: String| {
        let answer = argmax(&ndarray::arr1(&reading.outputs)) == digit;
        json!({ "text": text, "share": reading.outputs[digit], "answer": answer })
    };
    let (sure, active) = (last.outputs[digit], first.outputs[digit]);
    json!({
        "digit": digit,
        "last": output(last, percent(sure)),
        "first": output(first, format!("{active:.3}")),
    })
}

/// A probability. None is a certainty.
fn percent(share: Float) -> String {
    if share > 0.9995 { "> 99.9 %".to_owned() } else { format!("{:.1} %", 100.0 * share) }
}

fn steps(seen: &Seen) -> figures::Figure {
    let grid = DigitGrid::new("The drawing on its way into the networks", 4);
    let [ink, cut, scaled, placed] = seen.on_its_way();
    let grid = grid.pixels(CLOSE, CLOSE).image(&ink, "ink").image(&cut, "cut out");
    grid.image(&scaled, "20 × 20").image(&placed, "by its mass").draw()
}

fn speaks(seen: &Seen) -> figures::Figure {
    let subject = "What speaks for the answer and against it, of the strongest pixel";
    let networks = [("final", &seen.last), ("chapter 1", &seen.first)];
    let images = networks.map(|(name, Reading { answer, second, speaks, .. })| {
        let most = speaks.iter().fold(Float::MIN_POSITIVE, |most, part| most.max(part.abs()));
        let shares: Vec<Float> = speaks.iter().map(|part| part / most).collect();
        (shares, format!("{name}: {answer}, not {second}"))
    });
    let grid = WeightGrid::new(subject, 2);
    images.into_iter().fold(grid, |grid, (shares, caption)| grid.image(&shares, caption)).draw()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_said_to_be_wholly_sure() {
        assert_eq!(percent(0.98), "98.0 %");
        assert_eq!(percent(0.99999), "> 99.9 %");
    }

    #[test]
    fn the_strokes_of_a_drawing_are_told() {
        let told = described(&DRAWINGS[0]);
        assert_eq!(told["digit"], 0);
        assert!(told["strokes"][0].as_array().unwrap().len() > 20);
    }

    #[test]
    fn an_empty_sheet_is_said_to_be_empty() {
        assert_eq!(told(None)["words"], "The sheet is empty.");
    }
}
