//! A JSON value that knows where in the file it stands. Page: *The whole program: save, stop, resume*.

use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::Float;
use serde_json::{Map, Value, json};

use super::mistake::Mistake;
use crate::recipe::Recipe;
use crate::spelling::Spelled;

type Result<T> = std::result::Result<T, Mistake>;

/// A value and its path.
pub(super) struct Part<'a> {
    path: String,
    value: &'a Value,
}

impl<'a> Part<'a> {
    pub(super) fn root(value: &'a Value) -> Part<'a> {
        Part { path: String::new(), value }
    }

    /// A mistake of this part itself.
    pub(super) fn wrong(&self, expected: impl std::fmt::Display) -> Mistake {
        let path = if self.path.is_empty() { "the file" } else { &self.path };
        Mistake::new(path, expected, describe(self.value))
    }

    fn object(&self) -> Result<&'a Map<String, Value>> {
        self.value.as_object().ok_or_else(|| self.wrong("an object { … }"))
    }

    fn join(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Refuses fields that the format does not have.
    pub(super) fn only(&self, keys: &[&str]) -> Result<()> {
        match self.object()?.keys().find(|key| !keys.contains(&key.as_str())) {
            None => Ok(()),
            Some(unknown) => Err(Mistake::new(
                self.join(unknown),
                format!("one of the fields {}", keys.join(", ")),
                "a field that the format does not have",
            )),
        }
    }

    /// The field of an object.
    pub(super) fn get(&self, key: &str) -> Result<Part<'a>> {
        let path = self.join(key);
        match self.object()?.get(key) {
            Some(value) => Ok(Part { path, value }),
            None => Err(Mistake::new(path, "this field", "none")),
        }
    }

    /// Whether an object has this field.
    pub(super) fn has(&self, key: &str) -> bool {
        self.value.get(key).is_some()
    }

    /// The object without one of its fields.
    pub(super) fn without(&self, key: &str) -> Value {
        let mut value = self.value.clone();
        value.as_object_mut().and_then(|map| map.shift_remove(key));
        value
    }

    /// The part, unless it is null.
    pub(super) fn optional(self) -> Option<Part<'a>> {
        (!self.value.is_null()).then_some(self)
    }

    pub(super) fn text(&self) -> Result<&'a str> {
        self.value.as_str().ok_or_else(|| self.wrong("a text"))
    }

    pub(super) fn spelled<T: Spelled>(&self) -> Result<T> {
        let forms = T::forms();
        T::read(self.text()?).ok_or_else(|| self.wrong(forms))
    }

    pub(super) fn count(&self, least: u64) -> Result<u64> {
        let count = self.value.as_u64().filter(|&count| count >= least);
        count.ok_or_else(|| self.wrong(format_args!("a whole number, at least {least}")))
    }

    pub(super) fn size(&self, least: u64) -> Result<usize> {
        usize::try_from(self.count(least)?).map_err(|_| self.wrong("a smaller number"))
    }

    pub(super) fn real(&self) -> Result<Float> {
        let real = self.value.as_f64().filter(|real| real.is_finite());
        real.ok_or_else(|| self.wrong("a finite number"))
    }

    pub(super) fn positive(&self) -> Result<Float> {
        let real = self.value.as_f64().filter(|real| real.is_finite() && *real > 0.0);
        real.ok_or_else(|| self.wrong("a finite number above 0"))
    }

    /// The value of a hyper-parameter, if it is one: a text or number that can be said on the command
    /// line, or null for none.
    pub(super) fn hyper_parameter(&self, word: &str) -> Result<Value> {
        let text = match self.value {
            Value::Null => "none".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let mut recipe = Recipe::default();
        let said = recipe.set(word, &text).is_ok();
        if said && json!(recipe)[word].is_string() == self.value.is_string() {
            return Ok(self.value.clone());
        }
        let forms = Recipe::forms(word);
        Err(self.wrong(forms.strip_prefix("none, or ").unwrap_or(&forms)))
    }

    pub(super) fn list(&self) -> Result<Vec<Part<'a>>> {
        let list = self.value.as_array().ok_or_else(|| self.wrong("a list [ … ]"))?;
        let part = |(i, value)| Part { path: format!("{}[{i}]", self.path), value };
        Ok(list.iter().enumerate().map(part).collect())
    }

    /// A list of a known length.
    pub(super) fn list_of(&self, length: usize, what: &str) -> Result<Vec<Part<'a>>> {
        let list = self.list()?;
        if list.len() == length {
            return Ok(list);
        }
        Err(Mistake::new(&self.path, format!("{length} {what}"), list.len()))
    }

    /// A list of so many finite numbers, appended to `numbers`.
    fn numbers_into(&self, length: usize, what: &str, numbers: &mut Vec<Float>) -> Result<()> {
        let list = self.value.as_array().ok_or_else(|| self.wrong("a list [ … ]"))?;
        if list.len() != length {
            return Err(Mistake::new(&self.path, format!("{length} {what}"), list.len()));
        }
        for (i, value) in list.iter().enumerate() {
            match value.as_f64().filter(|number| number.is_finite()) {
                Some(number) => numbers.push(number),
                None => {
                    Part { path: format!("{}[{i}]", self.path), value }.real()?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn numbers(&self, length: usize, what: &str) -> Result<Vec<Float>> {
        let mut numbers = vec![];
        self.numbers_into(length, what, &mut numbers)?;
        Ok(numbers)
    }

    /// Weight matrices for layers of these sizes: a list of rows each, a row per receiving neuron.
    pub(super) fn matrices(&self, sizes: &[usize]) -> Result<Vec<Array2<Float>>> {
        let list = self.list_of(sizes.len() - 1, "matrices, one less than there are layers")?;
        let matrix = |(part, pair): (Part, &[usize])| {
            let (inputs, neurons) = (pair[0], pair[1]);
            let mut numbers = vec![];
            for row in part.list_of(neurons, "rows, one for each neuron of the layer")? {
                row.numbers_into(
                    inputs,
                    "numbers, one for each neuron of the layer before",
                    &mut numbers,
                )?;
            }
            let rows =
                Array2::from_shape_vec((neurons, inputs), numbers).expect("rows of one length");
            let mut w = Array2::zeros((neurons, inputs).f());
            w.assign(&rows);
            Ok(w)
        };
        list.into_iter().zip(sizes.windows(2)).map(matrix).collect()
    }

    /// Bias vectors for layers of these sizes.
    pub(super) fn vectors(&self, sizes: &[usize]) -> Result<Vec<Array1<Float>>> {
        let list = self.list_of(sizes.len() - 1, "lists, one less than there are layers")?;
        let vector = |(part, &neurons): (Part, &usize)| {
            part.numbers(neurons, "numbers, one for each neuron of the layer").map(Array1::from)
        };
        list.into_iter().zip(&sizes[1..]).map(vector).collect()
    }
}

/// A value in a few words.
fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) if text.chars().count() <= 40 => value.to_string(),
        Value::String(text) => format!("a text of {} characters", text.chars().count()),
        Value::Array(list) => format!("a list of {}", list.len()),
        Value::Object(map) => format!("an object with {} fields", map.len()),
    }
}
