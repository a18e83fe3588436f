//! The page as the host of a run: where its images come from, and who listens to it.

use std::cell::Cell;

use mnist::Mnist;
use notebook::{CellResult, Drawing, Host, Progress, Stop};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What listens to a run, in JavaScript.
    pub type Listener;

    /// The transcript has grown by this text.
    #[wasm_bindgen(method)]
    fn wrote(this: &Listener, text: &str);

    /// A figure is finished.
    #[wasm_bindgen(method)]
    pub(crate) fn drew(this: &Listener, name: &str, svg: &str);

    /// A step is done.
    #[wasm_bindgen(method)]
    fn progressed(this: &Listener, done: usize, total: usize, message: &str);
}

/// The host of one run.
pub(crate) struct Desk<'a> {
    /// The run's own copy, so that the labels that it looks at are counted for it alone.
    images: Option<Mnist>,
    asked: Cell<bool>,
    listener: &'a Listener,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(images: Option<&Mnist>, listener: &'a Listener) -> Self {
        Self { images: images.map(Mnist::unseen), asked: Cell::new(false), listener }
    }

    /// Whether the run has asked for images that were not there.
    pub(crate) fn lacks_images(&self) -> bool {
        self.asked.get() && self.images.is_none()
    }

    /// How many labels of test images the run has looked at.
    pub(crate) fn looks(&self) -> u64 {
        self.images.as_ref().map_or(0, |mnist| mnist.test.looks().count())
    }
}

impl Host for Desk<'_> {
    fn data(&self) -> Result<&Mnist, Stop> {
        self.asked.set(true);
        self.images.as_ref().ok_or_else(|| Stop::from("the MNIST images have not arrived"))
    }

    fn wrote(&self, text: &str) {
        self.listener.wrote(text);
    }

    /// The page shows the figure itself and needs no words for it.
    fn drew(&self, name: &str, drawing: &Drawing, _words: &str) {
        self.listener.drew(name, &drawing.svg);
    }

    fn progress(&self, Progress { done, total, message }: Progress) -> CellResult {
        self.listener.progressed(done, total, &message);
        Ok(())
    }
}
