//! The quick check of the chapter's summary.
//!
//! Page: *Summary, and where we stand*.

use ch1::luck::sampling_error;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-summary", Instant, "With a pencil: how uncertain a printed accuracy is"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (share, images) = (0.989, 10_000);
    let [all, one] = [images, 1].map(|n| 100.0 * sampling_error(share, n));
    let half = 100.0 * sampling_error(0.5, images);
    say!(nb, "{:.1} % of {images} images: ± {all:.2} points", 100.0 * share);
    say!(nb, "of a single image: ± {one:.2}; if a half were read: ± {half:.2}");
    values!(nb, error = all, one, half);
    Ok(())
}
