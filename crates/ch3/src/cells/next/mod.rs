//! Quick checks of the page on frameworks.
//!
//! Page: *Frameworks, and where to go from here*.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-next", Instant, "With a pencil: where to go from here"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let photograph = 300 * 300 * 3 * 100;
    say!(nb, "a photograph of 300 × 300 pixels in three colours, to 100 neurons: {photograph}");
    let (maps, window, pixels, neurons) = (20, 5 * 5, 28 * 28, 30);
    let (shared, weights) = (maps * (window + 1), maps * window);
    let (each, full) = (maps * (pixels + 1), neurons * (pixels + 1));
    say!(
        nb,
        "{maps} maps with windows of 5 × 5: {shared} weights and biases, {weights} weights"
    );
    say!(nb, "a window as large as the image: {each}; {neurons} neurons that see all: {full}");
    let millions = photograph / 1_000_000;
    values!(nb, millions, shared, weights, each, full);
    Ok(())
}
