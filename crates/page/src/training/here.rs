//! What the page's scripts ask of a training.

use wasm_bindgen::prelude::*;

use super::{Flags, Training, settings};
use crate::cells::Page;
use crate::desk::Listener;

#[wasm_bindgen]
impl Page {
    /// What can be set, as JSON.
    pub fn train_settings(&self) -> String {
        settings().to_string()
    }

    /// Begins a training by flags, `--eta 0.5 --epochs 3`, and gives its status as JSON; nothing, if there are no
    /// images yet.
    ///
    /// # Errors
    /// One cannot train so.
    pub fn train_begin(&mut self, flags: &str) -> Result<Option<String>, JsError> {
        let flags = Flags::read(flags)?;
        flags.recipe()?;
        let Some(mnist) = &self.images else { return Ok(None) };
        self.training = Some(Training::begin(&flags, mnist)?);
        self.status().map(Some)
    }

    /// Takes up the training of a model's file, like `train_begin`.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn train_open(&mut self, text: &str) -> Result<Option<String>, JsError> {
        let Some(mnist) = &self.images else { return Ok(None) };
        self.training = Some(Training::open(text, mnist)?);
        self.status().map(Some)
    }

    /// Takes so many mini-batches; gives the status.
    ///
    /// # Errors
    /// There is no training.
    pub fn train_take(&mut self, batches: usize) -> Result<String, JsError> {
        self.trained()?.take(batches)?;
        self.status()
    }

    /// Goes back to the start; gives the status.
    ///
    /// # Errors
    /// There is no training.
    pub fn train_reset(&mut self) -> Result<String, JsError> {
        self.trained()?.reset()?;
        self.status()
    }

    /// Changes when it is over, `--epochs 40`; gives the status.
    ///
    /// # Errors
    /// It cannot end so.
    pub fn train_aim(&mut self, flags: &str) -> Result<String, JsError> {
        let flags = Flags::read(flags)?;
        self.trained()?.aim(&flags)?;
        self.status()
    }

    /// Draws: the listener gets the figures, and what comes back is what the program would have printed.
    ///
    /// # Errors
    /// There is no training.
    pub fn train_draw(&mut self, listener: &Listener) -> Result<String, JsError> {
        let training = self.trained()?;
        for (name, figure) in training.figures() {
            listener.drew(name, &figure.svg);
        }
        Ok(training.transcript())
    }

    /// The model's file.
    ///
    /// # Errors
    /// There is no training, or a number is not finite.
    pub fn train_save(&mut self) -> Result<String, JsError> {
        Ok(self.trained()?.save()?)
    }

    /// SHA-256 of the parameters.
    ///
    /// # Errors
    /// There is no training.
    pub fn train_hash(&mut self) -> Result<String, JsError> {
        Ok(self.trained()?.hash())
    }

    fn trained(&mut self) -> Result<&mut Training, JsError> {
        self.training.as_mut().ok_or_else(|| JsError::new("no training has begun"))
    }

    fn status(&mut self) -> Result<String, JsError> {
        Ok(self.trained()?.status().to_string())
    }
}
