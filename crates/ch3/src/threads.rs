//! Work whose parts know nothing of each other, shared between threads: images to be read, images to
//! be distorted. The results come in the order of the parts, so they are the same for any number of
//! threads. Page: *The whole program: save, stop, resume*.

use std::ops::Range;

#[cfg(feature = "threads")]
use rayon::prelude::*;

/// So many threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threads(pub usize);

impl Threads {
    /// No thread but the one that asks.
    pub const ONE: Threads = Threads(1);

    /// The results for 0, 1, …, n − 1, in this order, from a function that gives those of up to a
    /// hundred neighbours.
    pub fn hundreds<T: Clone + Send>(
        self,
        n: usize,
        results: impl Fn(Range<usize>) -> Vec<T> + Send + Sync,
    ) -> Vec<T> {
        let hundreds = (0..n).step_by(100).map(|begin| begin..n.min(begin + 100));
        #[cfg(feature = "threads")]
        if let Threads(threads @ 2..) = self
            && let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(threads).build()
        {
            let hundreds: Vec<Range<usize>> = hundreds.collect();
            let parts: Vec<Vec<T>> =
                pool.install(|| hundreds.into_par_iter().map(results).collect());
            return parts.concat();
        }
        hundreds.map(results).collect::<Vec<Vec<T>>>().concat()
    }
}
