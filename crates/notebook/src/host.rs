//! A host is what surrounds a running cell: a terminal, a test, a page in a browser. It is all
//! that a cell can reach of the world, so a cell that ran in one of them runs in the others.

use std::sync::{Arc, OnceLock};

use mnist::Mnist;

use crate::{Drawing, Stop};

/// What a [`Notebook`](crate::Notebook) asks of its surroundings.
pub trait Host {
    /// The MNIST images. Cells that run side by side share them.
    ///
    /// # Errors
    /// [`Stop::Failed`] if they cannot be read.
    fn data(&self) -> Result<&Mnist, Stop>;

    /// The transcript has grown by this text.
    fn wrote(&self, _text: &str) {}

    /// A figure is finished; the transcript has grown by these words about it.
    fn drew(&self, _name: &str, _drawing: &Drawing, words: &str) {
        self.wrote(words);
    }

    /// A step is done.
    ///
    /// # Errors
    /// [`Stop::Interrupted`] if the cell should end here.
    fn progress(&self, _progress: Progress) -> Result<(), Stop> {
        Ok(())
    }
}

/// How far a cell has come. It is shown while the cell runs, and never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The steps that are done.
    pub done: usize,
    /// The steps there are.
    pub total: usize,
    /// The news of this step; it need not repeat the count.
    pub message: String,
}

/// The MNIST images, read when the first cell asks for them. Alone, it is the quietest host.
pub struct Data {
    load: Box<Loader>,
    loaded: OnceLock<Result<Mnist, Arc<mnist::Error>>>,
}

type Loader = dyn Fn() -> Result<Mnist, mnist::Error> + Send + Sync;

impl Data {
    /// Data that will come from `load`, which runs at most once.
    pub fn new(load: impl Fn() -> Result<Mnist, mnist::Error> + Send + Sync + 'static) -> Self {
        Self { load: Box::new(load), loaded: OnceLock::new() }
    }
}

impl Host for Data {
    fn data(&self) -> Result<&Mnist, Stop> {
        let loaded = self.loaded.get_or_init(|| (self.load)().map_err(Arc::new));
        loaded.as_ref().map_err(|error| Stop::from(Arc::clone(error)))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn cells_side_by_side_share_one_reading() {
        static READINGS: AtomicUsize = AtomicUsize::new(0);
        let data = Data::new(|| {
            READINGS.fetch_add(1, Ordering::Relaxed);
            Mnist::from_dir(Path::new("there is no such folder"))
        });
        let message = |data: &Data| data.data().expect_err("no folder").to_string();
        let [one, other] = thread::scope(|scope| {
            [scope.spawn(|| message(&data)), scope.spawn(|| message(&data))]
                .map(|cell| cell.join().unwrap())
        });
        assert_eq!(one, other);
        assert!(one.contains("there is no such folder"), "{one}");
        assert_eq!(READINGS.load(Ordering::Relaxed), 1);
    }
}
